"""The button beside the faders that opens the texts about the neighbourhood."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Neighbourhood
from mengpaneel.ui.widgets.button import Button, ButtonStyle


class NeighbourhoodButton(Button):
    """Opens the four texts; its mark shows whether any is filled in."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonStyle.PLAIN, name=library.words.console.neighbourhood_tip, parent=parent)
        self._desk, self._library = desk, library
        self.clicked.connect(lambda _=False: self.unfold())
        desk.changed.connect(self._follow_desk)
        self._show_whether_written()

    def unfold(self) -> QWidget:
        """Open the four texts below the button."""
        from mengpaneel.ui.console.neighbourhood import NeighbourhoodEditor

        editor = NeighbourhoodEditor(self._desk, self._library, self._look, self)
        editor.open_below(self)
        return editor

    def _follow_desk(self, changes: Changes) -> None:
        if changes.neighbourhood:
            self._show_whether_written()

    def _show_whether_written(self) -> None:
        self.show_mark("noted" if self._desk.sheet.neighbourhood != Neighbourhood() else "note")
