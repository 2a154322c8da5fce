"""The positions of the faders over time, as lines on paper."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, MIDDLE, Fader
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.shapes import paint_point
from mengpaneel.reports.blocks import Trend
from mengpaneel.reports.tagging import Element, drawn_as
from mengpaneel.reports.typeset import TextLayout, typeface

_HEIGHT, _LEFT, _RIGHT, _BOTTOM, _TOP = 180, 56, 190, 26, 10
_SYMBOL = 4.5
_MARKED_UP_TO = 40
"""More marks than this would cover the lines; the name at the end of a line still wears its mark."""

_RIGHTWARD = Qt.AlignmentFlag.AlignRight


class TrendLayout:
    """A trend laid out in a width: a line for each fader, named at its end, with gaps where it was not set.

    `told` is the text alternative.
    """

    def __init__(self, trend: Trend, look: Look, width: float, told: str = "") -> None:
        self._trend, self._look, self._width, self._told = trend, look, width, told
        self._small = typeface(look, Size.SMALL)

    @property
    def height(self) -> float:
        """In the painter's units."""
        return self._look.px(_HEIGHT)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with the top left corner at `at`."""
        px = self._look.px
        room = QRectF(at.x(), at.y(), self._width, self.height)
        room.adjust(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_BOTTOM))
        with drawn_as(painter, Element("Figure", alt=self._told)):
            self._paint_axes(painter, room)
            for number, fader in enumerate(FADERS):
                self._paint_line(painter, room, fader, number)
            self._paint_names(painter, room)

    def _paint_axes(self, painter: QPainter, room: QRectF) -> None:
        look, px, muted = self._look, self._look.px, colour(self._look.colours.muted)
        for position, word in zip((HIGHEST, MIDDLE, LOWEST), self._trend.scale, strict=True):
            y = _y(room, position)
            painter.setPen(QPen(colour(look.colours.line), px(1)))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            words = TextLayout(word, self._small, px(_LEFT - 8), align=_RIGHTWARD)
            words.paint(painter, QPointF(room.left() - px(_LEFT), y - words.height / 2), muted)
        free_from = room.left() - px(_LEFT)
        for x, tick in zip(self._moments(room), self._trend.ticks, strict=True):
            words = TextLayout(tick, self._small, px(120))
            left = min(max(x - words.natural_width / 2, free_from), room.right() + px(_RIGHT))
            if left > free_from or x == room.left():
                words.paint(painter, QPointF(left, room.bottom() + px(6)), muted)
                free_from = left + words.natural_width + px(14)

    def _paint_line(self, painter: QPainter, room: QRectF, fader: Fader, number: int) -> None:
        tint, px = self._look.fader(fader), self._look.px
        before: QPointF | None = None
        for x, (_, mix) in zip(self._moments(room), self._trend.moments, strict=True):
            position = mix[fader]
            if position is None:
                before = None
                continue
            here = QPointF(x, _y(room, position))
            if before is not None:
                painter.setPen(QPen(tint, px(2)))
                painter.drawLine(before, here)
            if len(self._trend.moments) <= _MARKED_UP_TO:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tint)
                paint_point(painter, here, px(_SYMBOL), number)
            before = here

    def _paint_names(self, painter: QPainter, room: QRectF) -> None:
        """Each name at the end of its line, moved apart where lines end together."""
        look, px = self._look, self._look.px
        ends = sorted(self._ends(room))
        free_from = room.top() - px(10)
        lowest = room.bottom() + px(8) - px(17) * len(ends)
        for y, number in ends:
            fader, lowest = FADERS[number], lowest + px(17)
            words = TextLayout(self._trend.names[number], typeface(look, Size.SMALL, bold=True), px(_RIGHT))
            top = min(max(y - words.height / 2, free_from), max(free_from, lowest))
            middle = top + words.height / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.fader(fader))
            paint_point(painter, QPointF(room.right() + px(16), middle), px(_SYMBOL), number)
            words.paint(painter, QPointF(room.right() + px(26), top), look.fader(fader))
            free_from = top + px(17)

    def _ends(self, room: QRectF) -> Iterator[tuple[float, int]]:
        """Where each line that exists ends, and which it is."""
        for number, fader in enumerate(FADERS):
            set_ = [position for _, mix in self._trend.moments if (position := mix[fader]) is not None]
            if set_:
                yield _y(room, set_[-1]), number

    def _moments(self, room: QRectF) -> list[float]:
        """Where each moment lies on the axis of time."""
        days = [day.toordinal() for day, _ in self._trend.moments]
        span = max(1, days[-1] - days[0])
        inset = self._look.px(8)
        return [room.left() + inset + (room.width() - 2 * inset) * (day - days[0]) / span for day in days]


def _y(room: QRectF, position: int) -> float:
    return room.bottom() - room.height() * (position - LOWEST) / (HIGHEST - LOWEST)
