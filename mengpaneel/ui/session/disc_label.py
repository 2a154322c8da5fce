"""The disc of one participant, beside their role."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mengpaneel.looks.disc_layout import Disc, disc_height, disc_width
from mengpaneel.looks.discs import paint_disc
from mengpaneel.looks.look import LIGHT, Look, Size, colour


class DiscLabel(QWidget):
    """Paints letters on a disc in ink; the role beside it says who that is."""

    def __init__(self, letters: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._look = letters, Look(LIGHT)
        self.setAccessibleName(letters)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = disc_width(self._look, self._letters, Size.SMALL)
        return QSize(ceil(width), ceil(disc_height(self._look, Size.SMALL)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, c = QPainter(self), self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = Disc(self._letters, QRectF(self.rect()))
        paint_disc(painter, self._look, disc, colour(c.ink), c.on_ink, Size.SMALL)
