"""Text in letters that are larger than those of which Qt keeps pictures: drawn letter by letter.

Qt draws such a text as one shape with thousands of corners, which takes five times as long.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_KEPT = 64
"""Up to this height, in pixels, Qt keeps a picture of every letter."""


def is_large(painter: QPainter, font: QFont) -> bool:
    """Whether Qt keeps no pictures of these letters, on what is painted on."""
    return font.pixelSize() ** 2 * abs(painter.deviceTransform().determinant()) > _KEPT**2


def paint_large(
    painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag
) -> None:
    """Draw lines from the top of a rectangle, broken at its width, just where Qt would draw them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for run in _laid_out(rect, text, font, align).glyphRuns():
        letters = run.rawFont()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline = letters.pathForGlyph(glyph)
            outline.translate(at + rect.topLeft())
            painter.fillPath(outline, ink)


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
