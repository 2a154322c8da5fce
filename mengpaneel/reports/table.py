"""Tables on paper: thin lines, a head that is repeated on the next page, a fader's colour before its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mengpaneel.looks.horizontal_fader import paint_against, paint_towards
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.reports.blocks import AmbitionCell, Cell, Row, Table, TargetCell, TypedText
from mengpaneel.reports.pieces import Piece
from mengpaneel.reports.tagging import Element, drawn_as
from mengpaneel.reports.typeset import TextLayout, typeface

_WHOLE_UP_TO = 8
"""A table of so few rows is not divided over two pages, unless somebody wrote in it."""

_LINES_TOGETHER = 8
"""So many lines of a row are not divided over two pages."""

_ABOVE, _BELOW, _BETWEEN, _MARK = 4, 4, 14, 16

_Line = Callable[[QPainter, QPointF], None]
_Drawn = tuple[float, list[_Line], Element | None]
"""Where the lines of a cell begin, the lines, and the cell; None for a drawing beside words that say it."""

_Columns = Sequence[tuple[float, float]]


def lay_out_table(table: Table, look: Look, width: float) -> Iterator[Piece]:
    """Pieces for the head, for every few lines of a row, and for the line below the table."""
    px, element = look.px, Element("Table")
    if table.caption:
        words = TextLayout(table.caption, typeface(look, Size.SMALL), width)
        caption = partial(words.paint, ink=colour(look.colours.muted), element=element.add("Caption"))
        yield Piece(words.height + px(2), caption, px(10), stays=True)
    columns, written = _columns(table, look, width), _has_written(table)
    head = _head(table.head, look, columns, width) if table.head else None
    above = px(4 if table.caption else 8)
    if head:
        first = _head(table.head, look, columns, width, element.add("THead").add("TR"))
        yield replace(first, gap=above)
    body = element.add("TBody")
    last = len(table.rows) - 1
    for number, row in enumerate(table.rows):
        tied = number < last and not written and (last < _WHOLE_UP_TO or number in (0, last - 1))
        *parts, rule = _row(row, look, columns, width, body.add("TR"))
        for place, part in enumerate(parts):
            gap = 0.0 if head or number or place else above
            yield replace(part, gap=gap, stays=part is parts[-1], head=head)
        yield replace(rule, stays=tied)


def _has_written(table: Table) -> bool:
    return any(isinstance(cell, TypedText) for row in table.rows for cell in row.cells)


def _columns(table: Table, look: Look, width: float) -> _Columns:
    """Where each column begins, and how wide it is."""
    between = look.px(_BETWEEN)
    free = width - between * (len(table.widths) - 1)
    columns, x = [], 0.0
    for share in table.widths:
        wide = free * share / sum(table.widths)
        columns.append((x, wide))
        x += wide + between
    return columns


def _head(
    names: Sequence[str], look: Look, columns: _Columns, width: float, element: Element | None = None
) -> Piece:
    """The head of a table; without an element it it is repeated, and not read again."""
    px, muted = look.px, colour(look.colours.muted)
    font = typeface(look, Size.SMALL, bold=True)
    settings = [TextLayout(name, font, wide) for name, (_, wide) in zip(names, columns, strict=True)]
    height = max(words.height for words in settings) + px(_ABOVE + _BELOW)
    cells = [element.add("TH", scope="Column") if element else None for _ in names]

    def paint(painter: QPainter, at: QPointF) -> None:
        for words, (x, _), cell in zip(settings, columns, cells, strict=True):
            words.paint(painter, at + QPointF(x, px(_ABOVE)), muted, cell)
        _paint_rule(width, look, look.colours.edge, painter, at + QPointF(0, height))

    return Piece(height, paint, stays=True)


def _row(row: Row, look: Look, columns: _Columns, width: float, element: Element) -> Iterator[Piece]:
    """A few lines at a time, each few drawn column by column: in that order a PDF is read and copied."""
    px = look.px
    high = TextLayout("x", typeface(look, Size.SMALL), width).line_height
    drawn: list[_Drawn] = []
    if row.fader:
        drawn.append((0.0, [partial(_paint_mark, look.fader(row.fader), look, high)], None))
    for column, (cell, (x, wide)) in enumerate(zip(row.cells, columns, strict=True)):
        names = column == 0
        left = px(_MARK) if row.fader and names else 0.0
        part_of = element.add("TH", scope="Row") if names else element.add("TD")
        decoration = isinstance(cell, TargetCell | AmbitionCell)
        lines = list(_lines(cell, look, wide - left, high, bold=names))
        drawn.append((x + left, lines, None if decoration else part_of))
    count = max(len(lines) for _, lines, _ in drawn)
    for first in range(0, count, _LINES_TOGETHER):
        last = min(count, first + _LINES_TOGETHER)
        above, below = px(_ABOVE if first == 0 else 0), px(_BELOW if last == count else 0)
        part = [(x, lines[first:last], part_of) for x, lines, part_of in drawn]
        height = above + (last - first) * high + below
        yield Piece(height, partial(_paint_part, part, above, high))
    yield Piece(0.0, partial(_paint_rule, width, look, look.colours.line))


def _paint_part(part: Sequence[_Drawn], above: float, high: float, painter: QPainter, at: QPointF) -> None:
    for x, lines, part_of in part:
        with drawn_as(painter, part_of if lines else None):
            for number, paint_line in enumerate(lines):
                paint_line(painter, at + QPointF(x, above + number * high))


def _lines(cell: Cell, look: Look, wide: float, high: float, *, bold: bool) -> Iterator[_Line]:
    """The lines of one cell."""
    if isinstance(cell, TargetCell | AmbitionCell):
        yield partial(_paint_track, cell, look, wide, high)
        return
    if isinstance(cell, TypedText) and cell.flag:
        yield partial(_paint_flag, cell.flag, look, high)
    words = TextLayout(
        cell if isinstance(cell, str) else cell.text, typeface(look, Size.SMALL, bold=bold), wide
    )
    ink = colour(look.colours.ink)
    for number in range(words.count):
        yield partial(_paint_line, words, number, ink)


def _paint_mark(tint: QColor, look: Look, high: float, painter: QPainter, at: QPointF) -> None:
    px = look.px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(at.x(), at.y() + (high - px(8)) / 2, px(10), px(8)), px(2), px(2))


def _paint_line(words: TextLayout, number: int, ink: QColor, painter: QPainter, at: QPointF) -> None:
    words.paint_line(painter, number, at, ink)


def _paint_track(
    cell: TargetCell | AmbitionCell, look: Look, wide: float, high: float, painter: QPainter, at: QPointF
) -> None:
    paint_cell(painter, QRectF(at.x(), at.y(), wide, high), cell, look)


def paint_cell(painter: QPainter, track: QRectF, cell: TargetCell | AmbitionCell, look: Look) -> None:
    """Draw the position of a fader on `track`, with a profile's target or the ambition."""
    tint = look.fader(cell.fader)
    if isinstance(cell, TargetCell):
        paint_against(painter, track, cell.position, cell.target, tint, look)
    else:
        paint_towards(painter, track, cell.position, cell.wish, tint, look)


def _paint_flag(flag: str, look: Look, high: float, painter: QPainter, at: QPointF) -> None:
    px = look.px
    words = TextLayout(flag, typeface(look, Size.SMALL, bold=True), px(400))
    chip = QRectF(at.x(), at.y() + px(0.5), words.natural_width + px(14), high - px(1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.talk))
    painter.drawRoundedRect(chip, px(6), px(6))
    down = (chip.height() - words.height) / 2
    words.paint(painter, chip.topLeft() + QPointF(px(7), down), colour(look.colours.on_talk))


def _paint_rule(width: float, look: Look, tint: str, painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(colour(tint), look.px(1)))
    painter.drawLine(at, at + QPointF(width, 0))
