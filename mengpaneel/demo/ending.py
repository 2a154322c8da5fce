"""How a scene ends."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def end(shown: QWidget) -> None:
    """Close a window or dialog, and delete it before the next scene."""
    shown.close()
    shown.deleteLater()
