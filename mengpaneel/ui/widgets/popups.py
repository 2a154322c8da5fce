"""Menus, tooltips, and a toast that hides itself."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QWidget

from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.badge import Badge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit


class Menu(QMenu):
    """A menu with a border and separators that are visible in dark themes too."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, palette = QPainter(self), self.palette()
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        for between in filter(lambda action: action.isSeparator(), self.actions()):
            room = self.actionGeometry(between).adjusted(6, 0, -6, 0)
            painter.drawLine(room.left(), room.center().y(), room.right(), room.center().y())
        painter.setPen(palette.color(QPalette.ColorRole.Dark))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


_DARKER = 140
"""The percentage with which Qt's style makes the frame of a menu darker than its Window."""


def frame_menu(menu: QMenu) -> QMenu:
    """Give a menu that Qt makes a frame that is seen in every theme; returns it."""
    palette = menu.palette()
    seen = palette.color(QPalette.ColorRole.Dark).lighter(_DARKER)
    palette.setColor(QPalette.ColorRole.Window, seen)
    menu.setPalette(palette)
    return menu


def standard_menu(field: QLineEdit | QPlainTextEdit | QTextEdit) -> QMenu:
    """The menu that Qt makes for a field or a text; it is deleted once it is closed."""
    menu = frame_menu(field.createStandardContextMenu())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def popup_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu below a widget, right-aligned if it would stick out of the window."""
    corner = widget.mapToGlobal(widget.rect().bottomLeft())
    window_right = widget.window().geometry().right()
    overhang = corner.x() + menu.sizeHint().width() - window_right
    corner.setX(corner.x() - max(0, overhang))
    menu.popup(corner)


_WIDTH = 64


def plain_tooltip(text: str) -> str:
    """Make a plain-text tooltip with wrapped lines.

    Qt parses a tooltip that looks like markup, and wraps no other.
    """
    text = "\n".join(line if len(line) <= _WIDTH else fill(line, _WIDTH) for line in text.splitlines())
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # few tips need it

    lines = escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>"


_STAYS_MS = 1800
_FROM_EDGE = 16


class Toast(Badge):
    """A message over the lower edge of a window for a moment; transparent for the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", parent=window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._rest.timeout.connect(self.hide)
        self.hide()

    def show_message(self, words: str, look: Look) -> None:
        """Show a message for a moment."""
        self.set_text(words)
        self.set_look(look)
        self.resize(self.sizeHint())
        left = (self._window.width() - self.width()) // 2
        self.move(left, self._window.height() - self.height() - look.whole(_FROM_EDGE))
        self.show()
        self.raise_()
        self._rest.start()
