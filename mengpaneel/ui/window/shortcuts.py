"""Actions without shortcuts, and their shortcuts, of which those of a single character can be switched off.

Users of speech input may not want shortcuts of a single character.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

AGREE_KEYS = "Ctrl+Return", "Ctrl+Enter"
LEAVE_OPEN_KEY = "Ctrl+D"
"""The keys for a conclusion, the same in the main window and the room's."""


def bare_action(text: str, window: QWidget) -> QAction:
    """Make a disabled action with this text, without shortcuts."""
    action = QAction(window)
    action.setText(text)  # given at once, PySide would first ask whether it is an icon, and prepare those
    action.setEnabled(False)
    return action


def set_shortcuts(action: QAction, keys: Sequence[str], *, lone: bool) -> None:
    """Set the shortcuts of an action; those of a single character only if `lone`."""
    from PySide6.QtGui import QKeySequence  # PySide then builds its 71 standard keys

    action.setShortcuts([QKeySequence(key) for key in keys if lone or len(key) > 1])


def action_of_key(event: QKeyEvent, window: QWidget) -> QAction | None:
    """The action of a key in a window, for a popup over it, to which Qt sends no shortcuts."""
    from PySide6.QtGui import QKeySequence

    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = QKeySequence(QKeyCombination(plain, Qt.Key(event.key())))
    return next((action for action in window.actions() if key in action.shortcuts()), None)
