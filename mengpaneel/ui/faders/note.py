"""A note beside a fader, written in a small sheet that opens at its strip."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.shortcuts import action_of_key

_WIDTH, _HEIGHT = 380, 260


class NoteEditor(Card):
    """Writes on the desk while somebody types; closes with Esc, with its button, or by a click elsewhere."""

    def __init__(self, fader: Fader, desk: Desk, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words, text = library.words.console, library.faders[fader]
        self._desk, self._fader, self._window = desk, fader, parent.window()
        self.edit = NoteField(library.words, desk.sheet.remark(fader).note)
        self.edit.setReadOnly(desk.viewed is not None)
        self.edit.setPlaceholderText(words.note_hint)
        self.edit.setAccessibleName(f"{text.name}: {words.note_tip}")
        done = Button(words.note_done, ButtonStyle.PRIMARY)
        done.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(Label(text.name, Size.LARGE, bold=True))
        column.addWidget(Label("\n".join(text.questions[:1]), Size.SMALL, tone=TextTone.MUTED, wrap=True))
        column.addWidget(self.edit, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 16, 8)
        apply_look(self, look)
        self.resize(look.whole(_WIDTH), look.whole(_HEIGHT))
        desk.begin_gesture()
        self.edit.written.connect(self._write)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        self.setPalette(look.palette())

    def open_at(self, strip: QWidget) -> None:
        """Open over a strip, inside its window."""
        window = strip.window()
        corner = strip.mapTo(window, QPoint(0, strip.height() - self.height()))
        corner.setX(max(0, min(corner.x(), window.width() - self.width())))
        corner.setY(max(0, min(corner.y(), window.height() - self.height())))
        self.move(window.mapToGlobal(corner))
        self.show()
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear what the field leaves: Esc, and the keys of the window, which close this first."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif action := action_of_key(event, self._window):
            self.close()
            action.trigger()
        else:
            super().keyPressEvent(event)

    def _write(self, note: str) -> None:
        self._desk.set_note(self._fader, note)
