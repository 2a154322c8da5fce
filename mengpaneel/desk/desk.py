"""The desk: a table for one subject, with its snapshots, and what is laid over the console."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import Signal

from mengpaneel.desk.archive import SubjectRecord, SubjectSnapshots, read_snapshots, read_subject
from mengpaneel.desk.blind_sheet_editor import BlindSheetEditor
from mengpaneel.desk.draft_saver import DraftSaver
from mengpaneel.desk.finder import Finder
from mengpaneel.desk.imports import Imports
from mengpaneel.desk.snapshot_editor import SnapshotEditor
from mengpaneel.desk.undo_commands import UndoCommand
from mengpaneel.desk.unsaved_work import UnsavedWork, carry_over, changed_twice
from mengpaneel.domain.memory import Damaged, Memory, MemoryProblem
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import EMPTY_SHEET, Aim, Sheet, Snapshot, Subject, SubjectKind


class Desk(BlindSheetEditor):
    """The one source of truth: a table with its sheet, and what surrounds it. Every view follows its signals.

    A memory that fails never changes what lies here: `problem_arose` tells, with the MemoryProblem.
    `memory_changed` tells that something was kept for good, other than what lies on the console.
    """

    subject_changed = Signal()
    snapshots_changed = Signal()
    ghost_changed = Signal()
    overlay_changed = Signal()
    snapshot_saved = Signal(object)
    snapshot_binned = Signal(object)
    memory_changed = Signal()
    problem_arose = Signal(object)
    autosave_changed = Signal()

    def __init__(self, memory: Memory, example: Callable[[], Memory], content: int) -> None:
        super().__init__()
        self._own = self._memory = memory
        self._example = example
        self._example_shown: Memory | None = None
        self._content = content
        self._ghost: Snapshot | None = None
        self._overlay: ProfileId | None = None
        self._snapshots = SubjectSnapshots()
        self._draft_saver = DraftSaver(self)
        self._draft_saver.failed.connect(self.problem_arose)
        self._draft_saver.failing_changed.connect(self.autosave_changed)
        self.unsaved_work = UnsavedWork(lambda: self._own, self._as_snapshot)
        self.imports = Imports(self, lambda: self._own)
        self.finder = Finder(self, lambda: self._memory)
        self.snapshot_editor = SnapshotEditor(self, lambda: self._memory, content)
        record = read_subject(memory)
        self._subject = record.subject
        self._take_up(memory, record)

    # What lies here.

    @property
    def subject(self) -> Subject:
        """What the faders are about."""
        return self._subject

    @property
    def subjects(self) -> Sequence[Subject]:
        """All that faders were ever set for."""
        return self._memory.subjects()

    @property
    def snapshots(self) -> Sequence[Snapshot]:
        """The snapshots of the subject, oldest first."""
        return self._snapshots.listed

    @property
    def bin(self) -> Sequence[Snapshot]:
        """The snapshots of the subject that were thrown away, the last one first."""
        return self._snapshots.bin

    @property
    def damaged(self) -> Sequence[Damaged]:
        """The snapshots of the subject that are not what was saved, and so are not among the others."""
        return self._snapshots.damaged

    @property
    def ghost(self) -> Snapshot | None:
        """The snapshot that is laid over the console."""
        return self._ghost

    @property
    def aimed_ghost(self) -> Mix | None:
        """What the ghost has for the mix that is looked at: how it was, or what was wished then."""
        return self._ghost.sheet.looked_at(self._aim) if self._ghost else None

    @property
    def ghost_is_wish(self) -> bool:
        """Whether the ghost shows what was wished then, rather than how it was."""
        return self._ghost is not None and self._aim is Aim.AMBITION and self._ghost.sheet.way.begun

    @property
    def overlay(self) -> ProfileId | None:
        """The profile that is laid over the console."""
        return self._overlay

    @property
    def shows_example(self) -> bool:
        """Whether this is the example rather than one's own work."""
        return self._memory is not self._own

    @property
    def is_new(self) -> bool:
        """Whether nobody has begun here yet."""
        return self.mix == EMPTY_MIX and not self.snapshots

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

    # What is laid over the console.

    def set_ghost(self, snapshot: Snapshot | None) -> None:
        """Lay a snapshot over the console, or take it away; none while the last time is hidden."""
        if snapshot != self._ghost and not (snapshot and self.hidden):
            self._ghost = snapshot
            self.ghost_changed.emit()

    def set_overlay(self, profile_id: ProfileId | None) -> None:
        """Lay a profile over the console, or take it away."""
        if profile_id != self._overlay:
            self._overlay = profile_id
            self.overlay_changed.emit()

    # Subjects and snapshots.

    def open_subject(self, subject: Subject) -> None:
        """Take up another subject, as it was left."""
        if self._go_to(self._memory, subject):
            self._keep()

    def open_own_subject(self, subject: Subject) -> None:
        """Take up a subject of one's own, also from the example."""
        if self._go_to(self._own, subject):
            self._keep()

    def new_subject(self, kind: SubjectKind, name: str) -> None:
        """Begin with a new subject on an empty sheet."""
        self._draft_saver.finish()
        subject = Subject(str(uuid4()), kind, name)
        with self._telling_problems():
            self._memory.keep_subject(subject)
            self.open_subject(subject)
            self.memory_changed.emit()

    def rename_subject(self, kind: SubjectKind, name: str) -> None:
        """Give the subject another name or kind; this can be undone."""
        before, after = self._subject, replace(self._subject, kind=kind, name=name)
        if after != before:
            self.history.push(UndoCommand(lambda: self._rename(after), lambda: self._rename(before)))

    def save_snapshot(
        self, taken_on: date, title: str, roles: tuple[str, ...], look_again_on: date | None = None
    ) -> None:
        """Keep the sheet as a snapshot; `snapshot_saved` tells that it succeeded."""
        snapshot = self._as_snapshot(self._subject, self._sheet)
        snapshot = replace(snapshot, taken_on=taken_on, title=title, roles=roles, look_again_on=look_again_on)
        self.unsaved_work.add_failed(self._subject, snapshot)
        with self._telling_problems():
            self._memory.keep_subject(self._subject)
            self._memory.save(snapshot)
            self.unsaved_work.forget_failed(self._subject)
            self.reload_snapshots()
            self.snapshot_saved.emit(snapshot)
            self.memory_changed.emit()

    def open_example(self) -> None:
        """Lay the example on the desk; one's own work waits untouched."""
        example = self._example()
        if self._go_to(example):
            self._example_shown = example
        else:
            example.close()

    def leave_example(self) -> None:
        """Go back to one's own work."""
        self._go_to(self._own)

    def reload_snapshots(self) -> None:
        """Show the snapshots as they are kept now: something other than a hand on this desk changed them."""
        with self._telling_problems():
            self._list(read_snapshots(self._memory, self._subject.id))
            self.snapshots_changed.emit()

    def refresh(self) -> None:
        """Show what came in from elsewhere; on an empty desk, take up a subject that came."""
        if self.snapshots or self._sheet != EMPTY_SHEET:
            self.reload_snapshots()
        else:
            self.reload()

    def reload(self) -> None:
        """Lay on the desk what is kept now, whatever lay there: all of it became something else."""
        self._draft_saver.forget()
        if not self.shows_example:
            self._go_to(self._own)

    def changed_twice(self, memory: Memory) -> Sequence[Subject]:
        """The subjects changed here and, meanwhile, in this other memory too; raises MemoryProblem."""
        self._draft_saver.finish()
        return changed_twice(self._own, memory)

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
        lies_here = self._subject.id, *self._draft
        if record and (record.subject.id, record.sheet, record.last_time) == lies_here:
            self._memory, self._subject = memory, record.subject  # what lies here can still be undone
            self._list(record.snapshots)
        elif record:
            self._take_up(memory, record)
        self._announce_all()
        self.autosave_changed.emit()

    def finish(self) -> None:
        """Keep everything that waits, also what could not be kept before; before the program ends."""
        self._draft_saver.finish()
        self._draft_saver.attempt(self._own.keep_waiting)
        self._draft_saver.wait()

    def close_example(self) -> None:
        """Close the example: it is told anew in a memory of its own each time that it is opened."""
        if self._example_shown:
            self._example_shown.close()
            self._example_shown = None

    # How it is done.

    def _as_snapshot(self, subject: Subject, sheet: Sheet) -> Snapshot:
        """A sheet as a snapshot of today, without a title."""
        from mengpaneel.domain.match import RULE

        return Snapshot(
            id=str(uuid4()),
            subject_id=subject.id,
            taken_on=date.today(),
            saved_at=datetime.now(UTC),
            title="",
            roles=(),
            sheet=sheet,
            rule=RULE,
            content=self._content,
        )

    def _go_to(self, memory: Memory, subject: Subject | None = None) -> bool:
        """Take up a subject of this memory, or else what lay there last; tells whether that could be done.

        What cannot be read whole is not taken up at all: one subject never gets the faders of another.
        """
        self._draft_saver.finish()
        try:
            record = read_subject(memory, subject)
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
            return False
        self._take_up(memory, record)
        if memory is not self._example_shown:
            self.close_example()
        self._announce_all()
        return True

    def _take_up(self, memory: Memory, record: SubjectRecord) -> None:
        self._memory, self._subject = memory, record.subject
        self._lay(record.sheet)
        self._last_time = record.last_time
        self._ghost = None
        self._list(record.snapshots)
        self._hide_what_is_due()

    def _list(self, snapshots: SubjectSnapshots) -> None:
        before, self._snapshots = self.snapshots, snapshots
        self.finder.invalidate()
        if self._ghost in before:  # and not what somebody laid there from before a correction
            self.set_ghost(self._listed(self._ghost.id if self._ghost else ""))

    def _rename(self, subject: Subject) -> bool:
        try:
            self._memory.keep_subject(subject)
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
            return False
        self._subject = subject
        self.subject_changed.emit()
        self.memory_changed.emit()
        return True

    def _announce_all(self) -> None:
        for signal in (
            self.subject_changed,
            self.aim_changed,
            self.mix_changed,
            self.ambition_changed,
            self.aimed_changed,
            self.plan_changed,
            self.remarks_changed,
            self.outcome_changed,
            self.snapshots_changed,
            self.ghost_changed,
            self.overlay_changed,
            self.hidden_changed,
        ):
            signal.emit()

    def _keep(self) -> None:
        self._draft_saver.keep(self._memory, self._subject, *self._draft)

    def _keep_now(self) -> None:
        self._keep()
        self._draft_saver.finish()

    def _take_away(self) -> None:
        self.set_ghost(None)
        self.set_overlay(None)

    @contextmanager
    def _telling_problems(self) -> Iterator[None]:
        try:
            yield
        except MemoryProblem as problem:
            self.problem_arose.emit(problem)
