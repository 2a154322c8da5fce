"""One fader lying on its side: against what a profile says, or on the way to what is wished."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Position
from mengpaneel.domain.profiles import FREE_RANGE, Target
from mengpaneel.looks.diamond import diamond
from mengpaneel.looks.look import Look, colour
from mengpaneel.looks.zones import paint_bracket, paint_zone


def paint_against(
    painter: QPainter, rect: QRectF, position: Position, target: Target, tint: QColor, look: Look
) -> None:
    """A lying track with the profile's zone or open bracket, and a dot where the fader stands."""
    middle = rect.center().y()

    def x_of(at: float) -> float:
        return _x_of(rect, at)

    edge, half = look.px(1.5), look.px(8)
    if target.zone is not None:
        left, right = (x_of(end) for end in target.zone)
        zone = QRectF(left, middle - half, right - left, 2 * half)
        paint_zone(painter, zone, tint, edge=edge, radius=look.px(4), heavy=target.fits(position))
    _paint_track(painter, rect, look)
    if target.zone is None:
        left, right = (x_of(end) for end in FREE_RANGE)
        spine = QLineF(left, middle + half, right, middle + half)
        paint_bracket(painter, spine, QPointF(0, -look.px(5)), QPen(colour(look.colours.muted), edge))
    _paint_dot(painter, rect, position, tint, look)


def paint_towards(
    painter: QPainter, rect: QRectF, position: Position, wish: Position, tint: QColor, look: Look
) -> None:
    """A lying track with a dot where the fader stands, and the way to the diamond where it is wanted."""
    _paint_track(painter, rect, look)
    middle = rect.center().y()
    if position is not None and wish is not None:
        painter.setPen(QPen(tint, look.px(3)))
        painter.drawLine(QPointF(_x_of(rect, position), middle), QPointF(_x_of(rect, wish), middle))
    _paint_dot(painter, rect, position, tint, look)
    if wish is not None:
        side = look.px(15)
        painter.setPen(QPen(tint, look.px(2)))
        painter.setBrush(colour(look.colours.card))
        painter.drawPolygon(diamond(QPointF(_x_of(rect, wish), middle), side, side))


def _x_of(rect: QRectF, at: float) -> float:
    return rect.left() + rect.width() * (at - LOWEST) / (HIGHEST - LOWEST)


def _paint_track(painter: QPainter, rect: QRectF, look: Look) -> None:
    middle = rect.center().y()
    painter.setPen(
        QPen(colour(look.colours.edge), look.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))


def _paint_dot(painter: QPainter, rect: QRectF, position: Position, tint: QColor, look: Look) -> None:
    if position is not None:
        at, radius, card = QPointF(_x_of(rect, position), rect.center().y()), look.px(6), look.colours.card
        painter.setPen(QPen(colour(card), look.px(5)))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QPen(tint, look.px(2)))
        painter.setBrush(colour(card) if position == MIDDLE else tint)
        painter.drawEllipse(at, radius, radius)
