"""Text in letters that are larger than those of which Qt keeps pictures: drawn letter by letter.

Qt draws such a text as one shape with thousands of corners, which takes ten times as long.
"""

from __future__ import annotations

from functools import lru_cache
from math import floor

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPixmap,
    QRawFont,
    QTextLayout,
    QTextOption,
)

from mengpaneel.looks.look import font_of

_KEPT = 64
"""Up to this height, in pixels, Qt keeps a picture of every letter."""

_PARTS = 4
"""A letter begins at one of so many places in a pixel."""

_MOST_PICTURES = 1500


def is_large(painter: QPainter, font: QFont) -> bool:
    """Whether these are pixels, and Qt keeps no pictures of letters that are so large."""
    if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        return False
    return font.pixelSize() ** 2 * abs(painter.deviceTransform().determinant()) > _KEPT**2


def paint_text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag
) -> None:
    """Draw a line in the middle of a height, however large its letters are."""
    if is_large(painter, font):
        high = QFontMetricsF(font).height()
        paint_large(painter, rect.translated(0, (rect.height() - high) / 2), text, font, ink, align)
        return
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), text)


def paint_large(
    painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag
) -> None:
    """Draw lines from the top of a rectangle, broken at its width, where Qt would draw them."""
    paint = _paint_outlines if painter.deviceTransform().isScaling() else _paint_pictures
    for run in _runs(text, font.key(), rect.width(), align):
        paint(painter, rect.topLeft(), run, ink)


class _Run(Struct, frozen=True):
    """Letters of one typeface, and where each begins."""

    letters: QRawFont
    glyphs: tuple[tuple[int, float, float], ...]


@lru_cache(maxsize=128)
def _runs(text: str, font_key: str, width: float, align: Qt.AlignmentFlag) -> tuple[_Run, ...]:
    """Lay a text out in lines; once, for each step of an hour is shown again with most of its texts."""
    font = font_of(font_key)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    leading, y = max(0.0, QFontMetricsF(font).leading()), 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + leading
    layout.endLayout()
    return tuple(
        _Run(
            run.rawFont(),
            tuple(
                (glyph, at.x(), at.y()) for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True)
            ),
        )
        for run in layout.glyphRuns()
    )


def _paint_outlines(painter: QPainter, begin: QPointF, run: _Run, ink: QColor) -> None:
    """Draw letters on what is scaled, as a screen with small pixels is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for glyph, x, y in run.glyphs:
        painter.fillPath(run.letters.pathForGlyph(glyph).translated(begin.x() + x, begin.y() + y), ink)


class _Picture(Struct, frozen=True):
    """A letter, and where it lies from where it begins."""

    pixels: QPixmap
    left: int
    top: int


_pictures: dict[tuple[object, ...], _Picture] = {}


def _paint_pictures(painter: QPainter, begin: QPointF, run: _Run, ink: QColor) -> None:
    letters, left, top = run.letters, begin.x(), begin.y()
    face = letters.familyName(), letters.pixelSize(), letters.weight(), ink.rgba()
    for glyph, along, down in run.glyphs:
        x, part = divmod(floor((left + along) * _PARTS), _PARTS)
        known = (*face, glyph, part)
        picture = _pictures.get(known)
        if picture is None:
            if len(_pictures) >= _MOST_PICTURES:
                _pictures.clear()
            picture = _pictures[known] = _drawn(letters, glyph, part / _PARTS, ink)
        painter.drawPixmap(picture.left + x, picture.top + round(top + down), picture.pixels)


def _drawn(letters: QRawFont, glyph: int, x: float, ink: QColor) -> _Picture:
    outline = letters.pathForGlyph(glyph).translated(x, 0)
    around = outline.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)
    pixels = QPixmap(around.size())
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-around.topLeft())
    painter.fillPath(outline, ink)
    painter.end()
    return _Picture(pixels, around.left(), around.top())
