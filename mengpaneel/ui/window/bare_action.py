"""An action that has a text only; it gets its keys, and what it does, in `actions.py`."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def bare_action(text: str, window: QWidget) -> QAction:
    """Make an action with this text, without keys, that cannot be used yet."""
    action = QAction(window)
    action.setText(text)  # given at once, PySide would first ask whether it is an icon, and prepare those
    action.setEnabled(False)
    return action
