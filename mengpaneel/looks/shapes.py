"""Small shapes that everything is drawn with: a rectangle, the ring of the focus, the marks of lines."""

from __future__ import annotations

from math import cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mengpaneel.looks.look import Look, colour


def fill(painter: QPainter, rect: QRectF, tint: QColor) -> None:
    """Fill a rectangle, edge to edge.

    `QPainter.fillRect` takes so many kinds of things that PySide prepares them all the first time, a named
    gradient for each of 169 names among them; the first frame should not wait for that.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRect(rect)
    painter.restore()


def is_inside(rect: QRectF, outline: QRectF, radius: float) -> bool:
    """Whether a rectangle lies wholly inside another one with round corners."""
    across = radius - min(rect.left() - outline.left(), outline.right() - rect.right())
    down = radius - min(rect.top() - outline.top(), outline.bottom() - rect.bottom())
    return outline.contains(rect) and hypot(max(0.0, across), max(0.0, down)) <= radius


_WIDTH, _RADIUS = 2, 4


def paint_ring(painter: QPainter, rect: QRectF, look: Look, ink: str = "") -> None:
    """Draw the ring just inside a rectangle."""
    width = look.px(_WIDTH)
    painter.setPen(QPen(colour(ink or look.colours.ink), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), look.px(_RADIUS), look.px(_RADIUS))


_CORNERS = (0, 4, 3, 4, 5)
_TURNS = (0.0, pi / 4, pi / 2, pi / 2, pi / 2)


def paint_line_mark(
    painter: QPainter, rect: QRectF, place: int, tint: QColor, dash: Qt.PenStyle, look: Look
) -> None:
    """Draw a piece of the line at this place: circle, square, triangle, diamond, pentagon."""
    middle = rect.center()
    painter.setPen(QPen(tint, look.px(2), dash))
    painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    paint_point(painter, middle, look.px(5), place)


def paint_point(painter: QPainter, middle: QPointF, radius: float, place: int) -> None:
    """Draw one point of the line at this place, with the painter's own pen and brush."""
    corners, turn = _CORNERS[place], _TURNS[place]
    if not corners:
        painter.drawEllipse(middle, radius, radius)
        return
    angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
    painter.drawPolygon(
        QPolygonF([middle + QPointF(radius * cos(angle), -radius * sin(angle)) for angle in angles])
    )
