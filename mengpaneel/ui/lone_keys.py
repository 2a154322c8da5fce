"""Keys that work without Ctrl or Alt. Who speaks to a computer may want to be without them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence


def give_keys(action: QAction, keys: Sequence[str], *, lone: bool) -> None:
    """Let these keys do this; those of one character only if `lone` keys are wanted."""
    action.setShortcuts([QKeySequence(key) for key in keys if lone or len(key) > 1])
