"""The mark by which a line over time is known besides its colour, with a short piece of the line."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mengpaneel.looks.look import Look

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
