"""The ambition on a fader: always a diamond, as a mark on the track or as the handle that a hand moves."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mengpaneel.looks.fader import CAP_RADIUS, SINKS, FaderGeometry
from mengpaneel.looks.look import Look, colour

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

MARK, HANDLE_WIDTH, HANDLE_HEIGHT = 20, 40, 30
_RING = 1.25
"""So much larger than the handle its ring is, so that both have the same shape."""


def diamond(middle: QPointF, width: float, height: float) -> QPolygonF:
    """A square on its point, as wide and high as this."""
    x, y, across, up = middle.x(), middle.y(), width / 2, height / 2
    return QPolygonF([QPointF(x, y - up), QPointF(x + across, y), QPointF(x, y + up), QPointF(x - across, y)])


def paint_mark(painter: QPainter, room: FaderGeometry, position: float, tint: QColor) -> None:
    """Where the ambition has this fader while a hand moves the cap; open, so that a cap below it is seen."""
    look, side = room.look, room.look.px(MARK)
    painter.setPen(QPen(tint, look.px(2.5)))
    painter.setBrush(colour(look.colours.card))
    painter.drawPolygon(diamond(_at(room, position), side, side))


def paint_handle(
    painter: QPainter, room: FaderGeometry, position: float, tint: QColor, *, pressed: bool = False
) -> None:
    """The diamond that a hand moves, with one grip line where it stands."""
    look, middle = room.look, _at(room, position)
    width, height = look.px(HANDLE_WIDTH), look.px(HANDLE_HEIGHT)
    if pressed:
        middle += QPointF(0, look.px(SINKS))
    else:
        below = middle + QPointF(-width / 2, look.px(3) - height / 2)
        painter.drawImage(below, _shadow(look, painter.device().devicePixelRatioF()))
    painter.setPen(QPen(colour(look.colours.card), look.px(1.5)))
    painter.setBrush(tint)
    painter.drawPolygon(diamond(middle, width, height))
    painter.setPen(QPen(colour(look.colours.on_cap), look.px(2.4)))
    reach = QPointF(look.px(13), 0)
    painter.drawLine(middle - reach, middle + reach)


@lru_cache(maxsize=8)
def _shadow(look: Look, ratio: float) -> QImage:
    """The shadow of the handle, drawn once: Qt hands see-through polygons to other threads and waits."""
    from PySide6.QtGui import QImage  # there is no diamond in most first frames

    width, height = look.px(HANDLE_WIDTH), look.px(HANDLE_HEIGHT)
    image = QImage(
        ceil(width * ratio) + 1, ceil(height * ratio) + 1, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.shadow))
    painter.drawPolygon(diamond(QPointF(width / 2, height / 2), width, height))
    painter.end()
    return image


def paint_unset(painter: QPainter, room: FaderGeometry, position: float) -> None:
    """The hollow, dashed diamond of a fader for which nothing is wished."""
    look = room.look
    painter.setPen(QPen(colour(look.colours.ink), look.px(1.6), Qt.PenStyle.DashLine))
    painter.setBrush(colour(look.colours.card))
    painter.drawPolygon(diamond(_at(room, position), look.px(HANDLE_WIDTH), look.px(HANDLE_HEIGHT)))


def paint_focus(painter: QPainter, room: FaderGeometry, position: float) -> None:
    """The ring around the diamond that has the keyboard."""
    look = room.look
    painter.setPen(QPen(colour(look.colours.ink), look.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width, height = (look.px(side * _RING) for side in (HANDLE_WIDTH, HANDLE_HEIGHT))
    painter.drawPolygon(diamond(_at(room, position), width, height))


def paint_current_cap(painter: QPainter, room: FaderGeometry, position: float, tint: QColor) -> None:
    """Where the fader is now while a hand moves the ambition: a cap of paper, with nothing to grip."""
    look = room.look
    inside = look.px(1.5)
    cap: QRectF = room.cap(position).adjusted(inside, inside, -inside, -inside)
    painter.setPen(QPen(tint, look.px(2)))
    painter.setBrush(colour(look.colours.card))
    painter.drawRoundedRect(cap, look.px(CAP_RADIUS), look.px(CAP_RADIUS))


def paint_gap_line(painter: QPainter, room: FaderGeometry, now: float, wish: float, tint: QColor) -> None:
    """The line from where the fader is to where it is wished."""
    painter.setPen(QPen(tint, room.look.px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(_at(room, now), _at(room, wish))


def _at(room: FaderGeometry, position: float) -> QPointF:
    return QPointF(room.x, room.y_of(position))
