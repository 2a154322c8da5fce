"""Tables on paper: quiet lines, a head that returns on the next page, a fader's colour before its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mengpaneel.domain.faders import Fader
from mengpaneel.looks.likeness import paint_against
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.reports.blocks import Against, Cell, Table
from mengpaneel.reports.pieces import Piece
from mengpaneel.reports.typeset import Setting, typeface

_WHOLE_UP_TO = 8
"""A table of so few rows is not divided over two pages."""

_ABOVE, _BELOW, _BETWEEN, _MARK = 5, 5, 14, 16


def set_table(table: Table, look: Look, width: float) -> Iterator[Piece]:
    """A piece for the head and for every row."""
    px = look.px
    if table.caption:
        words = Setting(table.caption, typeface(look, Size.SMALL), width)
        muted = colour(look.colours.muted)

        def paint_caption(painter: QPainter, at: QPointF) -> None:
            words.paint(painter, at, muted)

        yield Piece(words.height + px(2), paint_caption, px(10), stays=True)
    columns = _columns(table, look, width)
    head = _row(table.head, None, look, columns, width, is_head=True)
    yield Piece(head.height, head.paint, px(4 if table.caption else 10), stays=True)
    last = len(table.rows) - 1
    for number, row in enumerate(table.rows):
        piece = _row(row.cells, row.fader, look, columns, width)
        tied = number < last and (last < _WHOLE_UP_TO or number in (0, last - 1))
        yield Piece(piece.height, piece.paint, 0.0, stays=tied, head=head)


def _columns(table: Table, look: Look, width: float) -> Sequence[tuple[float, float]]:
    """Where each column begins, and how wide it is."""
    between = look.px(_BETWEEN)
    free = width - between * (len(table.widths) - 1)
    columns, x = [], 0.0
    for share in table.widths:
        wide = free * share / sum(table.widths)
        columns.append((x, wide))
        x += wide + between
    return columns


def _row(
    cells: Sequence[Cell],
    fader: Fader | None,
    look: Look,
    columns: Sequence[tuple[float, float]],
    width: float,
    *,
    is_head: bool = False,
) -> Piece:
    px = look.px
    role = "muted" if is_head else "ink"
    ink = colour(getattr(look.colours, role))
    indents = [px(_MARK) if fader and column == 0 else 0.0 for column in range(len(cells))]
    settings = [
        None
        if isinstance(cell, Against)
        else Setting(cell, typeface(look, Size.SMALL, bold=is_head or column == 0), wide - indents[column])
        for column, (cell, (_, wide)) in enumerate(zip(cells, columns, strict=True))
    ]
    height = max(words.height for words in settings if words) + px(_ABOVE + _BELOW)

    def paint(painter: QPainter, at: QPointF) -> None:
        top = at.y() + px(_ABOVE)
        if fader:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.fader(fader))
            first = next(words for words in settings if words)
            cap = QRectF(at.x(), top + (first.line_height - px(8)) / 2, px(10), px(8))
            painter.drawRoundedRect(cap, px(2), px(2))
        for cell, words, indent, (x, wide) in zip(cells, settings, indents, columns, strict=True):
            left = at.x() + x + indent
            if words:
                words.paint(painter, QPointF(left, top), ink)
            elif isinstance(cell, Against):
                track = QRectF(left, top, wide, px(17))
                paint_against(painter, track, cell.position, cell.target, look.fader(cell.fader), look)
        painter.setPen(QPen(colour(look.colours.edge if is_head else look.colours.line), px(1)))
        y = at.y() + height
        painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width, y))

    return Piece(height, paint, stays=is_head)
