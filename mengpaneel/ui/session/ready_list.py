"""The participants and whether they are ready, with the ways to enter positions other than in a turn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import FEWEST_PARTICIPANTS, Participant, Round
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.participant_chips import DiscLabel
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_width
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins


class ReadyList(Card):
    """A line for each participant: disc, role and whether they are ready; never their entries.

    `choice_requested` and `removal_requested` have the index of one.
    """

    choice_requested = Signal(int)
    removal_requested = Signal(int)

    is_area = True

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._library, self._words = library, library.words.entering
        self.setAccessibleName(self._words.who_is_ready)
        self._participants: Sequence[Participant] = ()
        self._title = Label(self._words.who_is_ready, Size.LARGE, bold=True, wrap=True)
        self._count = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._lines = QWidget()
        self._roles: list[Label] = []
        self._states: list[Label] = []
        self.choices: list[Button] = []
        self.removals: list[Button] = []
        self.from_paper = Button(self._words.from_paper)
        self.from_files = Button(self._words.from_files)
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._count, self._lines):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._ways = FlowLayout()
        for widget in (self.from_paper, self.from_files):
            self._ways.addWidget(widget)
        self._column.addLayout(self._ways)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (16, 12, 12, 12), 6)
        set_margins(self._ways, look, 0, 6)
        for label in self._roles:
            label.setMinimumWidth(max_text_width(label.text().split(), look.font()))
        if layout := self._lines.layout():
            set_margins(layout, look, 0, 4)

    def show_round(self, round_: Round, ready: tuple[bool, ...]) -> None:
        """Show the participants of a round, and who is ready."""
        asked = bool(round_.asked)
        told = self._library.words.round.ready
        self._count.set_text(told.format(ready=sum(ready), count=len(ready)))
        for button in (self.from_paper, self.from_files):
            button.setVisible(asked)
        if round_.participants != self._participants:
            self._participants = round_.participants
            self._make_lines()
        for state, is_ready in zip(self._states, ready, strict=True):
            state.set_text(self._words.ready if is_ready else self._words.not_ready)
        for choose in self.choices:
            choose.setVisible(asked)

    def _make_lines(self) -> None:
        lines, words = QWidget(), self._words
        grid = QGridLayout(lines)
        self._roles, self._states, self.choices, self.removals = [], [], [], []
        for place, (participant, letters) in enumerate(
            zip(self._participants, discs(self._participants), strict=True)
        ):
            role = participant.label
            state = Label(tone=TextTone.MUTED)
            choose = Button(words.choose, ButtonStyle.QUIET, name=words.choose_tip.format(role=role))
            remove = Button("", ButtonStyle.QUIET, mark="trash", name=words.remove.format(role=role))
            choose.clicked.connect(lambda _=False, place=place: self.choice_requested.emit(place))
            remove.clicked.connect(lambda _=False, place=place: self.removal_requested.emit(place))
            label = Label(role, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            for column, widget in enumerate((DiscLabel(letters), label, state, choose, remove)):
                grid.addWidget(widget, place, column)
            remove.setVisible(len(self._participants) > FEWEST_PARTICIPANTS)
            self._roles.append(label)
            self._states.append(state)
            self.choices.append(choose)
            self.removals.append(remove)
        grid.setColumnStretch(1, 1)
        self._column.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        apply_look(self, self.current_look)
        lines.show()
