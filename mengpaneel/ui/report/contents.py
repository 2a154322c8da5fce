"""The content of a report: which moment, compared with which other, and which texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.options import ReportOptions
from mengpaneel.ui.review.chooser import NOTHING, ON_TABLE, SnapshotChoices
from mengpaneel.ui.widgets.choices import CheckBox, ComboBox
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins


class ReportContents(QWidget):
    """A form with the content of the report; `changed` when any field changes."""

    changed = Signal()

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library, words = desk, library, library.words.report
        self.about, self.then = ComboBox(words.about), ComboBox(words.compare)
        self._offers = {box: SnapshotChoices(desk, library) for box in (self.about, self.then)}
        for box, offer in self._offers.items():
            offer.read(words.compare_none if box is self.then else "")
            box.setModel(offer.model)
        self.notes, self.roles = CheckBox(words.with_notes), CheckBox(words.with_roles)
        self.rounds, self.trend = CheckBox(words.with_rounds), CheckBox(words.with_trend)
        self._hint = Label(words.flags_hint, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        for box in (self.about, self.then):
            box.activated.connect(self._follow)
        for tick in self._ticks:
            tick.toggled.connect(self.changed)
        self._follow()

    @property
    def _ticks(self) -> tuple[CheckBox, ...]:
        return self.notes, self.roles, self.rounds, self.trend

    @property
    def moment(self) -> ComparedSheet:
        """What the report is about."""
        return self._offers[self.about].side(self.about.currentData())

    @property
    def choices(self) -> ReportOptions:
        """What was chosen."""
        return ReportOptions(
            profile=not self._desk.profiles_hidden,
            notes=self.notes.isChecked(),
            roles=self.roles.isChecked(),
            rounds=self.rounds.isChecked() and self.rounds.isEnabled(),
            then=self._then,
            history=self._history() if self.trend.isChecked() and self.trend.isEnabled() else (),
        )

    @property
    def _then(self) -> ComparedSheet | None:
        chosen = self.then.currentData()
        return None if chosen == NOTHING else self._offers[self.then].side(chosen)

    def set_selection(self, then: str = NOTHING, now: str = ON_TABLE, over_time: bool = False) -> None:
        """Select two snapshots by their ids, and whether to show all over time."""
        self.about.setCurrentIndex(max(0, self.about.findData(now)))
        self.then.setCurrentIndex(max(0, self.then.findData(then)))
        self.trend.setChecked(over_time)
        self._follow()

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, 0, 6)

    def _lay_out(self) -> None:
        words = self._library.words.report
        for name, box in ((words.about, self.about), (words.compare, self.then)):
            label = Label(name, bold=True)
            box.show_label(label)
            self._column.addWidget(label)
            self._column.addWidget(box)
        self._column.addWidget(Label(words.include, bold=True))
        for tick in self._ticks:
            self._column.addWidget(tick)
        self._column.addWidget(self._hint)

    def _follow(self) -> None:
        """Offer only what there is: roles that were given, rounds, a trend of at least two snapshots."""
        sides = [side for side in (self.moment, self._then) if side]
        self.roles.setEnabled(bool(self.moment.roles))
        self.rounds.setEnabled(any(side.sheet.rounds.kept != NO_ROUNDS for side in sides))
        self.trend.setEnabled(len(self._history()) > 1)
        self.changed.emit()

    def _history(self) -> tuple[ComparedSheet, ...]:
        """All snapshots of what the report is about, oldest first."""
        subject = self.moment.subject
        return tuple(
            ComparedSheet.of(snapshot, subject)
            for shelved, shelf in self._desk.finder.nearby
            for snapshot in shelf
            if shelved.id == subject.id
        )
