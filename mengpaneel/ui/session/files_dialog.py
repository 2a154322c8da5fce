"""Asks which participant each file is of; takes only the present mix of it, and imports no snapshot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.desk.session import Session
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.home_files import FileProblem, HomeFile, assign
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.choices import ComboBox
from mengpaneel.ui.widgets.dialog import DialogFrame
from mengpaneel.ui.widgets.label import Label, TextTone, breakable_path
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.status import StatusLabel

_SIZE = (820, 600)
_NOBODY = -1
_SHARES = 3, 2
"""How the width is shared: a title with its day is longer than a role."""


class FileLine:
    """The widgets of one file: its name, and below it the snapshot and the participant."""

    def __init__(self, file: HomeFile, labels: Sequence[str], proposed: int | None, library: Library) -> None:
        words = library.words.entering
        self.file, self._library = file, library
        self.name = Label(breakable_path(file.name), bold=True, wrap=True)
        self.snapshot = ComboBox(words.file_snapshot.format(file=file.name))
        self.participant = ComboBox(words.file_participant.format(file=file.name))
        for snapshot in reversed(file.snapshots):
            self.snapshot.addItem(self._told(snapshot))
        for place, label in enumerate(labels):
            self.participant.addItem(label, place)
        if proposed is not None and proposed >= len(labels):
            self.participant.addItem(words.new_participant.format(role=file.role), proposed)
        self.participant.addItem(words.not_used, _NOBODY)
        self.participant.setCurrentIndex(self.participant.findData(_NOBODY if proposed is None else proposed))

    def _told(self, snapshot: Snapshot) -> str:
        return f"{snapshot.title} · {tell_date(snapshot.taken_on, self._library.words, short=True)}"

    @property
    def chosen_snapshot(self) -> Snapshot:
        """The snapshot whose mix is used."""
        return self.file.snapshots[-1 - self.snapshot.currentIndex()]

    @property
    def chosen_participant(self) -> int | None:
        """The index of the participant; None if the file is not used."""
        chosen = self.participant.currentData()
        return None if chosen == _NOBODY else int(chosen)


class FilesDialog(QDialog):
    """One line for each file. Two files for one participant are refused, with a message."""

    def __init__(
        self, files: Sequence[HomeFile], session: Session, library: Library, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._library, self._words = session, library, library.words.entering
        self.setWindowTitle(self._words.files)
        round_ = session.round
        self._labels = [participant.label for participant in round_.participants] if round_ else []
        ready = [session.is_ready(place) for place in range(len(self._labels))]
        may_join = round_ is not None and not round_.is_closed
        proposed = assign(files, self._labels, ready, may_join=may_join)
        self.lines: list[FileLine] = []
        self.told: list[str] = []
        self.take = Button(self._words.files_yes, ButtonStyle.PRIMARY)
        self.take.setDefault(True)
        self.take.clicked.connect(self.import_chosen)
        self.refuse = Button(library.words.travel.cancel)
        self.refuse.clicked.connect(self.reject)
        self.status = StatusLabel(bold=True)
        self._frame = DialogFrame(self, self.refuse, self.take)
        self._lay_out(files, proposed)
        set_margins(self._grid, look, 0, 8)
        self._frame.set_look(look, parent, _SIZE)
        self.take.setEnabled(bool(self.lines))

    def _lay_out(self, files: Sequence[HomeFile], proposed: Sequence[int | None]) -> None:
        column, self._grid = self._frame.column, QGridLayout()
        column.addWidget(Label(self._words.files, Size.TITLE, bold=True, wrap=True))
        column.addWidget(Label(self._words.files_told, tone=TextTone.MUTED, wrap=True))
        column.addLayout(self._grid)
        for row, (file, place) in enumerate(zip(files, proposed, strict=True)):
            if file.is_usable and place is None:
                self._add_problem(row, HomeFile(file.name, problem=FileProblem.THIRTEENTH))
            elif file.is_usable:
                self._add_line(row, FileLine(file, self._labels, place, self._library))
            else:
                self._add_problem(row, file)
        for column_number, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column_number, share)
        column.addWidget(self.status)
        column.addStretch()

    def _add_line(self, row: int, line: FileLine) -> None:
        self.lines.append(line)
        self._grid.addWidget(line.name, 2 * row, 0, 1, 2)
        if len(line.file.snapshots) > 1:
            self._grid.addWidget(line.snapshot, 2 * row + 1, 0)
        else:
            told = Label(line.snapshot.itemText(0), tone=TextTone.MUTED, wrap=True)
            told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(told, 2 * row + 1, 0)
            line.snapshot.setParent(self)
            line.snapshot.hide()
        self._grid.addWidget(line.participant, 2 * row + 1, 1)

    def _add_problem(self, row: int, file: HomeFile) -> None:
        told = self._tell(file)
        self.told.append(f"{file.name}: {told}")
        self._grid.addWidget(Label(breakable_path(file.name), bold=True, wrap=True), 2 * row, 0, 1, 2)
        self._grid.addWidget(Label(told, wrap=True), 2 * row + 1, 0, 1, 2)

    def _tell(self, file: HomeFile) -> str:
        if file.refusal:
            why = tell_refusal(file.refusal, self._library.words)
            return sentence_case(why)
        words = {
            FileProblem.EMPTY: self._words.file_empty,
            FileProblem.TWICE: self._words.file_twice.format(file=file.twin),
            FileProblem.THIRTEENTH: self._words.file_thirteenth,
        }
        return words[file.problem] if file.problem else ""

    def import_chosen(self) -> None:
        """Enter the chosen mixes, unless a participant has two files."""
        used = [(line, line.chosen_participant) for line in self.lines]
        often = Counter(place for _, place in used if place is not None)
        for line, place in used:
            if place is not None and often[place] > 1:
                self.status.set_text(self._words.files_same.format(role=line.participant.currentText()))
                line.participant.setFocus()
                return
        for line, place in sorted(
            ((line, place) for line, place in used if place is not None), key=lambda pair: pair[1]
        ):
            self._enter(line, place)
        self.accept()

    def _enter(self, line: FileLine, place: int) -> None:
        if place >= len(self._labels):
            self._session.join(line.file.role)
            round_ = self._session.round
            place = len(round_.participants) - 1 if round_ else place
        self._session.enter_mix(place, line.chosen_snapshot.sheet.mix)
