"""The steps of the hour a year later: then and now, and what came of the ambition."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_plan
from mengpaneel.content.text.round import tell_spread_of
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind, SamePeople
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.faders.compared import ComparedStrips
from mengpaneel.ui.review.compare import ComparePage
from mengpaneel.ui.review.outcome import OutcomePage
from mengpaneel.ui.session.ambition_page import AmbitionPage
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.widgets.button import Button, ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.card import Card, Group
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands


class SamePeopleQuestion(Group):
    """Asks whether the participants are those of the last time, without naming them."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        words = library.words.round
        super().__init__(words.same_people, parent)
        self._desk = desk
        self.answers = {answer: ChoiceButton(words.people[answer], parent=self) for answer in SamePeople}
        group = QButtonGroup(self)
        group.setExclusive(True)
        self._row = FlowLayout(self)
        self._row.addWidget(Label(words.same_people, bold=True))
        for answer, button in self.answers.items():
            group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(lambda _=False, answer=answer: desk.session.answer_same_people(answer))
        self.show_answer()

    def show_answer(self) -> None:
        """Show the answer, if any."""
        if answer := self._desk.same_people:
            self.answers[answer].setChecked(True)

    def set_look(self, look: Look) -> None:
        set_margins(self._row, look, 0, 8)


def reveal_button(text: str, desk: Desk, library: Library) -> Button:
    """Make a button that reveals the last time of one more fader."""
    button = Button(text, ButtonStyle.PRIMARY, name=library.words.leading.then_tip, mark="eye")
    button.clicked.connect(lambda _=False: _reveal(button, desk))
    return button


def _reveal(button: Button, desk: Desk) -> None:
    """Show it; where the button goes, the keyboard goes to what it is in."""
    if len(desk.hour.then_shown) in (0, len(FADERS) - 1):
        (button.parentWidget() or button.window()).setFocus()
    desk.session.reveal_then()


class ThenFaders(Card):
    """The five present positions; of revealed faders also those of the last time."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__("console", parent=parent)
        self._desk, self._library = desk, library
        self.setAccessibleName(library.words.round.steps[HourStep.THEN_AND_NOW])
        self.strips = ComparedStrips(library, self, keeps_room=True)
        self.head, self.told = Label("", Size.LARGE, bold=True, wrap=True), Label("", wrap=True)
        self.reveal = reveal_button(library.words.leading.show_next_then, desk, library)
        self._column, self._foot, self._words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._column.addWidget(self.strips, 1)
        self._column.addLayout(self._foot)
        self._foot.addLayout(self._words, 1)
        self._foot.addWidget(self.reveal)
        for label in (self.head, self.told):
            self._words.addWidget(label)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (8, 12, 8, 12), 8)
        set_margins(self._foot, look, 0, 12)
        set_margins(self._words, look, 0, 2)

    def show_hour(self) -> None:
        """Show what is revealed, and the text about the current fader."""
        session, hour = self._desk.session, self._desk.hour
        hidden = [f for f in FADERS if f not in hour.then_shown] if self._desk.hidden else []
        self.strips.show_comparison(session.comparison, hidden=hidden)
        self.reveal.setVisible(bool(hidden))
        fader = hour.fader
        self.head.set_text(self._library.faders[fader].name if fader else "")
        waits = self._library.words.leading.then_hidden
        self.told.set_text("" if fader is None else waits if fader in hidden else self._told_of(fader))

    def _told_of(self, fader: Fader) -> str:
        """How far apart everyone stood then and now; or else what is drawn above."""
        session, then = self._desk.session, self._desk.session.then
        told = tell_spread_of(fader, then.rounds.now if then else None, session.round, self._library)
        return told or self._library.words.looking_back.legend_ambition


class ThenAndNowPage(SessionPage):
    """Reveals the last time on request, fader by fader; after that, compares both."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        words = library.words
        self.show_title(words.round.steps[HourStep.THEN_AND_NOW])
        self.people = SamePeopleQuestion(desk, library)
        self.faders = ThenFaders(desk, library)
        self.comparison: ComparePage | None = None
        self._place, self._waits = QVBoxLayout(), QWidget(self)
        self._begin = reveal_button(words.again.reveal, desk, library)
        self._asked = QVBoxLayout(self._waits)
        self._asked.addStretch()
        self._asked.addWidget(Label(words.again.blind_review, Size.LARGE, wrap=True, centred=True))
        self._asked.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignHCenter)
        self._asked.addStretch()
        self.body.addWidget(self.people)
        self.body.addWidget(self.faders, 1)
        self.body.addWidget(self._waits, 1)
        self.body.addLayout(self._place, 1)
        desk.changed.connect(self._follow_desk)
        desk.session.changed.connect(self._follow)
        self._show()

    @property
    def reveal(self) -> Button:
        """The button that reveals the last time of one more fader."""
        return self.faders.reveal if self.desk.hour.then_order else self._begin

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._asked, look, 0, 12)

    def height_needed(self, width: int) -> int:
        """The least height at this width; the comparison scrolls by itself."""
        return self.layout().totalMinimumHeightForWidth(width)  # type: ignore[union-attr]

    def _follow_desk(self, changes: Changes) -> None:
        if changes.hidden or changes.snapshots or changes.subject or changes.mix:
            self._show()

    def _follow(self, changes: SessionChanges) -> None:
        if changes.hour or changes.reveals:
            self._show()

    def _show(self) -> None:
        desk, hour = self.desk, self.desk.hour
        one_by_one = bool(hour.then_order) and (desk.hidden or hour.fader is not None)
        self._waits.setVisible(desk.hidden and not one_by_one)
        begins = one_by_one and not self.faders.isVisibleTo(self)
        self.faders.setVisible(one_by_one)
        if begins and desk.hidden:
            self.faders.reveal.setFocus()
        if one_by_one:
            self.faders.show_hour()
        self.people.show_answer()
        self._show_comparison(seen=not desk.hidden and not one_by_one)
        self.changed.emit()

    def _show_comparison(self, *, seen: bool) -> None:
        """Lay all of the last time beside now."""
        last = self.desk.session.last_time if seen else None
        if last and self.comparison is None:
            self.comparison = ComparePage(self.desk, self.library)
            self.comparison.play.clicked.connect(lambda _=False: self.commands.play_comparison.emit())
            self._place.addWidget(self.comparison)
            apply_look(self.comparison, self.look)
        if self.comparison:
            self.comparison.setVisible(last is not None)
        if last and self.comparison:
            self.comparison.compare(last)


class AmbitionOfThenPage(AmbitionPage):
    """The step about the ambition, with the plan of then above the new one."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.show_title(
            library.words.round.steps[HourStep.AMBITION_OF_THEN], library.words.ambition.question_long
        )
        self.outcome = OutcomePage(desk, library)
        self.right.insertWidget(0, self.outcome, 1)
        desk.changed.connect(self._follow_desk)
        self._show_outcome()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.hidden or changes.snapshots or changes.outcome:
            self._show_outcome()

    def _show_outcome(self) -> None:
        """Show the plan of then, as far as the last time may be seen."""
        last = None if self.desk.hidden else self.desk.session.last_time
        plan = list(tell_plan(last.sheet.plan, self.library)) if last else []
        self.outcome.setVisible(bool(plan))
        self.outcome.show_plan(plan, self.desk.sheet.outcome, writable=True)
