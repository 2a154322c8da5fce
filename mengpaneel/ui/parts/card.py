"""A quiet rounded surface on which things lie."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.look import LIGHT, Look, colour

_RADIUS = 12

Surface = Literal["card", "console", "chosen", "talk"]


class Card(QWidget):
    """A rounded surface in one of the colours of the look, with a thin edge."""

    def __init__(
        self, surface: Surface = "card", radius: float = _RADIUS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._surface: Surface = surface
        self._radius = radius
        self.look_worn = Look(LIGHT)

    def wear(self, look: Look) -> None:
        """Take on the colours of this look."""
        self.look_worn = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.look_worn.colours
        painter.setPen(QPen(colour(colours.line), 1))
        painter.setBrush(colour(getattr(colours, self._surface)))
        radius = self.look_worn.px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
