"""Applies a look to a tree of widgets: theme and size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from mengpaneel.looks.look import Look

_WITHOUT_NAME = ""
"""Only Qt's own widgets have names. They take no look, and wrapping one makes PySide prepare all classes."""


def apply_look(root: QWidget, look: Look) -> None:
    """Call `set_look` on a widget and on every child that has it."""
    for widget in (root, *root.findChildren(QWidget, _WITHOUT_NAME)):
        set_look = getattr(widget, "set_look", None)
        if set_look:
            set_look(look)
        widget.updateGeometry()


def apply_look_to_application(look: Look) -> None:
    """Set palette and font of the application; cheapest early, as Qt notifies every widget."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        palette, font = look.palette(), look.font()
        if application.palette() != palette:
            application.setPalette(palette)
        if application.font() != font:
            application.setFont(font)


def set_margins(
    layout: QLayout, look: Look, margin: float | tuple[float, float, float, float], spacing: float
) -> None:
    """Set a layout's margins (all, or left, top, right, bottom) and spacing in the look's measure."""
    sides = margin if isinstance(margin, tuple) else (margin,) * 4
    layout.setContentsMargins(*(look.whole(side) for side in sides))
    layout.setSpacing(look.whole(spacing))


def resize_within(window: QWidget, look: Look, size: tuple[int, int], room: QSize) -> None:
    """Resize a window to a size in the look's measure, within `room`."""
    wide, high = (look.whole(side) for side in size)
    window.resize(QSize(wide, high).boundedTo(room))


def largest_dialog_size(window: QWidget) -> QSize:
    """The largest size of a dialog that leaves some of its window visible."""
    return window.size() - QSize(48, 32)
