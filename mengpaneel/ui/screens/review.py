"""The screen *Terugblik*: two snapshots side by side, or one beside what is on the console."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.content.reviewing import tell_caution, tell_headline
from mengpaneel.content.telling import tell
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.match import RULE, match
from mengpaneel.domain.snapshot import Sheet, Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.history import History
from mengpaneel.ui.parts.button import Button
from mengpaneel.ui.parts.card import Card
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.field import field_style
from mengpaneel.ui.parts.passage import Passage
from mengpaneel.ui.parts.reading import Reading
from mengpaneel.ui.parts.text import Text, Tone
from mengpaneel.ui.review.strip import ComparedStrip

ON_TABLE = ""
"""Instead of the id of a snapshot: what is on the console now."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two that are compared."""

    title: str
    sheet: Sheet
    roles: tuple[str, ...]
    rule: int


class ReviewScreen(QWidget):
    """Compares; follows the desk, but only while somebody looks."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self._make_parts()
        self._lay_out()
        for signal in (desk.mix_changed, desk.remarks_changed):
            signal.connect(self._show_when_seen)
        for signal in (desk.snapshots_changed, desk.subject_changed):
            signal.connect(self._offer_snapshots)
        self._offer_snapshots()

    def _make_parts(self) -> None:
        words = self._library.words.review
        self.then, self.now = _Chooser(words.then), _Chooser(words.now)
        for chooser in (self.then, self.now):
            chooser.activated.connect(self._show_when_seen)
        self.swap = Button(words.swap, mark="swap")
        self.swap.clicked.connect(self._swap)
        self.strips = {fader: ComparedStrip(fader, self._library) for fader in FADERS}
        self._card, self._told = Card("console", parent=self), Card(parent=self)
        self._headline = Text("", Size.TITLE, bold=True, wrap=True)
        self._answers = [Text("", wrap=True) for _ in range(2)]
        self._caution = Text("", Size.SMALL, tone=Tone.MUTED, wrap=True)
        self._notes = Reading()
        self._notes.setAccessibleName(words.notes)
        self.history = History(self._desk, self._library)
        self._too_few = Text(words.too_few, Size.LARGE, wrap=True, centred=True)

    def _lay_out(self) -> None:
        self._choosers = QHBoxLayout()
        words = self._library.words.review
        for label, chooser in ((words.then, self.then), (words.now, self.now)):
            self._choosers.addWidget(Text(label, bold=True))
            self._choosers.addWidget(chooser, 1)
        self._choosers.addWidget(self.swap)
        self._row = QHBoxLayout()
        for strip in self.strips.values():
            self._row.addWidget(strip, 1)
        self._console = QVBoxLayout(self._card)
        self._console.addLayout(self._choosers)
        self._console.addLayout(self._row, 1)
        self._column = QVBoxLayout(self._told)
        for text in (self._headline, *self._answers, self._caution):
            self._column.addWidget(text)
        self._column.addWidget(self._notes, 3)
        self._column.addWidget(self.history, 4)
        self._halves = QHBoxLayout(self)
        self._halves.addWidget(self._card, 61)
        self._halves.addWidget(self._told, 39)
        self._halves.addWidget(self._too_few, 100)

    def compare(self, snapshot: Snapshot) -> None:
        """Lay a snapshot beside what is on the console now."""
        self.then.choose(snapshot.id)
        self.now.choose(ON_TABLE)
        self._show()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        space(self._halves, look, 16, 14)
        space(self._console, look, 14, 12)
        space(self._choosers, look, 0, 8)
        space(self._row, look, 0, 8)
        space(self._column, look, (20, 16, 16, 12), 8)
        for chooser in (self.then, self.now):
            chooser.setFont(look.font())
            chooser.setStyleSheet(field_style(look))
            chooser.setMinimumHeight(look.whole(36))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _offer_snapshots(self) -> None:
        """Let both be chosen from all snapshots and what is on the console; keep what was chosen."""
        words = self._library.words
        titles = {
            s.id: f"{tell_date(s.taken_on, words, short=True)} · {s.title}" for s in self._desk.snapshots
        }
        titles[ON_TABLE] = words.review.on_table
        self.then.offer(titles, default=next(iter(titles)))
        self.now.offer(titles, default=ON_TABLE)
        few = not self._desk.snapshots
        self._too_few.setVisible(few)
        self._card.setVisible(not few)
        self._told.setVisible(not few)
        self._show_when_seen()

    def _swap(self) -> None:
        then, now = self.then.chosen, self.now.chosen
        self.then.choose(now)
        self.now.choose(then)
        self._show()

    def _show_when_seen(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        then, now = self._side(self.then.chosen), self._side(self.now.chosen)
        comparison, library = Comparison(then.sheet.mix, now.sheet.mix), self._library
        for change in comparison.changes:
            self.strips[change.fader].show_change(change)
        self._headline.say(tell_headline(comparison, library))
        words = library.words.review
        for text, label, side in zip(self._answers, (words.then, words.now), (then, now), strict=True):
            telling = tell(side.sheet.mix, match(side.sheet.mix), library)
            text.say(f"{label}: {telling.lead[:1].lower()}{telling.lead[1:]}: {telling.title}")
        cautions = tell_caution(comparison, (then.roles, now.roles), (then.rule, now.rule), library)
        self._caution.say("\n".join(cautions))
        self._caution.setVisible(bool(self._caution.text()))
        self._notes.show_passages(list(self._written(then, now)))

    def _written(self, then: _Side, now: _Side) -> Iterator[Passage]:
        """The notes of then and now, fader by fader, where there are any."""
        words = self._library.words
        for fader in FADERS:
            notes = [
                f"{label}: {remark.note or words.console.talk_tip}"
                for label, side in ((words.review.then, then), (words.review.now, now))
                if (remark := side.sheet.remark(fader)).note or remark.talk
            ]
            if notes:
                yield Passage(notes, self._library.faders[fader].name)

    def _side(self, chosen: str) -> _Side:
        for snapshot in self._desk.snapshots:
            if snapshot.id == chosen:
                return _Side(snapshot.title, snapshot.sheet, snapshot.roles, snapshot.rule)
        return _Side(self._library.words.review.on_table, self._desk.sheet, (), RULE)


class _Chooser(QComboBox):
    """Chooses one of the snapshots, or what is on the console."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> str:
        """The id of what is chosen."""
        return str(self.currentData() or ON_TABLE)

    def choose(self, chosen: str) -> None:
        """Choose what has this id."""
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def offer(self, titles: dict[str, str], default: str) -> None:
        """Offer these, by id; what was chosen stays chosen if it is still there."""
        kept = self.chosen if self.count() and self.chosen in titles else default
        self.clear()
        for offered, title in titles.items():
            self.addItem(title, offered)
        self.choose(kept)
