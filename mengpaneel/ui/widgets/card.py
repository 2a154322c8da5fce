"""A rounded surface for other widgets."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from mengpaneel.looks.look import LIGHT, Look, colour

_RADIUS, _MARKED = 12, 3

Surface = Literal["paper", "card", "console", "chosen", "talk"]


class Card(QFrame):
    """A rounded surface in one of the colours of the look, with a thin edge; one with a name is a group."""

    def __init__(
        self, surface: Surface = "card", radius: float = _RADIUS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._surface: Surface = surface
        self._radius = radius
        self.is_marked = False
        self.current_look = Look(LIGHT)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self.current_look = look
        self.update()

    def mark(self, marked: bool) -> None:
        """Set a thick or a thin border."""
        if marked != self.is_marked:
            self.is_marked = marked
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.current_look.colours
        edge = self.current_look.whole(_MARKED) if self.is_marked else 1
        painter.setPen(QPen(colour(colours.ink if self.is_marked else colours.line), edge))
        painter.setBrush(colour(getattr(colours, self._surface)))
        radius, inside = self.current_look.px(self._radius), edge / 2
        rect = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        painter.drawRoundedRect(rect, radius, radius)
