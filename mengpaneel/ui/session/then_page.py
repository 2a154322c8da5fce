"""The steps of the hour a year later: then beside now, and what came of the ambition."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_plan
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind, SamePeople
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.review.compare import ComparePage
from mengpaneel.ui.review.outcome import OutcomePage
from mengpaneel.ui.session.ambition_page import AmbitionPage
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.widgets.button import Button, ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.group import Group
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands


class SamePeopleQuestion(Group):
    """Asks whether these are the people of the last time, without naming anybody of then."""

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
        """Show what was answered, if anything was."""
        if answer := self._desk.same_people:
            self.answers[answer].setChecked(True)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        set_margins(self._row, look, 0, 8)


class ThenAndNowPage(SessionPage):
    """The last time stays hidden until the group asks for it; then both lie beside each other."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        words = library.words
        self.show_title(words.round.steps[HourStep.THEN_AND_NOW])
        self.people = SamePeopleQuestion(desk, library)
        self._waits = Label(words.again.blind_review, Size.LARGE, wrap=True, centred=True)
        self.reveal = Button(words.again.reveal, ButtonStyle.PRIMARY, mark="eye")
        self.reveal.clicked.connect(lambda _=False: desk.reveal())
        self.comparison: ComparePage | None = None
        self._place, self._asked = QVBoxLayout(), QVBoxLayout()
        self._asked.addStretch()
        self._asked.addWidget(self._waits)
        self._asked.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignHCenter)
        self._asked.addStretch()
        self.body.addWidget(self.people)
        self.body.addLayout(self._asked)
        self.body.addLayout(self._place, 1)
        desk.changed.connect(self._follow_desk)
        self._show()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        set_margins(self._asked, look, 0, 12)

    def height_needed(self, width: int) -> int:
        """The least height at this width: what is compared scrolls by itself."""
        return self.layout().totalMinimumHeightForWidth(width)  # type: ignore[union-attr]

    def _follow_desk(self, changes: Changes) -> None:
        if changes.hidden or changes.snapshots or changes.subject:
            self._show()

    def _show(self) -> None:
        hidden = self.desk.hidden
        for part in (self._waits, self.reveal):
            part.setVisible(hidden)
        last = None if hidden else self.desk.session.last_time
        self.people.show_answer()
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
    """The ambition of now, with the plan of then above the one to make."""

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
