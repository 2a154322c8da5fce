"""How one fader changed: the arrow from then to now, and the diamond where it was wanted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mengpaneel.looks.diamond import diamond
from mengpaneel.looks.fader import CAP_WIDTH, FaderGeometry, min_width
from mengpaneel.looks.look import Look, colour

_BESIDE_CAP = 8
_HEAD, _HALF_HEAD = 8, 5
_DIAMOND = 7


def min_width_of_change(look: Look, words: tuple[str, ...]) -> float:
    """The narrowest room in which a changed fader can be drawn whole, arrow and diamond included."""
    # A fader alone keeps the room of half a cap and a band at its right.
    right = CAP_WIDTH / 2 + _BESIDE_CAP + _DIAMOND + 1
    return min_width(look, words, right)


def axis(room: FaderGeometry) -> float:
    """Where the arrow and the diamond stand: beside the cap, so that no cap ever covers them."""
    return room.x + room.look.px(CAP_WIDTH / 2 + _BESIDE_CAP)


def paint_arrow(painter: QPainter, room: FaderGeometry, then: float, now: float) -> None:
    """The arrow from where a fader stood to where it stands; nothing where it hardly moved."""
    look, x = room.look, axis(room)
    start, end = room.y_of(then), room.y_of(now)
    if abs(end - start) < look.px(_HEAD):
        return
    head = look.px(_HEAD) if end < start else -look.px(_HEAD)
    painter.setPen(QPen(colour(look.colours.ink), look.px(2)))
    painter.drawLine(QPointF(x, start), QPointF(x, end + head))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.ink))
    half = look.px(_HALF_HEAD)
    painter.drawPolygon(
        QPolygonF([QPointF(x, end), QPointF(x - half, end + head), QPointF(x + half, end + head)])
    )


def paint_wanted_position(painter: QPainter, room: FaderGeometry, wanted: float, tint: QColor) -> None:
    """The diamond where a fader was wanted."""
    look, side = room.look, room.look.px(2 * _DIAMOND)
    painter.setPen(QPen(tint, look.px(2)))
    painter.setBrush(colour(look.colours.card))
    painter.drawPolygon(diamond(QPointF(axis(room), room.y_of(wanted)), side, side))
