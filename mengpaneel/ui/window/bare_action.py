"""An action that has only a text; `actions.py` gives it shortcuts and connects it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def bare_action(text: str, window: QWidget) -> QAction:
    """Make a disabled action with this text, without shortcuts."""
    action = QAction(window)
    action.setText(text)  # given at once, PySide would first ask whether it is an icon, and prepare those
    action.setEnabled(False)
    return action
