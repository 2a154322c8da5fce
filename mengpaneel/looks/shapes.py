"""Small shapes that everything is drawn with: a filled rectangle, and the ring around what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

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


_WIDTH, _RADIUS = 2, 4


def paint_ring(painter: QPainter, rect: QRectF, look: Look, ink: str = "") -> None:
    """Draw the ring just inside a rectangle."""
    width = look.px(_WIDTH)
    painter.setPen(QPen(colour(ink or look.colours.ink), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), look.px(_RADIUS), look.px(_RADIUS))
