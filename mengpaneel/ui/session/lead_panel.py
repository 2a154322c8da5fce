"""What the leader has at hand in every step: what the room sees, and the buttons for it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands


class LeadPanel(QWidget):
    """Lies below the steps of the hour."""

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._library, self._commands = desk, library, commands
        self._column = QVBoxLayout(self)
        self._column.addStretch()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        set_margins(self._column, look, 0, 8)
