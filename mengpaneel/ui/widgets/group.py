"""A part of a screen that has a name: a group to a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


class Group(QFrame):
    """Holds widgets that belong together under an accessible name; draws nothing and takes no room.

    It is a QFrame because Qt tells a screen reader that a bare QWidget is there for the layout only.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
