"""Finishes pending work of a window at once: for pictures, and for tests."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

_SOON_MS = 400
"""What is due later than this is no consequence, but an end: a notice that goes, a pointer that fades."""

_ROUNDS = 3
"""Enough for what follows from what followed: a text that is replaced, the room that it takes, its marks."""


def settle(widget: QWidget) -> None:
    """Fire the single-shot timers in the widget's window now."""
    for _ in range(_ROUNDS):
        for timer in widget.window().findChildren(QTimer):
            if timer.isActive() and timer.isSingleShot() and timer.remainingTime() <= _SOON_MS:
                timer.stop()
                timer.timeout.emit()
        for _ in range(4):
            QApplication.processEvents()
