"""Finishes pending work of a window at once: for pictures, and for tests."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

_SOON_MS = 400
"""What is due later than this is no consequence, but an end: a notice that goes, a pointer that fades."""

_ROUNDS = 8
"""Enough for what follows from what followed: a text that is replaced, the room it takes, row after row."""


def settle(widget: QWidget) -> None:
    """Fire the single-shot timers in the widget's window now."""
    for _ in range(_ROUNDS):
        for timer in _due_soon(widget):
            timer.stop()
            timer.timeout.emit()
        for _ in range(4):
            QApplication.processEvents()
        if not any(_due_soon(widget)):
            return


def _due_soon(widget: QWidget) -> Iterator[QTimer]:
    for timer in widget.window().findChildren(QTimer):
        if timer.isActive() and timer.isSingleShot() and timer.remainingTime() <= _SOON_MS:
            yield timer
