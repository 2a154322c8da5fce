"""Beside the discussed fader: questions, the leader's note, and the entries by role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_distance, tell_entries
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import highest, spread_of
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import FaderRound, Participant
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.participant_chips import DiscLabel
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.label import Label, TextTone, WholeWordsLabel
from mengpaneel.ui.widgets.look import apply_look, set_margins


class SessionNote(NoteField):
    """Sets the note on the desk while the user types; each series of edits is one undo step."""

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


_MOST_IN_A_COLUMN = 4
"""So many participants stand under one another; more stand in two columns."""


class TalkSide(Group):
    """For the leader only; shows no entry before it is revealed."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, kind: MixKind, parent: QWidget | None = None) -> None:
        super().__init__(library.words.leading.ask_group, parent)
        self._desk, self._library, self._kind = desk, library, kind
        self._fader: Fader | None = None
        self._look: Look | None = None
        self._participants: Sequence[Participant] = ()
        self._levels: Sequence[Label] = ()
        words = library.words.leading
        self._ask = Label(words.ask_group, Size.SMALL, tone=TextTone.MUTED)
        self._question = Label("", Size.LARGE, bold=True, wrap=True)
        self._more = Label("", wrap=True)
        self._note_head = Label(words.note, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.note = SessionNote(desk, library, self)
        self._note_head.setBuddy(self.note)
        self.who = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._people = QWidget(self)
        self._grid = QGridLayout(self._people)
        self.again = Button(words.again, name=words.again_tip)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.again)
        self._foot.addStretch()
        self._column = QVBoxLayout(self)
        for part in (self._ask, self._question, self._more, self._note_head):
            self._column.addWidget(part)
        self._column.addWidget(self.note, 1)
        self._column.addWidget(self.who)
        self._column.addWidget(self._people)
        self._column.addLayout(self._foot)
        self._column.addStretch()

    def height_needed(self, width: int) -> int:
        """The least height at this width: the note is lower before anything scrolls."""
        return self._column.totalMinimumHeightForWidth(width)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 6)
        set_margins(self._grid, look, 0, 6)
        self._grid.setHorizontalSpacing(look.whole(10))
        self.note.setMinimumHeight(look.whole(58))
        self.note.setMaximumHeight(look.whole(130))

    def show_fader(self, fader: Fader | None) -> None:
        """Show what was revealed of this fader; None for nothing."""
        self._fader, round_ = fader, self._desk.session.round
        held = round_[fader] if round_ and fader else None
        seen = held is not None and bool(held.revealed)
        about: tuple[QWidget, ...] = (self._ask, self._question, self._more, self._note_head, self.note)
        for part in about:
            part.setVisible(fader is not None)
        for part in (self.who, self._people):
            part.setVisible(seen)
        self.again.setVisible(held is not None and held.can_be_asked_again)
        if fader:
            self._question.set_text(self._main_question(held))
            self._more.set_text("\n".join(f"• {each}" for each in self._library.faders[fader].questions))
            self.note.show_fader(fader)
        if held and seen:
            self._show_people(held)

    def show_note(self) -> None:
        """Update the note."""
        if self._fader:
            self.note.show_fader(self._fader)

    def _main_question(self, held: FaderRound | None) -> str:
        words = self._library.words.leading
        entries = held.shown if held else ()
        if spread_of(entries) is None:
            return words.question_few
        return words.question if highest(entries) else words.question_alike

    def _show_people(self, held: FaderRound) -> None:
        """Say of everyone where they stand, in words."""
        round_, library = self._desk.session.round, self._library
        if round_ is None or self._fader is None:
            return
        distance = tell_distance(held.shown, library)
        self.who.set_text(f"{library.words.leading.who}: {distance[:1].lower()}{distance[1:]}")
        if round_.participants != self._participants:
            self._make_rows(round_.participants)
        told = tell_entries(round_.participants, held.shown, library)
        for shown, (_label, level) in zip(self._levels, told, strict=True):
            shown.set_fader(self._fader)
            shown.set_text(level)
            if self._look:
                shown.set_look(self._look)

    def _make_rows(self, participants: Sequence[Participant]) -> None:
        self._clear()
        self._participants = participants
        self._levels = [Label(bold=True) for _ in participants]
        count = len(participants)
        half = -(-count // 2) if count > _MOST_IN_A_COLUMN else count
        rows = zip(discs(participants), participants, self._levels, strict=True)
        for place, (letters, participant, level) in enumerate(rows):
            row, column = place % half, 3 * (place // half)
            self._grid.addWidget(DiscLabel(letters), row, column)
            self._grid.addWidget(WholeWordsLabel(participant.label), row, column + 1)
            self._grid.addWidget(level, row, column + 2)
            self._grid.setColumnStretch(column + 1, 3)
            self._grid.setColumnStretch(column + 2, 1)
        if self._look:
            apply_look(self._people, self._look)

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
