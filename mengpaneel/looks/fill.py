"""Filling a rectangle with one colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter


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
