"""The note of a fader, in a popup at its strip."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import PopupCard
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import apply_look, set_margins

_WIDTH, _HEIGHT = 380, 260


class NoteEditor(PopupCard):
    """Sets the note on the desk while the user types; closes on Esc, its button, or a click elsewhere."""

    def __init__(self, fader: Fader, desk: Desk, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        words, text = library.words.console, library.faders[fader]
        self._desk, self._fader = desk, fader
        self.setAccessibleName(text.name)
        self.edit = NoteField(library.words, desk.sheet.remark(fader).note)
        self.edit.setReadOnly(desk.viewed is not None)
        self.edit.setPlaceholderText(words.note_hint)
        self.edit.setAccessibleName(f"{text.name}: {words.note_tip}")
        self.edit.setAccessibleDescription(text.questions[0])
        done = Button(words.note_done, ButtonStyle.PRIMARY)
        done.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(Label(text.name, Size.LARGE, bold=True))
        column.addWidget(Label(text.questions[0], Size.SMALL, tone=TextTone.MUTED, wrap=True))
        column.addWidget(self.edit, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 16, 8)
        apply_look(self, look)
        self.resize(look.whole(_WIDTH), look.whole(_HEIGHT))
        desk.begin_gesture()
        self.edit.written.connect(self._write)

    def open_over(self, strip: QWidget) -> None:
        """Open over the lower part of a strip."""
        self.open_at(strip, strip.height() - self.height())
        self.edit.setFocus()

    def _write(self, note: str) -> None:
        self._desk.set_note(self._fader, note)
