"""Compares imported snapshots with the stored ones, and adds all of a selection or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mengpaneel.desk.open_subject import OpenSubject
from mengpaneel.domain.memory import Memory, MemoryProblem
from mengpaneel.domain.snapshot import EMPTY_SHEET, Snapshot, Subject

if TYPE_CHECKING:
    from mengpaneel.domain.arrival import ArrivingSubject, FoundSnapshots


class Imports(QObject):
    """Takes in snapshots for a desk: always into one's own memory, never into the example.

    `added` and `removed` tell what was, as pairs of subject and snapshot. Every method raises
    MemoryProblem when the memory cannot do it; then nothing has changed.
    """

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: OpenSubject, memory: Callable[[], Memory]) -> None:
        super().__init__(desk)
        self._desk, self._memory = desk, memory
        self._before: Subject | None = None

    def compare(self, found: FoundSnapshots) -> Sequence[ArrivingSubject]:
        """Hold what was found against what is kept; may be called from another thread."""
        from mengpaneel.domain.arrival import classify_arrivals

        memory = self._memory()
        hidden = {*memory.hidden(), *self._desk.hidden_ids}
        return classify_arrivals(found, memory.subjects(), memory.kept, hidden)

    def add(self, chosen: Sequence[tuple[Subject, Snapshot]]) -> None:
        """Keep these, all of them or none; may be called from another thread."""
        self._memory().add_snapshots(chosen)

    def show(self, taken: Sequence[tuple[Subject, Snapshot]], *, open_subject: bool = True) -> None:
        """Lay on the desk what was taken in; or only have it at hand, with the same subject on the desk.

        In an hour the subject that it is about always stays.
        """
        desk, arrived = self._desk, {subject.id: subject for subject, _ in taken}
        if desk.shows_example:
            desk.leave_example()
        self._before = None
        stays = desk.subject.id in arrived or not open_subject or desk.hour.is_on
        if stays and not desk.shows_example:
            desk.reload_snapshots()
        else:
            before = None if desk.shows_example else desk.subject
            desk.open_own_subject(self._as_it_is_here(next(iter(arrived.values()))))
            self._before = before
        desk.memory_changed.emit()
        self.added.emit(taken)

    def remove(self, taken: Sequence[tuple[Subject, Snapshot]]) -> None:
        """Move what was taken in to the bin, all of it or nothing, and go back to where the desk was."""
        desk = self._desk
        self._memory().throw_away(*(snapshot.id for _, snapshot in taken))
        desk.reload_snapshots()
        came = desk.subject
        if self._before and came in [subject for subject, _ in taken] and self._nothing_is_left_of_it:
            desk.open_own_subject(self._before)
            self._forget(came)
        desk.memory_changed.emit()
        self.removed.emit(taken)

    def _as_it_is_here(self, subject: Subject) -> Subject:
        """The subject under the name that it has here; what came may have another."""
        try:
            return next((own for own in self._memory().subjects() if own.id == subject.id), subject)
        except MemoryProblem:
            return subject

    def _forget(self, subject: Subject) -> None:
        """Let go of the empty sheet of a subject that went; that it stays is no reason to say it failed."""
        if subject != self._desk.subject:
            with suppress(MemoryProblem):
                self._memory().delete_draft(subject.id)

    @property
    def _nothing_is_left_of_it(self) -> bool:
        return not self._desk.snapshots and self._desk.sheet == EMPTY_SHEET
