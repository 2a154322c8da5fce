"""A picture of what the room sees now."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mengpaneel.looks.look import LIGHT, Look, colour

_WIDTH, _HEIGHT = 160, 100


class RoomPreview(QWidget):
    """Shows a picture, scaled with its aspect ratio."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.picture = Look(LIGHT), QPixmap()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_widget(self, widget: QWidget) -> None:
        """Take a small picture of a widget as it is now."""
        if widget.size().isEmpty():
            return
        shape = QSize(widget.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        self.picture = QPixmap(shape * ratio)
        self.picture.setDevicePixelRatio(ratio)
        painter = QPainter(self.picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(shape.width() / widget.width(), shape.height() / widget.height())
        widget.render(painter, widget.rect().topLeft())
        painter.end()
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(_WIDTH), self._look.whole(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self.picture.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(int(left), int(top), self.picture)
        painter.setPen(QPen(colour(self._look.colours.edge), 1))
        painter.drawRect(QRectF(int(left), int(top), size.width() - 1, size.height() - 1))
