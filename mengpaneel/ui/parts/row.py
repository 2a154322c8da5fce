"""A painted line in a list that can be pressed; it stays marked while it is the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mengpaneel.looks.look import LIGHT, Look, colour


class Row(QAbstractButton):
    """Base of the painted lines: subclasses draw on it with `paint_row`."""

    height_of_row = 32
    least_width = 200

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look_worn = Look(LIGHT)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self.look_worn = look
        self.updateGeometry()
        self.update()

    def paint_row(self, painter: QPainter) -> None:
        """Draw what the line shows."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(self.look_worn.whole(self.least_width), self.look_worn.whole(self.height_of_row))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, radius = self.look_worn.colours, self.look_worn.px(8)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.chosen))
            painter.drawRoundedRect(rect, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(colour(colours.ink), self.look_worn.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, radius, radius)
        self.paint_row(painter)
