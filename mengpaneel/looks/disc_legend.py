"""Whose letters are whose: a line of discs with the roles behind them, or without."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from mengpaneel.looks.disc_layout import Disc, disc_height, disc_width
from mengpaneel.looks.discs import paint_disc
from mengpaneel.looks.look import Look, Size, colour

LETTERS_ONLY_FROM = 7
"""From so many people on, a legend for a room has letters only."""

_DISC_GAP, _GAP, _LINE_GAP = 6, 14, 6
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWrapAnywhere)


class LegendItem(Struct, frozen=True):
    """Where one disc lies, and where the role behind it is written; without a role, nowhere."""

    disc: Disc
    role: str
    text: QRectF


class DiscLegend(Struct, frozen=True):
    """All items, and how high they are together."""

    items: tuple[LegendItem, ...]
    height: float


def lay_out_legend(
    look: Look, letters: Sequence[str], roles: Sequence[str], width: float, size: Size = Size.SMALL
) -> DiscLegend:
    """Lay the discs in lines of this width, from 0, 0; `roles` may be empty, for letters only.

    A role that is longer than a line is broken into several.
    """
    metrics, across = QFontMetricsF(look.font(size)), disc_height(look, size)
    items: list[LegendItem] = []
    x = y = 0.0
    line = across
    for letter, role in zip_longest(letters, roles, fillvalue=""):
        disc = disc_width(look, letter, size)
        before = disc + (look.px(_DISC_GAP) if role else 0)
        wanted = metrics.boundingRect(QRectF(0, 0, width - before, 0), _WRAPPED, role) if role else QRectF()
        if x and x + before + wanted.width() > width:
            x, y, line = 0.0, y + line + look.px(_LINE_GAP), across
        line = max(line, wanted.height())
        rect = QRectF(x, y + (line - across) / 2, disc, across)
        text = QRectF(x + before, y, wanted.width() + 1, line)
        items.append(LegendItem(Disc(letter, rect), role, text))
        x += before + wanted.width() + look.px(_GAP)
    return DiscLegend(tuple(items), y + line if items else 0.0)


def paint_legend(painter: QPainter, look: Look, legend: DiscLegend, size: Size = Size.SMALL) -> None:
    """Draw the legend from 0, 0, in ink: it is about no fader in particular."""
    c = look.colours
    for item in legend.items:
        paint_disc(painter, look, item.disc, colour(c.ink), c.on_ink, size)
        painter.setFont(look.font(size))
        painter.setPen(colour(c.ink))
        painter.drawText(item.text, _WRAPPED, item.role)
