"""Text set in lines: measured, broken and drawn alike on paper, in a picture and on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.drawable import drawable
from mengpaneel.reports.tagging import Element, TaggedPainter, drawn_as, said_as

LEADING = 1.08
"""The line spacing, as a factor of the font's."""

_NOT_AS_DRAWN = re.compile("[^ -~\xa0-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ac]")
"""What a PDF may not tell by its glyphs: from right to left, made of several, or in no typeface here."""

_WITHOUT = ("calt", "liga")
"""Font features that make the text that is copied from a PDF lose characters."""


def typeface(look: Look, size: Size = Size.BODY, *, bold: bool = False) -> QFont:
    """The font for reports, without the features that spoil copied text, and without hinting."""
    font = look.font(size, bold=bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _WITHOUT:
        font.setFeature(QFont.Tag(feature), 0)
    return font


class TextLayout:
    """A text set in lines of one width."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        paragraphs = text.replace("\t", " ").split("\n") if text else []
        self._layouts = [_laid_out(drawable(paragraph), font, width, align) for paragraph in paragraphs]
        self._lines = [layout.lineAt(i) for layout in self._layouts for i in range(layout.lineCount())]
        self._font = font
        said = [
            each for pair in zip(paragraphs, self._layouts, strict=True) for each in _said_of_lines(*pair)
        ]
        self._said = said if _NOT_AS_DRAWN.search("".join(paragraphs)) else []
        self._ends_word = [end for layout in self._layouts for end in _ends_of_words(layout)]
        self.line_height = max((line.height() for line in self._lines), default=0.0) * LEADING

    @property
    def count(self) -> int:
        """The number of lines."""
        return len(self._lines)

    @property
    def height(self) -> float:
        """The height of all lines, in the painter's units."""
        return self.count * self.line_height

    @property
    def natural_width(self) -> float:
        """The width of the widest line, in the painter's units."""
        return max((line.naturalTextWidth() for line in self._lines), default=0.0)

    def paint(self, painter: QPainter, at: QPointF, ink: QColor, element: Element | None = None) -> None:
        """Draw all lines, as `element` in a tagged PDF."""
        with drawn_as(painter, element if self.count else None):
            for number in range(self.count):
                self.paint_line(painter, number, at + QPointF(0, number * self.line_height), ink)

    def paint_line(
        self, painter: QPainter, number: int, at: QPointF, ink: QColor, element: Element | None = None
    ) -> None:
        """Draw one line; as outlines in SVG, where text depends on the fonts of the reader."""
        line = self._lines[number]
        at = at + QPointF(0, (self.line_height - line.height()) / 2)
        painter.setPen(ink)
        if painter.paintEngine().type() is QPaintEngine.Type.SVG:
            painter.fillPath(_outline(line, at), ink)
            return
        with drawn_as(painter, element), said_as(painter, self._said[number] if self._said else ""):
            line.draw(painter, at)
            if self._ends_word[number] and isinstance(painter, TaggedPainter):
                self._paint_space(painter, at + QPointF(line.naturalTextRect().right(), line.ascent()))

    def _paint_space(self, painter: QPainter, at: QPointF) -> None:
        """Part the words of two lines for who reads a PDF without looking where they stand."""
        painter.setFont(self._font)
        painter.drawText(at, " ")


def tallest_height(texts: Sequence[str], font: QFont, width: float) -> float:
    """The height of the highest of these texts."""
    return max((TextLayout(text, font, width).height for text in texts), default=0.0)


def _laid_out(text: str, font: QFont, width: float, align: Qt.AlignmentFlag) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _said_of_lines(text: str, layout: QTextLayout) -> Iterator[str]:
    """The text of each line, with what cannot be drawn too, and with a space after a word."""
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in these
    for line, ends in zip(map(layout.lineAt, range(layout.lineCount())), _ends_of_words(layout), strict=True):
        begin = 2 * line.textStart()
        said = units[begin : begin + 2 * line.textLength()].decode("utf-16-le", "replace")
        yield f"{said.rstrip()} " if ends else said


def _ends_of_words(layout: QTextLayout) -> Iterator[bool]:
    """Whether each line ends between two words: not where a word is too long for a line, or has a hyphen."""
    units = layout.text().encode("utf-16-le", "surrogatepass")  # Qt counts in these
    for line in map(layout.lineAt, range(layout.lineCount())):
        end = 2 * (line.textStart() + line.textLength())
        yield end == len(units) or units[end - 2 : end].decode("utf-16-le", "replace").isspace()


def _outline(line: QTextLine, at: QPointF) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for run in line.glyphRuns():
        font = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(at + place))
    return path
