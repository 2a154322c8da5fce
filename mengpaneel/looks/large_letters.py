"""Text in letters that are larger than those of which Qt keeps pictures: drawn letter by letter.

Qt draws such a text as one shape with thousands of corners, which takes ten times as long.
"""

from __future__ import annotations

from math import floor

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPaintEngine,
    QPainter,
    QPixmap,
    QRawFont,
    QTextLayout,
    QTextOption,
)

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
    for run in _laid_out(rect, text, font, align).glyphRuns():
        paint(painter, rect.topLeft(), run, ink)


def _laid_out(rect: QRectF, text: str, font: QFont, align: Qt.AlignmentFlag) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    leading, y = max(0.0, QFontMetricsF(font).leading()), 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, y))
        y += line.height() + leading
    layout.endLayout()
    return layout


def _paint_outlines(painter: QPainter, begin: QPointF, run: QGlyphRun, ink: QColor) -> None:
    """Draw letters on what is scaled, as a screen with small pixels is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    letters = run.rawFont()
    for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
        painter.fillPath(letters.pathForGlyph(glyph).translated(begin + at), ink)


class _Picture(Struct, frozen=True):
    """A letter, and where it lies from where it begins."""

    pixels: QPixmap
    at: QPoint


_pictures: dict[tuple[object, ...], _Picture] = {}


def _paint_pictures(painter: QPainter, begin: QPointF, run: QGlyphRun, ink: QColor) -> None:
    letters = run.rawFont()
    face = letters.familyName(), letters.pixelSize(), letters.weight(), ink.rgba()
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        x, part = divmod(floor((begin.x() + place.x()) * _PARTS), _PARTS)
        known = (*face, glyph, part)
        picture = _pictures.get(known)
        if picture is None:
            if len(_pictures) >= _MOST_PICTURES:
                _pictures.clear()
            picture = _pictures[known] = _drawn(letters, glyph, part / _PARTS, ink)
        painter.drawPixmap(picture.at + QPoint(x, round(begin.y() + place.y())), picture.pixels)


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
    return _Picture(pixels, around.topLeft())
