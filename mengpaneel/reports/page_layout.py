"""Lays blocks out as pieces of a page: the design of the printed report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.small_panel import paint_small_panel
from mengpaneel.reports.blocks import (
    Beside,
    Block,
    Boxes,
    Bullets,
    ComparedProfiles,
    Emphasis,
    Figure,
    Heading,
    Masthead,
    Panel,
    Paragraph,
    SubjectCards,
    Table,
    Trend,
)
from mengpaneel.reports.panel import PanelLayout
from mengpaneel.reports.pieces import Piece
from mengpaneel.reports.profiles import ProfilesLayout
from mengpaneel.reports.subject_cards import lay_out_cards
from mengpaneel.reports.table import lay_out_table
from mengpaneel.reports.tagging import Element
from mengpaneel.reports.trend import TrendLayout
from mengpaneel.reports.typeset import TextLayout, typeface

_HEADINGS = {1: (Size.DISPLAY, 0, 8), 2: (Size.LARGE, 20, 3), 3: (Size.BODY, 10, 1)}
"""Per level: size, white above, white below."""

_SECTION = 2
"""Headings of this level and above begin a section, which stays on one page where it can."""

_TONES = {
    Emphasis.BODY: (Size.BODY, False, "ink"),
    Emphasis.LEAD: (Size.BODY, False, "muted"),
    Emphasis.STRONG: (Size.TITLE, True, "ink"),
    Emphasis.QUIET: (Size.SMALL, False, "muted"),
}
_MEASURE = 660
"""The longest line that reads well."""

_LEFT_PART = 0.42
"""How much of the width the words have that stand beside a picture."""


class Stretch(Struct, frozen=True):
    """Factors for the height of faders, so that pages are filled; `rounds` also for those on cards."""

    panels: float = 1
    rounds: float = 1


AS_USUAL = Stretch()


def lay_out_blocks(
    blocks: Iterable[Block], look: Look, width: float, stretch: Stretch = AS_USUAL
) -> Iterator[Piece]:
    """Lay out every block in this width (dots)."""
    for block in blocks:
        yield from _set(block, look, width, stretch)


def _set(block: Block, look: Look, width: float, stretch: Stretch) -> Iterator[Piece]:
    match block:
        case Masthead():
            yield _masthead(block, look, width)
        case Heading():
            yield _heading(block, look, width)
        case Paragraph():
            yield from _paragraph(block, look, width)
        case Bullets():
            yield from _bullets(block, look, width)
        case Boxes():
            yield _boxes(block, look, width)
        case Table():
            yield from lay_out_table(block, look, width)
        case SubjectCards():
            yield from lay_out_cards(block.cards, look, width, stretch.rounds)
        case Beside():
            yield _beside(block, look, width)
        case Figure():
            drawn = lay_out_figure(block, look, width, stretch)
            yield Piece(drawn.height + look.px(4), drawn.paint, look.px(12))


def lay_out_figure(
    figure: Figure, look: Look, width: float, stretch: Stretch = AS_USUAL
) -> PanelLayout | ProfilesLayout | TrendLayout:
    """Lay out a picture in this width (dots)."""
    match figure.drawing:
        case Panel():
            return PanelLayout(figure.drawing, look, width, *_fader_size(figure.drawing, stretch))
        case ComparedProfiles():
            return ProfilesLayout(figure.drawing, look, width)
        case Trend():
            return TrendLayout(figure.drawing, look, width, figure.told_in_full)


def _fader_size(panel: Panel, stretch: Stretch) -> tuple[float, float]:
    """How high faders are, and how large their caps: lower and smaller where two lie beside each other."""
    if any(strip.marks for strip in panel.strips):
        return 150 * stretch.rounds, 1
    if any(strip.subjects for strip in panel.strips):
        return 520 * stretch.panels, 1
    height, caps = (160, 1.0) if any(strip.high for strip in panel.strips) else (132, 0.7)
    return height * stretch.panels, caps


def _masthead(head: Masthead, look: Look, width: float) -> Piece:
    px, inner = look.px, width
    maker = TextLayout(head.maker, typeface(look, Size.BODY, bold=True), inner)
    title = TextLayout(head.title, typeface(look, Size.DISPLAY, bold=True), inner)
    about = [TextLayout(line, typeface(look, Size.BODY), inner) for line in head.about]
    emblem = QRectF(0, 0, px(40), px(27))
    top = emblem.height() + px(18)
    height = top + title.height + px(2) + sum(line.height for line in about)

    def paint(painter: QPainter, at: QPointF) -> None:
        ink, muted = colour(look.colours.ink), colour(look.colours.muted)
        paint_small_panel(painter, emblem.translated(at), head.emblem, look)
        beside = at + QPointF(emblem.width() + px(10), (emblem.height() - maker.height) / 2)
        maker.paint(painter, beside, muted, Element("P"))
        y = at.y() + top
        title.paint(painter, QPointF(at.x(), y), ink, Element("H1"))
        y += title.height + px(2)
        for line in about:
            line.paint(painter, QPointF(at.x(), y), muted, Element("P"))
            y += line.height

    return Piece(height, paint)


def _heading(heading: Heading, look: Look, width: float) -> Piece:
    size, above, below = _HEADINGS[heading.level]
    words = TextLayout(heading.text, typeface(look, size, bold=True), width)
    aside = TextLayout(heading.aside, typeface(look, Size.SMALL), width, align=Qt.AlignmentFlag.AlignRight)

    def paint(painter: QPainter, at: QPointF) -> None:
        element = Element(f"H{heading.level}")
        words.paint(painter, at, colour(look.colours.ink), element)
        down = words.height - aside.height - look.px(2)
        aside.paint(painter, at + QPointF(0, down), colour(look.colours.muted), element)

    height, section = words.height + look.px(below), heading.level <= _SECTION
    return Piece(height, paint, look.px(above), stays=True, begins_section=section)


def _paragraph(paragraph: Paragraph, look: Look, width: float) -> Iterator[Piece]:
    size, bold, role = _TONES[paragraph.tone]
    words = TextLayout(paragraph.text, typeface(look, size, bold=bold), min(width, look.px(_MEASURE)))
    gap = look.px(16 if paragraph.apart else 2 if paragraph.tone is Emphasis.STRONG else 5)
    ink = colour(getattr(look.colours, role))
    lines = _lines(words, Element("P"), gap, 0.0, ink, stays=paragraph.leads)
    for number, line in enumerate(lines):
        yield replace(line, begins_section=True) if paragraph.apart and number == 0 else line


def _beside(beside: Beside, look: Look, width: float) -> Piece:
    wide = width * _LEFT_PART
    right = width - wide - look.px(24)
    drawn = lay_out_figure(beside.figure, look, right)
    texts, height = [], 0.0
    for paragraph in beside.paragraphs:
        size, bold, role = _TONES[paragraph.tone]
        words = TextLayout(paragraph.text, typeface(look, size, bold=bold), wide)
        texts.append((height, words, colour(getattr(look.colours, role))))
        height += words.height + look.px(4)

    def paint(painter: QPainter, at: QPointF) -> None:
        for down, words, ink in texts:
            words.paint(painter, at + QPointF(0, down), ink, Element("P"))
        drawn.paint(painter, at + QPointF(width - right, look.px(4)))

    return Piece(max(height, drawn.height + look.px(4)), paint, look.px(4))


def _lines(
    words: TextLayout, element: Element, gap: float, indent: float, ink: QColor, *, stays: bool = False
) -> Iterator[Piece]:
    """A piece per line; the first and the last two lines of a paragraph never part."""
    for number in range(words.count):

        def paint(painter: QPainter, at: QPointF, number: int = number) -> None:
            words.paint_line(painter, number, at + QPointF(indent, 0), ink, element)

        last = number == words.count - 1
        tied = number == 0 or number == words.count - 2
        yield Piece(words.line_height, paint, gap if number == 0 else 0.0, stays=stays if last else tied)


def _bullets(bullets: Bullets, look: Look, width: float) -> Iterator[Piece]:
    px, ink = look.px, colour(look.colours.ink)
    indent, element = px(18), Element("L")
    for item in bullets.items:
        words = TextLayout(item, typeface(look), min(width, px(_MEASURE)) - indent)
        first, *others = _lines(words, element.add("LI").add("LBody"), px(5), indent, ink)

        def paint(painter: QPainter, at: QPointF, first: Piece = first, words: TextLayout = words) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(look.colours.bar))
            painter.drawEllipse(at + QPointF(px(5), words.line_height / 2), px(2.6), px(2.6))
            first.paint(painter, at)

        yield Piece(first.height, paint, first.gap, first.stays if others else False)
        yield from others


def _boxes(boxes: Boxes, look: Look, width: float) -> Piece:
    px, count = look.px, len(boxes.boxes)
    pad, between = px(16), px(12)
    box_width = (width - between * (count - 1)) / count
    inner = box_width - 2 * pad
    set_boxes = [
        [
            TextLayout(box.title, typeface(look, bold=True), inner),
            *(TextLayout(paragraph, typeface(look), inner) for paragraph in box.paragraphs),
        ]
        for box in boxes.boxes
    ]
    gap = px(6)
    height = max(sum(words.height + gap for words in texts) - gap for texts in set_boxes) + 2 * px(13)

    def paint(painter: QPainter, at: QPointF) -> None:
        x = at.x()
        for texts in set_boxes:
            painter.setPen(QPen(colour(look.colours.line), px(1)))
            painter.setBrush(colour(look.colours.chosen))
            painter.drawRoundedRect(QRectF(x, at.y(), box_width, height), px(10), px(10))
            y = at.y() + px(13)
            section = Element("Sect")
            for words in texts:
                element = section.add("P" if section.children else "H3")
                words.paint(painter, QPointF(x + pad, y), colour(look.colours.ink), element)
                y += words.height + gap
            x += box_width + between

    return Piece(height, paint, px(12))
