"""The step *Uitleg*: who takes part, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_ROLES
from mengpaneel.domain.participants import participants_named
from mengpaneel.domain.round import FEWEST_PARTICIPANTS, Participant, Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.asking import ask_to_cancel, ask_to_remove
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.participant_chips import ParticipantChips
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.choices import CheckBox
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands


class StartPage(SessionPage):
    """Before the hour the participants are chosen here; during it they can still be changed.

    `tools` is the row of buttons for other things, such as printing.
    """

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self._words = library.words.entering
        self.show_title(library.words.round.steps[HourStep.EXPLANATION], self._words.intro)
        self._labels: list[str] = list(self._usual_roles())
        self._subject = Label("")
        self.other_subject = Button(self._words.other_subject)
        self.other_subject.clicked.connect(commands.open_subjects)
        self.ticks = [self._make_tick(role) for role in library.words.save.usual_roles]
        self.more = LineField(MAX_NAME_LENGTH, library.words)
        self.more.set_hint_as_name(self._words.more)
        self.more.returnPressed.connect(self._add_typed)
        self.add = Button(self._words.add)
        self.add.clicked.connect(lambda _=False: self._add_typed())
        self.chips = ParticipantChips(library)
        self.chips.again_requested.connect(self._repeat)
        self.chips.removal_requested.connect(self._remove)
        self.count = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._promise = Label(self._words.begins_empty, tone=TextTone.MUTED, wrap=True)
        self.stop = Button(self._words.stop, name=self._words.stop_tip)
        self.stop.clicked.connect(lambda _=False: ask_to_cancel(self))
        self.paper = Button(library.words.window.paper)
        self.paper.clicked.connect(commands.print_paper)
        self._lay_out()
        desk.changed.connect(self._follow_desk)
        desk.session.changed.connect(self._follow)
        self._show_subject()
        self._show_participants()

    def _lay_out(self) -> None:
        words = self._words
        self._about, self._ticks, self._line = FlowLayout(), FlowLayout(), QHBoxLayout()
        self.tools = FlowLayout()
        for widget in (self._subject, self.other_subject):
            self._about.addWidget(widget)
        for tick in self.ticks:
            self._ticks.addWidget(tick)
        self._line.addWidget(self.more, 1)
        self._line.addWidget(self.add)
        for widget in (self.paper, self.stop):
            self.tools.addWidget(widget)
        self.body.addWidget(Label(words.about, Size.LARGE, bold=True, wrap=True))
        self.body.addLayout(self._about)
        self.body.addWidget(Label(words.who, Size.LARGE, bold=True, wrap=True))
        self.body.addWidget(Label(words.who_told, tone=TextTone.MUTED, wrap=True))
        self.body.addLayout(self._ticks)
        self.body.addLayout(self._line)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.count)
        self.body.addWidget(Label(words.not_anonymous, bold=True, wrap=True))
        self.body.addWidget(self._promise)
        self.body.addLayout(self.tools)
        self.body.addStretch()

    def _make_tick(self, role: str) -> CheckBox:
        tick = CheckBox(role)
        tick.clicked.connect(lambda ticked: self._tick(role, ticked=ticked))
        return tick

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._about, look, 0, 12)
        set_margins(self._ticks, look, 0, 18)
        set_margins(self._line, look, 0, 8)
        set_margins(self.tools, look, 0, 8)
        self.more.setMinimumHeight(look.whole(34))

    # The way on.

    def go_on(self) -> None:
        """Begin a round with the chosen participants, or go on with the present one."""
        if self.desk.hour.is_on:
            super().go_on()
        elif len(self._labels) < FEWEST_PARTICIPANTS:
            self.count.set_text(self._words.too_few)
            self.more.setFocus()
        else:
            self.desk.session.begin(self._labels)

    # Who takes part.

    @property
    def _round(self) -> Round | None:
        """The round of this step, also while the group is at another one."""
        return self.desk.sheet.round_of(self.kind)

    @property
    def participants(self) -> Sequence[Participant]:
        """The participants, of the round or chosen for one."""
        round_ = self._round
        return round_.participants if round_ else participants_named(self._labels)

    def _usual_roles(self) -> Sequence[str]:
        """Whoever filled in the last snapshot, or else the trio."""
        desk = self.desk
        last = desk.snapshots[-1].roles if desk.snapshots and not desk.hidden else ()
        return last if len(last) >= FEWEST_PARTICIPANTS else self.library.words.save.usual_roles

    def _tick(self, role: str, *, ticked: bool) -> None:
        if ticked:
            self._add(role)
        else:
            self._labels = [label for label in self._labels if label != role]
            self._show_participants()

    def _add_typed(self) -> None:
        if label := self.more.text().strip():
            self.more.clear()
            self._add(label)

    def _repeat(self, place: int) -> None:
        self._add(self._labels[place], place + 1)

    def _add(self, label: str, place: int | None = None) -> None:
        """Let one more take part; a thirteenth is refused in words."""
        if len(self.participants) >= MAX_ROLES:
            self._show_participants()
            self.count.set_text(self._words.too_many)
        elif self.desk.session.round:
            self.desk.session.join(label)
        else:
            self._labels.insert(len(self._labels) if place is None else place, label)
            self._show_participants()

    def _remove(self, place: int) -> None:
        if not self.desk.session.round:
            del self._labels[place]
            self._show_participants()
        elif len(self.participants) <= FEWEST_PARTICIPANTS:
            self.count.set_text(self._words.remove_too_few)
        else:
            ask_to_remove(self, place)

    # What is shown.

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject:
            self._labels = list(self._usual_roles())
            self._show_subject()
            self._show_participants()

    def _follow(self, changes: SessionChanges) -> None:
        if changes.participants or changes.hour or changes.reveals:
            self._show_participants()

    def _show_subject(self) -> None:
        subject, words = self.desk.subject, self.library.words
        told = self._words.about_told
        self._subject.set_text(
            told.format(name=subject_name(subject, words), kind=subject_kind(subject, words))
        )

    def _show_participants(self) -> None:
        round_, words, people = self._round, self._words, self.participants
        self.chips.show_participants(people, can_repeat=round_ is None)
        for tick in self.ticks:
            tick.setVisible(round_ is None)
            tick.setChecked(tick.text() in self._labels)
        told = words.count_one if len(people) == 1 else words.count.format(count=len(people))
        self.count.set_text(f"{told}. {words.later}" if round_ and round_.is_closed else told)
        self._promise.setVisible(round_ is None)
        self.stop.setVisible(round_ is not None)
        self.other_subject.setVisible(round_ is None)
