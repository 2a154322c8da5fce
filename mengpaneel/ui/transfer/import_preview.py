"""The preview of an import: what files have, compared with what is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QDialog

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.errors import tell_problem
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.arrival import ArrivingSnapshot, ArrivingSubject, ImportStatus
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.side_by_side import ViewedFile
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.looks.look import Size
from mengpaneel.ui.transfer.progress import wait_for
from mengpaneel.ui.transfer.tree import SnapshotItem, SnapshotTree, SubjectItem
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.choices import CheckBox
from mengpaneel.ui.widgets.dialog import DialogFrame
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.status import StatusLabel
from mengpaneel.ui.window.shell import Shell

_SIZE = (760, 660)
_LONGEST_TEXT, _LONGEST_WORD = 40, 24


class ImportPreview(QDialog):
    """New snapshots are checked; one that differs from a stored one can be imported as a copy.

    A snapshot that was wiped here is not checked, and says so. Each of several files is imported whole or not
    at all.
    """

    def __init__(
        self,
        name: str,
        arriving: Sequence[ArrivingSubject],
        with_people: bool,
        desk: Desk,
        library: Library,
        shell: Shell,
        files: Sequence[ViewedFile] = (),
    ) -> None:
        super().__init__(shell.parent)
        self._arriving, self._desk, self._files = arriving, desk, files
        self._library, self._words = library, library.words.travel
        self._counts = Counter(a.status for arriving_subject in arriving for a in arriving_subject.arrivals)
        self.setWindowTitle(self._words.import_heading)
        self._make_parts()
        self._lay_out(name, with_people)
        for box in self.assigned_to.values():
            box.set_look(shell.look)
        self._frame.set_look(shell.look, shell.parent, _SIZE)
        self._follow()

    def _make_parts(self) -> None:
        words = self._words
        self.tree = SnapshotTree(words.which)
        clashing = [
            place
            for place, arriving_subject in enumerate(self._arriving)
            if any(
                arrival.status in (ImportStatus.OTHER, ImportStatus.WIPED)
                for arrival in arriving_subject.arrivals
            )
        ]
        self.tree.show_groups([*self._groups()], unfolded=clashing)
        self.tree.changed.connect(self._follow)
        self.assigned_to = {
            arriving_subject.subject.id: self._box_for(arriving_subject.namesake)
            for arriving_subject in self._arriving
            if arriving_subject.namesake
        }
        self.status = StatusLabel(bold=True)
        self.status.hide()
        self.take = Button(
            self._library.words.subject.keep if self._files else words.take, ButtonStyle.PRIMARY
        )
        self.take.clicked.connect(self.import_chosen)
        self.take.setVisible(self._offers)
        self.refuse = Button(
            words.cancel if self._offers else words.close,
            ButtonStyle.PLAIN if self._offers else ButtonStyle.PRIMARY,
        )
        self.refuse.clicked.connect(self.reject)
        (self.take if self._offers else self.refuse).setDefault(True)

    def _lay_out(self, name: str, with_people: bool) -> None:
        words = self._words
        self._frame = DialogFrame(self, self.refuse, self.take)
        column = self._frame.column
        heading = (
            self._library.words.side_by_side.contains if self._files else words.contains.format(name=name)
        )
        column.addWidget(Label(heading, Size.TITLE, bold=True, wrap=True))
        self.sum = Label(self._summed(), wrap=True)
        column.addWidget(self.sum)
        if not with_people:
            column.addWidget(Label(words.excerpts, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        column.addWidget(self.tree, 1)
        if self._counts[ImportStatus.OTHER]:
            column.addWidget(Label(words.others, wrap=True))
        if self._counts[ImportStatus.WIPED]:
            column.addWidget(Label(words.wiped, wrap=True))
        for box in self.assigned_to.values():
            column.addWidget(box)
        if self.assigned_to:
            column.addWidget(Label(words.under_else, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        column.addWidget(self.status)

    @property
    def chosen(self) -> Sequence[tuple[Subject, Snapshot]]:
        """The checked snapshots, each with its subject here."""
        return self._chosen_among(self.tree.checked_ids)

    def _chosen_among(self, ids: Collection[str]) -> Sequence[tuple[Subject, Snapshot]]:
        return [pair for each in self._arriving for pair in each.assigned_to(self._goes_under(each), ids)]

    def import_chosen(self) -> None:
        """Import the checked snapshots, each file whole or not at all; a failure is shown here."""
        taken, problem = list[tuple[Subject, Snapshot]](), ""
        for name, chosen in self._parts():
            try:
                wait_for(partial(self._desk.imports.add, chosen), self._words.taking, "", self)
            except MemoryProblem as error:
                problem = problem or self._told_of_file(name, self._told(error))
            else:
                taken += chosen
        if problem:
            self.status.set_text(problem)
            self.status.show()
        else:
            self.accept()
        if taken:
            self._desk.imports.show(taken, open_subject=not self._files)

    def _parts(self) -> Iterator[tuple[str, Sequence[tuple[Subject, Snapshot]]]]:
        """What is chosen, with the name of its file; what is in several comes with the first."""
        checked_ids = self.tree.checked_ids
        if not self._files:
            yield "", self._chosen_among(checked_ids)
        for file in self._files:
            ids = checked_ids & {snapshot.id for _, snapshot in file.found}
            checked_ids -= ids
            if chosen := self._chosen_among(ids):
                yield file.name, chosen

    def _told_of_file(self, name: str, why: str) -> str:
        return self._library.words.side_by_side.kept_some.format(name=name, why=why) if name else why

    def _goes_under(self, arriving_subject: ArrivingSubject) -> Subject:
        box = self.assigned_to.get(arriving_subject.subject.id)
        own = arriving_subject.namesake if box and box.isChecked() else arriving_subject.existing
        return own or arriving_subject.subject

    @property
    def _offers(self) -> bool:
        return any(arriving_subject.is_offered for arriving_subject in self._arriving)

    def _follow(self) -> None:
        self.take.setEnabled(bool(self.chosen))
        for place, arriving_subject in enumerate(self._arriving):
            self.tree.set_status(place, self._told_of(arriving_subject))

    def _told_of(self, arriving_subject: ArrivingSubject) -> str:
        """How a subject stands to those that are here."""
        words = self._words
        if not arriving_subject.is_offered:
            return words.nothing_new
        return (
            words.new_subject
            if self._goes_under(arriving_subject) is arriving_subject.subject
            else words.known_subject
        )

    def _told(self, problem: MemoryProblem) -> str:
        if problem.cause is ProblemCause.LOOKING:
            return self._words.looking
        return tell_problem(problem, self._library.words)

    def _summed(self) -> str:
        words, counts = self._words, self._counts
        if not self._offers:
            return words.sum_nothing
        new, other, wiped = (
            counts[each] for each in (ImportStatus.NEW, ImportStatus.OTHER, ImportStatus.WIPED)
        )
        parts = (
            (new, words.sum_new_one, words.sum_new),
            (counts.total() - new - other - wiped, words.sum_known_one, words.sum_known),
            (other, words.sum_other_one, words.sum_other),
            (wiped, words.sum_wiped_one, words.sum_wiped),
        )
        told = [one if count == 1 else more.format(count=count) for count, one, more in parts if count]
        return f"{', '.join(told)}."

    def _groups(self) -> Iterator[SubjectItem]:
        words = self._library.words
        for arriving_subject in self._arriving:
            name = subject_name(arriving_subject.existing or arriving_subject.subject, words)
            lines = [
                self._line(arrival, hidden=arriving_subject.hidden) for arrival in arriving_subject.arrivals
            ]
            yield SubjectItem(name, lines)

    def _line(self, arrival: ArrivingSnapshot, *, hidden: bool) -> SnapshotItem:
        """Tell a snapshot; while the last time of its subject is hidden, only of which day it is."""
        words, snapshot, status = self._words, arrival.snapshot, arrival.status
        day = tell_date(snapshot.taken_on, self._library.words, short=True)
        told = f"{day} · {self._library.words.again.veiled if hidden else snapshot.title}"
        how = words.standings[status]
        if arrival.corrects and not hidden:
            how = words.corrects.format(title=_short(arrival.corrects.title))
        checked_ids = status is ImportStatus.NEW if status.is_offered else None
        return SnapshotItem(snapshot.id, told, how, checked_ids)

    def _box_for(self, namesake: Subject) -> CheckBox:
        """Offer one's own subject of that name; one that has none is likely to be another."""
        name = _short(subject_name(namesake, self._library.words))
        box = CheckBox(self._words.under.format(subject=name).replace("&", "&&"))
        box.setChecked(bool(namesake.name))
        box.toggled.connect(self._follow)
        return box


def _short(text: str) -> str:
    """A text that leaves room for others, cut off at a character; sooner where a word of it fits no line."""
    longest = _LONGEST_WORD if any(len(word) > _LONGEST_WORD for word in text.split()) else _LONGEST_TEXT
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
