"""The ring around what has the keyboard: the same everywhere, and wide enough to be seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mengpaneel.looks.look import Look, colour

_WIDTH, _RADIUS = 2, 4


def paint_ring(painter: QPainter, rect: QRectF, look: Look, ink: str = "") -> None:
    """Draw the ring just inside a rectangle."""
    width = look.px(_WIDTH)
    painter.setPen(QPen(colour(ink or look.colours.ink), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), look.px(_RADIUS), look.px(_RADIUS))
