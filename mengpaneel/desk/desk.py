"""The desk: the sheet of one subject, its snapshots, and the ghost and overlay on the console."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import Signal

from mengpaneel.desk.archive import SnapshotLists, bring_back, move_to_bin, read_subject
from mengpaneel.desk.changes import SUBJECT_OPENED, Changes
from mengpaneel.desk.finder import Finder
from mengpaneel.desk.imports import Imports
from mengpaneel.desk.open_subject import OpenSubject
from mengpaneel.desk.snapshot_editor import SnapshotEditor
from mengpaneel.desk.undo_commands import UndoCommand
from mengpaneel.desk.unsaved_work import UnsavedWork, carry_over, conflicting_subjects
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.memory import Memory, MemoryProblem
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.domain.snapshot import EMPTY_SHEET, Sheet, Snapshot, Subject, SubjectKind
from mengpaneel.domain.undo_step import NamedStep, StepKind

if TYPE_CHECKING:
    from mengpaneel.desk.overview import Overview
    from mengpaneel.desk.session import Session


class Desk(OpenSubject):
    """The one source of truth: the open subject and what can be done. Every view follows its signals.

    `snapshot_saved` tells which snapshot was kept.
    """

    snapshot_saved = Signal(object)

    def __init__(self, memory: Memory, example: Callable[[], Memory], content: int) -> None:
        super().__init__(memory, example)
        self._content = content
        self.unsaved_work = UnsavedWork(lambda: self._own, self._as_snapshot)
        self.imports = Imports(self, lambda: self._own)
        self._came_back: Subject | None = None
        self.finder = Finder(self, lambda: self._memory)
        self.snapshot_editor = SnapshotEditor(self, lambda: self._memory, content)
        self._take_up(memory, read_subject(memory))

    # What lies here.

    @cached_property
    def session(self) -> Session:
        """The hour in the room, and the round that everyone sets alone."""
        from mengpaneel.desk.session import Session  # the first frame leads no hour

        return Session(self)

    @cached_property
    def overview(self) -> Overview:
        """Several subjects side by side."""
        from mengpaneel.desk.overview import Overview  # nor does it compare any

        return Overview(self, lambda: self._memory, self._content)

    @property
    def refusal(self) -> MemoryProblem | None:
        """Why nothing can be kept for good here, if so."""
        return self._memory.refusal

    @property
    def is_autosaved(self) -> bool:
        """Whether what is filled in here is kept by itself, as far as is known."""
        return not (self.shows_example or self.refusal or self._draft_saver.failing)

    @property
    def unsaved(self) -> Snapshot:
        """The snapshot that could not be kept, or else what lies on the console, as a snapshot of today."""
        return self.unsaved_work.failed_snapshot(self._subject) or self._as_snapshot(
            self._subject, self._sheet
        )

    # Subjects and snapshots.

    def new_subject(self, kind: SubjectKind, name: str) -> None:
        """Begin with a new subject on an empty sheet."""
        self._draft_saver.finish()
        subject = Subject(str(uuid4()), kind, name)
        with self._telling_problems():
            self._memory.save_subject(subject)
            self.open_subject(subject)
            self.memory_changed.emit()

    def rename_subject(self, kind: SubjectKind, name: str) -> None:
        """Give the subject another name or kind; this can be undone."""
        before, after = self._subject, replace(self._subject, kind=kind, name=name)
        if after != before:
            renamed = NamedStep(StepKind.SUBJECT_RENAMED, name)
            self.history.push(UndoCommand(renamed, lambda: self._rename(after), lambda: self._rename(before)))

    @property
    def can_throw_away(self) -> bool:
        """Whether this subject can go to the bin: never while something of it is hidden, or in an hour."""
        busy = self.hidden or self.review_due or self.hour.is_on
        return not (busy or self.shows_example or self.refusal)

    def throw_away_subject(self, title: str) -> None:
        """Move this subject to the bin with its snapshots, and go on with the one before it, or a new one.

        What lies on the console and is in no snapshot goes along as one more, with this title. Undo brings
        all of it back.
        """
        if not self.can_throw_away:
            return
        self._draft_saver.finish()
        subject, draft, thrown = self._subject, self._draft, list[str]()
        known = [EMPTY_SHEET, *(snapshot.sheet for snapshot in self.snapshots)]
        last: Snapshot | None = None
        if not self.snapshots or draft.sheet not in known:
            last = self._binned_like(replace(self._as_snapshot(subject, draft.sheet), title=title))

        def do() -> bool:
            return self._try(lambda memory: thrown.extend(move_to_bin(memory, subject, last)))

        def undo() -> bool:
            ids = thrown.copy()
            thrown.clear()
            came_back = self._try(lambda memory: bring_back(memory, subject, ids, draft))
            self._came_back = subject if came_back else None
            return came_back

        with self._telling_problems():
            others = [other for other in self._memory.recent(2) if other.id != subject.id]
            self.open_subject(next(iter(others), Subject(str(uuid4()))))
            steps = self.history.index()
            self.history.push(UndoCommand(NamedStep(StepKind.SUBJECT_BINNED, subject.name), do, undo))
            if self.history.index() == steps:
                self.open_subject(subject)

    def undo(self) -> None:
        """Take back the last step; a subject that came out of the bin by it is opened."""
        super().undo()
        if came_back := self._came_back:
            self._came_back = None
            self.open_subject(came_back)

    def save_snapshot(
        self,
        taken_on: date,
        title: str,
        roles: tuple[str, ...],
        look_again_on: date | None = None,
        *,
        whole_round: bool = True,
    ) -> None:
        """Keep the sheet as a snapshot; `snapshot_saved` tells that it succeeded.

        After a round its participants are the roles. Without `whole_round` only what was concluded is kept.
        """
        snapshot = self._as_snapshot(self._subject, self._sheet)
        snapshot = replace(
            snapshot,
            taken_on=taken_on,
            title=title,
            roles=snapshot.roles or roles,
            look_again_on=look_again_on,
            sheet=snapshot.sheet if whole_round else snapshot.sheet.without_entries,
            blind=self._last_time.blind if self._last_time else None,
            same_people=self.same_people,
        )
        self.unsaved_work.add_failed(self._subject, snapshot)
        with self._telling_problems():
            self._memory.save_subject(self._subject)
            self._memory.save(snapshot)
            self.unsaved_work.forget_failed(self._subject)
            self._end_hour(whole_round=whole_round)
            self.reload_snapshots()
            self.snapshot_saved.emit(snapshot)
            self.memory_changed.emit()

    def refresh(self) -> None:
        """Show what came in from elsewhere; on an empty desk, take up a subject that came."""
        if self.snapshots or self._sheet != EMPTY_SHEET:
            self.reload_snapshots()
        else:
            self.reload()

    def reload(self) -> None:
        """Lay on the desk what is kept now, whatever lay there: all of it became something else."""
        self._draft_saver.forget()
        if self.shows_example or self._go_to(self._own):
            self.history.forget()

    def conflicting_subjects(self, memory: Memory) -> Sequence[Subject]:
        """The subjects changed here and, meanwhile, in this other memory too; raises MemoryProblem."""
        self._draft_saver.finish()
        return conflicting_subjects(self._own, memory)

    def switch_memory(self, memory: Memory, title: str = "", *, prefer_ours: bool = True) -> None:
        """Keep one's own work in another memory, of which everything is read again.

        What was changed here meanwhile comes along. Where it was changed there too, one of both stays on the
        console and the other becomes a snapshot with this title. Raises MemoryProblem; then nothing changed.
        """

        def titled(subject: Subject, sheet: Sheet) -> Snapshot:
            return replace(self._as_snapshot(subject, sheet), title=title)

        self._draft_saver.finish()
        carry_over(self._own, memory, titled, prefer_ours=prefer_ours)
        known = {subject.id: subject for subject in memory.subjects()}
        record = None if self.shows_example else read_subject(memory, known.get(self._subject.id))
        self._own = memory
        lies_here = self._subject.id, self._draft
        if record and (record.subject.id, record.draft) == lies_here:
            self._memory, self._subject = memory, record.subject  # what lies here can still be undone
            self._list(record.snapshots)
        elif record:
            self._take_up(memory, record)
        self.changed.emit(replace(SUBJECT_OPENED, autosave=True))

    def finish(self) -> None:
        """Keep everything that waits, also what could not be kept before; before the program ends."""
        self._draft_saver.finish()
        self._draft_saver.attempt(self._own.write_waiting)
        self._draft_saver.wait()

    # How it is done.

    def _end_hour(self, *, whole_round: bool) -> None:
        """Know that the hour is in a snapshot; entries that the group did not keep are gone for good."""
        if self._last_time and not self._keeps_before:
            self._last_time = LastTime(self._last_time.snapshot_id)  # the next snapshot is another time
        if self.hour.is_on:
            self.set_hour(replace(self.hour, saved=True))
        if not whole_round and self._sheet.rounds != NO_ROUNDS:
            self.discard_rounds()
            self.put_rounds(self._sheet.rounds.conclusions)

    def _binned_like(self, last: Snapshot) -> Snapshot:
        """What stayed in the bin when the subject was brought back, if that tells the same."""
        told = last.sheet, last.title, last.taken_on
        return next((old for old in self.bin if (old.sheet, old.title, old.taken_on) == told), last)

    def _as_snapshot(self, subject: Subject, sheet: Sheet) -> Snapshot:
        """A sheet as a snapshot of today, without a title and without the entries that were not revealed.

        Its roles are those who take part in its round.
        """
        kept = sheet if sheet.rounds is NO_ROUNDS else replace(sheet, rounds=sheet.rounds.kept)
        participants = next((r.participants for r in (sheet.rounds.now, sheet.rounds.ambition) if r), ())
        from mengpaneel.domain.match import RULE

        return Snapshot(
            id=str(uuid4()),
            subject_id=subject.id,
            taken_on=date.today(),
            saved_at=datetime.now(UTC),
            title="",
            roles=tuple(participant.label for participant in participants),
            sheet=kept,
            rule=RULE,
            content=self._content,
        )

    def _try(self, change: Callable[[Memory], object]) -> bool:
        """Change the memory; what goes wrong is told."""
        try:
            change(self._memory)
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
            return False
        self.finder.invalidate()
        self.memory_changed.emit()
        return True

    def _rename(self, subject: Subject) -> bool:
        try:
            self._memory.save_subject(subject)
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
            return False
        self._subject = subject
        self.changed.emit(Changes(subject=True))
        self.memory_changed.emit()
        return True

    def _list(self, snapshots: SnapshotLists) -> None:
        self.finder.invalidate()
        super()._list(snapshots)
