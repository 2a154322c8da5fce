"""Edits stored snapshots: title, order, correction, bin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.open_subject import OpenSubject
from mengpaneel.desk.undo_commands import UndoCommand
from mengpaneel.domain.memory import Memory, MemoryProblem, Revision
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.domain.undo_step import NamedStep, StepKind

_Change = Callable[[Memory], None]


class SnapshotEditor(QObject):
    """Edits the snapshots on a desk; everything that it does can be undone.

    `corrected` tells which correction has taken the place of a snapshot, `moved` which snapshot changed
    places, and `was_put_back` which came out of the bin other than by undo.
    """

    corrected = Signal(object)
    moved = Signal(object)
    was_put_back = Signal(object)

    def __init__(self, desk: OpenSubject, memory: Callable[[], Memory], content: int) -> None:
        super().__init__(desk)
        self._desk, self._memory, self._content = desk, memory, content

    def set_title(self, snapshot: Snapshot, title: str) -> None:
        """Give a snapshot another title."""
        before = snapshot.title
        if title != before:
            self._do(
                NamedStep(StepKind.SNAPSHOT_TITLED, title),
                lambda memory: memory.set_title(snapshot.id, title),
                lambda memory: memory.set_title(snapshot.id, before),
            )

    def can_move(self, snapshot: Snapshot, by: int) -> bool:
        """Whether a snapshot of the same day stands on that side: the days themselves keep their order."""
        day = self._ids_of_day(snapshot)
        return snapshot.id in day and 0 <= day.index(snapshot.id) + by < len(day)

    def move(self, snapshot: Snapshot, by: int) -> None:
        """Let a snapshot change places with the one of the same day on that side, if there is one."""
        if not self.can_move(snapshot, by):
            return
        before = self._ids_of_day(snapshot)
        after, here = list(before), before.index(snapshot.id)
        after[here], after[here + by] = after[here + by], after[here]
        moved = NamedStep(StepKind.SNAPSHOT_MOVED, snapshot.title)
        if self._do(moved, lambda memory: memory.set_order(after), lambda memory: memory.set_order(before)):
            self.moved.emit(snapshot)

    def correct(
        self,
        snapshot: Snapshot,
        taken_on: date,
        title: str,
        roles: tuple[str, ...],
        look_again_on: date | None,
        *,
        from_desk: bool,
    ) -> None:
        """Let a correction take the place of a snapshot, which stays as it was and can be read.

        With `from_desk` it has the sheet that lies on the table now, else the one that the snapshot had.
        """
        from mengpaneel.domain.match import RULE

        correction = replace(
            snapshot,
            id=str(uuid4()),
            saved_at=datetime.now(UTC),
            taken_on=taken_on,
            title=title,
            roles=roles,
            look_again_on=look_again_on,
            corrects=snapshot.id,
        )
        if from_desk:
            correction = replace(correction, sheet=self._desk.sheet, rule=RULE, content=self._content)
        day = [correction.id if i == snapshot.id else i for i in self._ids_of_day(snapshot)]
        keeps_place = taken_on == snapshot.taken_on and len(day) > 1

        def correct(memory: Memory) -> None:
            if memory.kept([correction.id]):
                memory.put_back(correction.id)
            else:
                memory.save(correction, day if keeps_place else ())

        corrected = NamedStep(StepKind.SNAPSHOT_CORRECTED, title)
        if self._do(corrected, correct, lambda memory: memory.throw_away(correction.id)):
            self.corrected.emit(correction)

    def throw_away(self, snapshot: Snapshot) -> None:
        """Move a snapshot to the bin."""
        binned = NamedStep(StepKind.SNAPSHOT_BINNED, snapshot.title)
        self._desk.history.push(
            UndoCommand(binned, lambda: self._throw_away(snapshot), lambda: self._put_back(snapshot))
        )

    def put_back(self, snapshot: Snapshot) -> None:
        """Take a snapshot out of the bin, unless that was done already another way."""
        if self._put_back(snapshot):
            self.was_put_back.emit(snapshot)

    def _put_back(self, snapshot: Snapshot) -> bool:
        binned = snapshot.id in {kept.id for kept in self._desk.bin}
        return binned and self._change(lambda memory: memory.put_back(snapshot.id))

    def earlier_versions(self, snapshot: Snapshot) -> Sequence[Snapshot]:
        """What a snapshot was before it was corrected, the latest first."""
        try:
            return self._memory().corrected(snapshot.id)
        except MemoryProblem as problem:
            self._desk.problem_arose.emit(problem)
            return ()

    def revision(self, snapshot: Snapshot) -> Revision | None:
        """Where a snapshot stands among its corrections; None when that cannot be read, which is told."""
        try:
            return self._memory().revision(snapshot.id)
        except MemoryProblem as problem:
            self._desk.problem_arose.emit(problem)
            return None

    def _ids_of_day(self, snapshot: Snapshot) -> list[str]:
        return [listed.id for listed in self._desk.snapshots if listed.taken_on == snapshot.taken_on]

    def _throw_away(self, snapshot: Snapshot) -> bool:
        listed = snapshot.id in {kept.id for kept in self._desk.snapshots}
        thrown = listed and self._change(lambda memory: memory.throw_away(snapshot.id))
        if thrown:
            self._desk.snapshot_binned.emit(snapshot)
        return thrown

    def _do(self, step: NamedStep, change: _Change, back: _Change) -> bool:
        """Take a step that can be undone; tells whether it was taken."""
        steps = self._desk.history.index()
        self._desk.history.push(UndoCommand(step, lambda: self._change(change), lambda: self._change(back)))
        return self._desk.history.index() > steps

    def _change(self, change: _Change) -> bool:
        try:
            change(self._memory())
        except MemoryProblem as problem:
            self._desk.problem_arose.emit(problem)
            return False
        self._desk.reload_snapshots()
        self._desk.memory_changed.emit()
        return True
