"""A focus ring for widgets that draw none themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.looks.shapes import paint_ring


class FocusRing(QWidget):
    """A transparent overlay that is visible while the widget below it has the focus."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self._look = Look(LIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.hide()  # and nothing else: it also loses the keyboard while it is being deleted
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.Resize):
            self.setGeometry(self._around.rect())
            self.raise_()
            self.setVisible(self._around.hasFocus())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, QRectF(self.rect()), self._look)
