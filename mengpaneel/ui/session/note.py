"""The note of a fader, as who leads writes it during the hour."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.widgets.inputs import NoteField


class SessionNote(NoteField):
    """Writes on the desk while somebody types; each time that somebody begins is an undo step of its own."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(library.words, parent=parent)
        self._desk, self._library = desk, library
        self._fader: Fader | None = None
        self.setPlaceholderText(library.words.console.note_hint)
        self.written.connect(self._write)

    def show_fader(self, fader: Fader) -> None:
        """Show the note of this fader."""
        self._fader = fader
        self.setAccessibleName(f"{self._library.faders[fader].name}: {self._library.words.leading.note}")
        self.show_text(self._desk.sheet.remark(fader).note)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.begin_gesture()

    def _write(self, note: str) -> None:
        if self._fader:
            self._desk.set_note(self._fader, note)
