"""What the neighbourhood itself is like: beside the faders, but not one of them."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.limits import MAX_CONTEXT_LENGTH
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import PopupCard
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_height
from mengpaneel.ui.widgets.layouts import FitOrScroll, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, set_margins

_WIDTH, _HEIGHT, _FIELD = 400, 510, 62
_BESIDE_WORDS, _AROUND_LINES, _HIGHEST = 72, 34, 154
"""Beside the words of a field; above and below them, so that no scroll bar comes; the height of six lines."""


class NeighbourhoodEditor(PopupCard):
    """Four short texts, set on the desk while the user types; each text is one undo step."""

    def __init__(self, desk: Desk, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, words = desk, library.words.neighbourhood
        self.setAccessibleName(words.title)
        self.fields = {name: self._make_field(name, library) for name in words.names}
        inside = WrappingColumn()
        lines = QVBoxLayout(inside)
        lines.addWidget(Label(words.title, Size.LARGE, bold=True, wrap=True))
        lines.addWidget(Label(words.about, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        for name, field in self.fields.items():
            label = Label(words.names[name], bold=True)
            label.setBuddy(field)
            lines.addWidget(label)
            lines.addWidget(field)
        lines.addStretch()
        done = Button(library.words.console.note_done, ButtonStyle.PRIMARY)
        done.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(FitOrScroll(inside, self), 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        set_margins(column, look, 16, 8)
        set_margins(lines, look, (0, 0, 8, 0), 4)
        apply_look(self, look)
        room = parent.window().size()
        width = min(look.whole(_WIDTH), room.width())
        for field in self.fields.values():
            field.setFixedHeight(self._height_of(field, look, width))
        more = sum(field.height() - look.whole(_FIELD) for field in self.fields.values())
        self.resize(width, min(look.whole(_HEIGHT) + more, room.height()))

    @staticmethod
    def _height_of(field: NoteField, look: Look, width: int) -> int:
        """As high as its text is now, from two lines to six: while somebody types nothing moves."""
        lines = max_text_height([field.toPlainText()], look.font(), width - look.whole(_BESIDE_WORDS))
        if lines <= max_text_height(["\n"], look.font(), width):
            return look.whole(_FIELD)
        return min(lines + look.whole(_AROUND_LINES), look.whole(_HIGHEST))

    def _make_field(self, name: str, library: Library) -> NoteField:
        words = library.words.neighbourhood
        field = NoteField(library.words, getattr(self._desk.sheet.neighbourhood, name))
        field.longest = MAX_CONTEXT_LENGTH
        field.setReadOnly(self._desk.viewed is not None)
        field.setPlaceholderText(words.hints[name])
        field.setAccessibleName(words.names[name])
        field.setAccessibleDescription(words.hints[name])
        field.installEventFilter(self)
        field.written.connect(partial(self._write, name))
        return field

    def open_below(self, widget: QWidget) -> None:
        """Open below a button, with the focus in the first text."""
        self.open_at(widget, widget.height())
        next(iter(self.fields.values())).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin an undo step when a text gets the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self._desk.begin_gesture()
        return super().eventFilter(watched, event)

    def _write(self, name: str, text: str) -> None:
        self._desk.set_neighbourhood(replace(self._desk.sheet.neighbourhood, **{name: text}))
