"""How much a mix resembles a profile, and where one fader stands against it: small horizontal drawings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE, Position
from mengpaneel.domain.profiles import FREE_RANGE, Target
from mengpaneel.looks.diamond import diamond
from mengpaneel.looks.look import Look, colour

_REACH = 10


def paint_likeness(painter: QPainter, rect: QRectF, likeness: int | None, look: Look, *, named: bool) -> None:
    """A bar as long as the likeness (0 to 100); a named profile's is as dark as ink; None leaves it empty."""
    radius = rect.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.groove))
    painter.drawRoundedRect(rect, radius, radius)
    if likeness:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * likeness / HIGHEST))
        painter.setBrush(colour(look.colours.ink if named else look.colours.bar))
        painter.drawRoundedRect(filled, radius, radius)


def paint_against(
    painter: QPainter, rect: QRectF, position: Position, target: Target, tint: QColor, look: Look
) -> None:
    """A lying track with the profile's target (band or open bracket) and a dot where the fader stands."""
    middle = rect.center().y()

    def x_of(at: float) -> float:
        return _x_of(rect, at)

    _paint_track(painter, rect, look)
    if target.position is None:
        painter.setPen(QPen(colour(look.colours.muted), look.px(1.5)))
        for end, inward in zip(FREE_RANGE, (1, -1), strict=True):
            x, half, arm = x_of(end), look.px(6), look.px(4) * inward
            painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
            painter.drawLine(QPointF(x, middle - half), QPointF(x + arm, middle - half))
            painter.drawLine(QPointF(x, middle + half), QPointF(x + arm, middle + half))
    else:
        left = x_of(max(LOWEST, target.position - _REACH))
        right = x_of(min(HIGHEST, target.position + _REACH))
        half = look.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.colours.faint))
        painter.drawRoundedRect(QRectF(left, middle - half, right - left, 2 * half), half, half)
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
        QPen(colour(look.colours.line), look.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))


def _paint_dot(painter: QPainter, rect: QRectF, position: Position, tint: QColor, look: Look) -> None:
    if position is not None:
        radius = look.px(6)
        painter.setPen(QPen(tint, look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush if position == MIDDLE else tint)
        painter.drawEllipse(QPointF(_x_of(rect, position), rect.center().y()), radius, radius)
