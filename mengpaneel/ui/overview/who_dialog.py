"""Asks which subjects to show side by side."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.content.text.side_by_side import tell_when
from mengpaneel.desk.overview import Overview
from mengpaneel.domain.side_by_side import Candidate
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.transfer.tree import SnapshotItem, SnapshotTree, SubjectItem
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.dialog import DialogFrame
from mengpaneel.ui.widgets.label import Label

_SIZE = (620, 620)


class WhoDialog(QDialog):
    """A line for each subject, under municipalities or cases; the shown ones are checked."""

    def __init__(self, overview: Overview, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._overview, self._library = overview, library
        words = library.words.side_by_side
        self.setWindowTitle(words.who_heading)
        self.tree = SnapshotTree(words.who_heading)
        self.tree.show_groups([*self._groups()])
        self.all = Button(words.all, ButtonStyle.QUIET)
        self.all.clicked.connect(lambda _=False: self.tree.set_checked_ids(self._ids))
        self.none = Button(words.none, ButtonStyle.QUIET)
        self.none.clicked.connect(lambda _=False: self.tree.set_checked_ids(()))
        self.done_button = Button(words.done, ButtonStyle.PRIMARY)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        cancel = Button(library.words.travel.cancel)
        cancel.clicked.connect(self.reject)
        frame = DialogFrame(self, self.all, self.none, cancel, self.done_button)
        frame.column.addWidget(Label(words.who_heading, Size.TITLE, bold=True, wrap=True))
        frame.column.addWidget(self.tree, 1)
        frame.set_look(look, parent, _SIZE)
        self.accepted.connect(self._choose)

    @property
    def _ids(self) -> frozenset[str]:
        return frozenset(candidate.subject.id for candidate in self._overview.candidates)

    def _choose(self) -> None:
        self._overview.set_left_out(self._ids - self.tree.checked_ids)

    def _groups(self) -> Iterator[SubjectItem]:
        words = self._library.words.subject
        for kind, told in ((SubjectKind.MUNICIPALITY, words.municipality), (SubjectKind.CASE, words.case)):
            lines = [self._line(each) for each in self._overview.candidates if each.subject.kind is kind]
            if lines:
                yield SubjectItem(told, lines)

    def _line(self, candidate: Candidate) -> SnapshotItem:
        subject, choice = candidate.subject, self._overview.choice
        sheet = candidate.sheet(choice.chosen.get(subject.id), choice.year)
        when = tell_when(sheet, self._library) if sheet else ""
        name = subject_name(subject, self._library.words)
        return SnapshotItem(subject.id, name, when, subject.id not in choice.left_out)
