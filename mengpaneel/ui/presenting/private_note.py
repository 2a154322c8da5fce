"""The note beside one fader, to read and write on the laptop while the room sees the faders."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.text import Text, TextTone

_LEAST = 64


class _Edit(NoteField):
    """Begins an undo step of its own each time that somebody starts writing."""

    def __init__(self, desk: Desk, words: Interface, parent: QWidget) -> None:
        super().__init__(words, parent=parent)
        self._desk = desk

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.begin_gesture()


class PrivateNote(QWidget):
    """Follows the fader in hand, and writes on the desk while somebody types."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        words = library.words.present.lectern
        self._fader = desk.touched
        self._heading = Text("", bold=True, wrap=True)
        self._private = Text(words.private, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._edit = _Edit(desk, library.words, self)
        self._edit.setPlaceholderText(library.words.console.note_hint)
        self._heading.setBuddy(self._edit)
        self._column = QVBoxLayout(self)
        for part in (self._heading, self._private):
            self._column.addWidget(part)
        self._column.addWidget(self._edit, 1)
        self._edit.written.connect(self._write)
        desk.remarks_changed.connect(self._show)
        desk.aimed_changed.connect(self._follow_hand)
        self._show()

    def about(self, fader: Fader) -> None:
        """Show the note of this fader."""
        if fader is not self._fader:
            self._fader = fader
            self._show()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        set_margins(self._column, look, 0, 4)
        self._edit.setMinimumHeight(look.whole(_LEAST))

    def _follow_hand(self) -> None:
        self.about(self._desk.touched)

    def _show(self) -> None:
        told = self._library.words.present.lectern.note.format(fader=self._library.faders[self._fader].name)
        self._heading.say(told)
        self._edit.setAccessibleName(told)
        self._edit.show_text(self._desk.sheet.remark(self._fader).note)

    def _write(self, note: str) -> None:
        self._desk.note(self._fader, note)
