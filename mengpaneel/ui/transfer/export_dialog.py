"""The dialog to export snapshots: which ones, in which format, and with which of the notes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.transfer import TravelWords
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.errors import tell_failure, tell_problem, tell_refusal
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.background import Cancelled
from mengpaneel.desk.finder import SubjectWithSnapshots
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.refusal import Refusal
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import SUFFIX, SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.looks.look import Look, Size
from mengpaneel.reports.options import name_of
from mengpaneel.ui.platform.files import ask_path, save_as
from mengpaneel.ui.transfer.progress import wait_for
from mengpaneel.ui.transfer.tree import SnapshotItem, SnapshotTree, SubjectItem
from mengpaneel.ui.widgets.button import Button, ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.choices import CheckBox
from mengpaneel.ui.widgets.dialog import DialogFrame
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FlowLayout
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.status import StatusLabel

_SIZE = (640, 680)

_Chosen = Sequence[tuple[Subject, tuple[Snapshot, ...]]]


class ExportFormat(Enum):
    """The export formats; the value is the file suffix."""

    FILE = SUFFIX.removeprefix(".")
    TABLE = "csv"

    def summary(self, words: TravelWords) -> tuple[str, str]:
        """Its name, and what it is suited to."""
        return (words.file, words.file_tip) if self is ExportFormat.FILE else (words.table, words.table_tip)


class ExportDialog(QDialog):
    """Offers all snapshots, the desk's subject first; `saved` has the path and a summary of the file."""

    saved = Signal(object, str)

    def __init__(
        self,
        shelves: Sequence[SubjectWithSnapshots],
        library: Library,
        look: Look,
        folder: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library, self._words, self._look = library, library.words.travel, look
        self._shelves = [(subject, tuple(shelf)) for subject, shelf in shelves if shelf]
        self._here = [snapshot.id for snapshot in shelves[0][1]]
        self._folder = folder
        self._one = ""
        self.profile_hidden: Collection[str] = ()
        """The ids of subjects whose profile a table leaves out: the group hides it."""
        self.setWindowTitle(self._words.export_heading)
        self._make_parts()
        self._lay_out()
        self._set_look(parent)
        self.check_subject()
        self.tree.setFocus()

    def _make_parts(self) -> None:
        words = self._words
        self.tree = SnapshotTree(words.which)
        self.tree.show_groups([*self._groups()], unfolded=[0])
        self.tree.changed.connect(self._follow)
        self.only_one = self._button(words.this_one, lambda: self.tree.set_checked_ids([self._one]))
        self.subject = self._button(words.this_subject, self.check_subject)
        self.all = self._button(words.all, self._tick_all)
        self.only_one.hide()
        self.kinds = {kind: ChoiceButton(kind.summary(words)[0]) for kind in ExportFormat}
        group = QButtonGroup(self)
        for kind, button in self.kinds.items():
            group.addButton(button)
            button.setAccessibleDescription(kind.summary(words)[1])
            button.clicked.connect(self._follow)
        self.kinds[ExportFormat.FILE].setChecked(True)
        self._tip = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.people = CheckBox(words.with_people)
        self.rounds = CheckBox(words.with_rounds)
        self.rounds.hide()
        for tick in (self.people, self.rounds):
            tick.toggled.connect(self._follow)
        self.leaves = Label("", wrap=True)
        self.status = StatusLabel(bold=True)
        self.status.hide()
        self.save = self._button(words.save, self.save_file, ButtonStyle.PRIMARY)
        self.save.setDefault(True)
        self.cancel = self._button(words.cancel, self.reject)

    def _lay_out(self) -> None:
        words = self._words
        self._presets, self._forms = FlowLayout(), QHBoxLayout()
        for button in (self.only_one, self.subject, self.all):
            self._presets.addWidget(button)
        for form in self.kinds.values():
            self._forms.addWidget(form)
        self._forms.addStretch()
        self._frame = DialogFrame(self, self.cancel, self.save)
        self._column = self._frame.column
        self._column.addWidget(Label(words.export_heading, Size.TITLE, bold=True))
        self._column.addWidget(Label(words.which, bold=True))
        self._column.addLayout(self._presets)
        self._column.addWidget(self.tree, 1)
        self._column.addWidget(Label(words.form, bold=True))
        self._column.addLayout(self._forms)
        for widget in (self._tip, self.people, self.rounds, self.leaves, self.status):
            self._column.addWidget(widget)

    def check_snapshot(self, snapshot_id: str) -> None:
        """Check only this snapshot, and offer a button to do so again."""
        self._one = snapshot_id
        self.only_one.show()
        self.tree.set_checked_ids([snapshot_id])

    def check_subject(self) -> None:
        """Check all snapshots of the desk's subject."""
        self.tree.set_checked_ids(self._here)

    @property
    def kind(self) -> ExportFormat:
        """The chosen format."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    @property
    def tells_rounds(self) -> bool:
        """Whether the table has the entries of participants instead of the positions."""
        rounds = self.rounds
        return self.kind is ExportFormat.TABLE and rounds.isEnabled() and rounds.isChecked()

    @property
    def chosen(self) -> _Chosen:
        """The chosen snapshots, by subject."""
        checked_ids = self.tree.checked_ids
        picked = (
            (subject, tuple(s for s in shelf if s.id in checked_ids)) for subject, shelf in self._shelves
        )
        return [(subject, snapshots) for subject, snapshots in picked if snapshots]

    @property
    def summary(self) -> str:
        """The number of chosen snapshots and subjects, in words."""
        words, chosen = self._words, self.chosen
        count = sum(len(snapshots) for _, snapshots in chosen)
        what = words.one if count == 1 else words.more.format(count=count)
        if len(chosen) == 1:
            return words.of_subject.format(what=what, subject=subject_name(chosen[0][0], self._library.words))
        return words.of_subjects.format(what=what, count=len(chosen))

    def save_file(self) -> None:
        """Ask where, and save; a failure is shown here."""
        words, kind = self._words, self.kind
        suggested = Path(self._folder) / f"{self._name()}.{kind.value}"
        chosen, people, rounds = self.chosen, self.people.isChecked(), self.tells_rounds

        def written() -> bytes:
            return self._written(kind, chosen, people=people, rounds=rounds)

        def made() -> bytes:
            return wait_for(written, words.writing, words.cancel, self)

        def tell(error: OSError, path: Path) -> None:
            self._tell(tell_failure(error, path, self._library.words))

        heading, form = words.export_heading, kind.summary(words)[0]
        try:
            path = save_as(ask_path, self, heading, suggested, form, made, tell)
        except Cancelled:
            return
        except Refusal as refusal:
            self._tell(tell_refusal(refusal, self._library.words))
        except MemoryProblem as problem:
            self._tell(tell_problem(problem, self._library.words))
        else:
            if path:
                self.accept()
                self.saved.emit(path, self.summary)

    def _written(self, kind: ExportFormat, chosen: _Chosen, *, people: bool, rounds: bool) -> bytes:
        """The content of the file; not in the thread of the window."""
        if kind is ExportFormat.FILE:
            return encode((SubjectSnapshots(*each) for each in chosen), with_roles_and_notes=people)
        from mengpaneel.content.text.table import tell_rounds, tell_table
        from mengpaneel.exchange.csv_table import encode_table

        taken = [(subject, snapshot) for subject, snapshots in chosen for snapshot in snapshots]
        if rounds:
            return encode_table(tell_rounds(taken, self._library, with_roles=people))
        told = tell_table(
            taken,
            self._library,
            with_roles=people,
            with_notes=people,
            profile_hidden=self.profile_hidden,
        )
        return encode_table(told)

    def _name(self) -> str:
        chosen = self.chosen
        subject = subject_name(chosen[0][0], self._library.words) if len(chosen) == 1 else ""
        alone = chosen[0][1][0] if len(chosen) == 1 and len(chosen[0][1]) == 1 else None
        return name_of(subject, alone.taken_on if alone else date.today())

    def _groups(self) -> Iterator[SubjectItem]:
        words = self._library.words
        for subject, shelf in self._shelves:
            told = (
                f"{tell_date(snapshot.taken_on, words, short=True)} · {snapshot.title}" for snapshot in shelf
            )
            lines = [SnapshotItem(snapshot.id, line) for snapshot, line in zip(shelf, told, strict=True)]
            yield SubjectItem(subject_name(subject, words), lines)

    def _tick_all(self) -> None:
        self.tree.set_checked_ids([snapshot.id for _, shelf in self._shelves for snapshot in shelf])

    def _follow(self) -> None:
        """Say what leaves this computer, as it is chosen now."""
        words, any_chosen = self._words, bool(self.chosen)
        self._tip.set_text(self.kind.summary(words)[1])
        self.rounds.setVisible(self.kind is ExportFormat.TABLE)
        self.rounds.setEnabled(any(s.sheet.rounds != NO_ROUNDS for _, shelf in self.chosen for s in shelf))
        leaves = words.leaves_people if self.people.isChecked() else words.leaves
        self.leaves.set_text(leaves.format(what=self.summary) if any_chosen else words.leaves_nothing)
        self.save.setEnabled(any_chosen)
        self.status.hide()

    def _tell(self, told: str) -> None:
        self.status.set_text(told)
        self.status.show()

    def _button(self, text: str, do: Callable[[], object], shape: ButtonStyle = ButtonStyle.PLAIN) -> Button:
        button = Button(text, shape)
        button.clicked.connect(lambda _=False: do())
        return button

    def _set_look(self, parent: QWidget) -> None:
        look = self._look
        set_margins(self._forms, look, 0, 6)
        self._presets.setSpacing(look.whole(6))
        for tick in (self.people, self.rounds):
            tick.set_look(look)
        self._frame.set_look(look, parent, _SIZE)
