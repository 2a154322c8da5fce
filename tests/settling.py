"""Coming to rest without waiting."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


def settled_at_once(widget: QWidget) -> QWidget:
    """The widget, once everything that would follow in a moment has followed."""
    for _ in range(3):
        for timer in widget.window().findChildren(QTimer):
            if timer.isActive() and timer.isSingleShot():
                timer.start(0)
        for _ in range(4):
            QApplication.processEvents()
    return widget
