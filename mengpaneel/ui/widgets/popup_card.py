"""A card that opens over a part of its window; Esc, a click elsewhere or a key of the window closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.window.shortcuts import action_of_key


class PopupCard(Card):
    """Deletes itself once it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._window = parent.window()
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        self.setPalette(look.palette())

    def open_at(self, widget: QWidget, down: int) -> None:
        """Open at the left of a widget, with its top so far below that of the widget; inside the window."""
        window = widget.window()
        corner = widget.mapTo(window, QPoint(0, down))
        corner.setX(max(0, min(corner.x(), window.width() - self.width())))
        corner.setY(max(0, min(corner.y(), window.height() - self.height())))
        self.move(window.mapToGlobal(corner))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear what the fields leave: Esc, and the keys of the window, which close this first."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif action := action_of_key(event, self._window):
            self.close()
            action.trigger()
        else:
            super().keyPressEvent(event)
