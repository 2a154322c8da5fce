"""Menus that open where a button was pressed, with an edge in every theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QWidget


class Menu(QMenu):
    """A menu whose edge and lines between are seen on a dark window too: Qt makes both from its ground."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, palette = QPainter(self), self.palette()
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        for between in filter(lambda action: action.isSeparator(), self.actions()):
            room = self.actionGeometry(between).adjusted(6, 0, -6, 0)
            painter.drawLine(room.left(), room.center().y(), room.right(), room.center().y())
        painter.setPen(palette.color(QPalette.ColorRole.Dark))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def popup_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu below a widget, inside the screen, right-aligned where it would stick out of the window."""
    corner = widget.mapToGlobal(widget.rect().bottomLeft())
    window_right = widget.window().geometry().right()
    overhang = corner.x() + menu.sizeHint().width() - window_right
    corner.setX(corner.x() - max(0, overhang))
    menu.popup(corner)
