"""The keys of a window: which of them work without Ctrl or Alt, and what a key does.

Who speaks to a computer may want to be without keys of one character.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

AGREE_KEYS = "Ctrl+Return", "Ctrl+Enter"
LEAVE_OPEN_KEY = "Ctrl+D"
"""What a group makes of a fader; the same keys on the laptop and on a lone screen."""


def set_shortcuts(action: QAction, keys: Sequence[str], *, lone: bool) -> None:
    """Let these keys do this; those of one character only if `lone` keys are wanted."""
    from PySide6.QtGui import QKeySequence  # PySide then builds its 71 standard keys

    action.setShortcuts([QKeySequence(key) for key in keys if lone or len(key) > 1])


def action_of_key(event: QKeyEvent, window: QWidget) -> QAction | None:
    """What a key does in a window, for a popup over it: Qt itself gives a popup none of the window's keys."""
    from PySide6.QtGui import QKeySequence

    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = QKeySequence(QKeyCombination(plain, Qt.Key(event.key())))
    return next((action for action in window.actions() if key in action.shortcuts()), None)
