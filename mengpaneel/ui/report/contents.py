"""What goes into a report: which moment, beside which other, and with what written on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import RULE
from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.moment import Choices, Moment
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.field import field_style
from mengpaneel.ui.parts.text import Text, Tone


class Contents(QWidget):
    """Fields under one another; `changed` tells that another report is wanted."""

    changed = Signal()

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, words = library, library.words.report
        self._moments = _moments(desk, library)
        self.about = self._chooser(words.about, [self._title(moment) for moment in self._moments])
        self.then = self._chooser(words.compare, [words.compare_none, *map(self._title, self._saved)])
        self.notes, self.roles = QCheckBox(words.with_notes), QCheckBox(words.with_roles)
        self.trend = QCheckBox(words.with_trend)
        self._hint = Text(words.flags_hint, Size.SMALL, tone=Tone.MUTED, wrap=True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        for box in (self.about, self.then):
            box.activated.connect(self._follow)
        for tick in (self.notes, self.roles, self.trend):
            tick.toggled.connect(self.changed)
        self._follow()

    @property
    def moment(self) -> Moment:
        """What the report is about."""
        return self._moments[self.about.currentIndex()]

    @property
    def choices(self) -> Choices:
        """What was chosen."""
        place = self.then.currentIndex()
        return Choices(
            notes=self.notes.isChecked(),
            roles=self.roles.isChecked(),
            then=self._saved[place - 1] if place > 0 else None,
            history=tuple(self._saved) if self.trend.isChecked() and self.trend.isEnabled() else (),
        )

    def begin_with(self, then: str, now: str) -> None:
        """Begin with a comparison: the ids of two snapshots, or nothing for what is on the console."""
        ids = [""] + [moment.id for moment in self._saved]
        if now in ids:
            self.about.setCurrentIndex(ids.index(now))
        if then in ids:
            self.then.setCurrentIndex(ids.index(then))
        self._follow()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        space(self._column, look, 0, 6)
        for field in (self.about, self.then, self.notes, self.roles, self.trend):
            field.setFont(look.font())
            field.setStyleSheet(field_style(look))
        for box in (self.about, self.then):
            box.setMinimumHeight(look.whole(36))

    @property
    def _saved(self) -> Sequence[Moment]:
        return self._moments[1:]

    def _chooser(self, name: str, titles: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.addItems(list(titles))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _lay_out(self) -> None:
        words = self._library.words.report
        for name, box in ((words.about, self.about), (words.compare, self.then)):
            label = Text(name, bold=True)
            label.setBuddy(box)
            self._column.addWidget(label)
            self._column.addWidget(box)
        self._column.addWidget(Text(words.include, bold=True))
        for tick in (self.notes, self.roles, self.trend):
            self._column.addWidget(tick)
        self._column.addWidget(self._hint)

    def _follow(self) -> None:
        """Offer only what there is: roles that were given, a trend of at least two snapshots."""
        self.roles.setEnabled(bool(self.moment.roles))
        self.trend.setEnabled(len(self._saved) > 1)
        self.changed.emit()

    def _title(self, moment: Moment) -> str:
        if not moment.id:
            return moment.title
        return f"{tell_date(moment.taken_on, self._library.words, short=True)} · {moment.title}"


def _moments(desk: Desk, library: Library) -> Sequence[Moment]:
    """What is on the console now, and then the snapshots, oldest first."""
    title = library.words.review.on_table
    now = Moment(desk.subject, title, date.today(), desk.sheet, RULE)
    return (now, *(Moment.of(snapshot, desk.subject) for snapshot in desk.snapshots))
