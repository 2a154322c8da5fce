"""Menus that open where a button was pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget


def popup_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu below a widget, inside the screen, right-aligned where it would stick out of the window."""
    corner = widget.mapToGlobal(widget.rect().bottomLeft())
    window_right = widget.window().geometry().right()
    overhang = corner.x() + menu.sizeHint().width() - window_right
    corner.setX(corner.x() - max(0, overhang))
    menu.popup(corner)
