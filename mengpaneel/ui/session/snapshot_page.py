"""The step that saves a snapshot: with all entries, or only with the conclusions."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import suggest_title
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.days import a_year_later
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.snapshot import MixKind, Snapshot
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.choices import CheckBox, RadioButton
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.dialog import name_field
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.status import StatusLabel
from mengpaneel.ui.window.commands import Commands

_FIELD, _WIDEST = 34, 620


class SnapshotPage(SessionPage):
    """Asks for a title and what to save of the round; then offers a report and the end of the hour."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self._words = library.words.leading
        self.show_title(library.words.round.steps[HourStep.SNAPSHOT])
        self._make_fields()
        self._make_round_choice()
        self.save = Button(library.words.save.save, ButtonStyle.PRIMARY)
        self.save.clicked.connect(self._save)
        self.status = StatusLabel()
        self.report = Button(library.words.window.report)
        self.report.clicked.connect(commands.report_mix)
        self.end = Button(self._words.end, name=self._words.end_tip)
        self.end.clicked.connect(lambda _=False: desk.session.end())
        self._lay_out()
        desk.session.changed.connect(self._follow)
        desk.snapshot_saved.connect(self._tell_saved)
        desk.changed.connect(self._follow_desk)
        self._show()

    def _make_fields(self) -> None:
        words, today = self.library.words, date.today()
        self.name = LineField(MAX_NAME_LENGTH, words)
        self._again = CheckBox(words.again.look_again)
        self._again.setChecked(True)
        self.look_again_on = DateField(a_year_later(today), words)
        self.look_again_on.set_range(today + timedelta(days=1))
        self._again.toggled.connect(self.look_again_on.setEnabled)
        self._name_label = Label(words.save.title, bold=True)
        self._name_label.setBuddy(self.name)
        name_field(self.name, words.save.title)
        name_field(self.look_again_on, words.again.look_again)
        self._people_label = Label(words.save.roles, bold=True)
        self._people = Label("", wrap=True)

    def _make_round_choice(self) -> None:
        words = self._words
        self.whole, self.agreed_only = RadioButton(words.whole_round), RadioButton(words.agreed_only)
        self.whole.setChecked(True)
        self._choice = QButtonGroup(self)
        for choice in (self.whole, self.agreed_only):
            self._choice.addButton(choice)
        self._travels = Label(words.travels, Size.SMALL, tone=TextTone.MUTED, wrap=True)

    def _lay_out(self) -> None:
        self._form, self._buttons, row = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        holder = QWidget()
        holder.setLayout(self._form)
        self._holder = holder
        parts = (
            self._name_label,
            self.name,
            self._people_label,
            self._people,
            self.whole,
            self.agreed_only,
            self._travels,
            self._again,
            self.look_again_on,
        )
        for part in parts:
            self._form.addWidget(part)
        for button in (self.save, self.report, self.end):
            self._buttons.addWidget(button)
        self._buttons.addStretch()
        self._form.addLayout(self._buttons)
        self._form.addWidget(self.status)
        row.addWidget(holder, 3)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._form, look, 0, 8)
        set_margins(self._buttons, look, (0, 4, 0, 0), 10)
        self._holder.setMaximumWidth(look.whole(_WIDEST))
        for field in (self.name, self.look_again_on):
            field.setMinimumHeight(look.whole(_FIELD))

    def _follow(self, changes: SessionChanges) -> None:
        if changes.hour or changes.participants:
            self._show()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject:
            self.status.set_text("")
            self._show()

    def _show(self) -> None:
        """Propose a title, and ask about the round only where there is one."""
        round_, saved = self.desk.sheet.rounds.now, self.desk.hour.saved
        if not self.name.text().strip():
            self.name.setText(suggest_title(self.desk.snapshots, date.today(), self.library.words))
        people = [participant.label for participant in round_.participants] if round_ else []
        self._people.set_text(", ".join(people))
        about_round: tuple[QWidget, ...] = (
            self._people_label,
            self._people,
            self.whole,
            self.agreed_only,
            self._travels,
        )
        for part in about_round:
            part.setVisible(bool(people) and not saved)
        for button in (self.report, self.end):
            button.setVisible(saved)
        if saved and self.save.hasFocus():
            self.report.setFocus()  # else the header would get the keyboard from what goes
        asked: tuple[QWidget, ...] = (self._name_label, self.name, self._again, self.look_again_on, self.save)
        for part in asked:
            part.setVisible(not saved)

    def _save(self) -> None:
        if self._again.isChecked() and not self.look_again_on.read():
            self.look_again_on.setFocus()
            return
        proposed = suggest_title(self.desk.snapshots, date.today(), self.library.words)
        self.desk.save_snapshot(
            date.today(),
            self.name.text().strip() or proposed,
            (),
            self.look_again_on.day if self._again.isChecked() else None,
            whole_round=self.whole.isChecked(),
        )

    def _tell_saved(self, snapshot: Snapshot) -> None:
        self.name.clear()
        self.status.set_text(self._words.saved.format(title=snapshot.title))
        self._show()
