"""What comes from elsewhere: looked at first, then taken in at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mengpaneel.domain.memory import Memory
from mengpaneel.domain.snapshot import EMPTY_SHEET, Snapshot, Subject

if TYPE_CHECKING:
    from mengpaneel.desk.desk import Desk
    from mengpaneel.domain.arrival import Delivery, Found


class Arrivals(QObject):
    """Takes in snapshots for a desk: always into one's own memory, never into the example.

    `taken_in` and `taken_back` tell what was, as pairs of subject and snapshot. Every method raises
    MemoryProblem when the memory cannot do it; then nothing has changed.
    """

    taken_in = Signal(object)
    taken_back = Signal(object)

    def __init__(self, desk: Desk, memory: Callable[[], Memory]) -> None:
        super().__init__(desk)
        self._desk, self._memory = desk, memory
        self._before: Subject | None = None

    def look_at(self, found: Found) -> Sequence[Delivery]:
        """Hold what was found against what is kept; may be called from another thread."""
        from mengpaneel.domain.arrival import deliveries

        memory = self._memory()
        return deliveries(found, memory.subjects(), memory.kept)

    def take_in(self, chosen: Sequence[tuple[Subject, Snapshot]]) -> None:
        """Keep these, all of them or none; may be called from another thread."""
        self._memory().take_in(chosen)

    def show(self, taken: Sequence[tuple[Subject, Snapshot]]) -> None:
        """Lay on the desk what was taken in."""
        desk, subjects = self._desk, [subject for subject, _ in taken]
        if desk.shows_example:
            desk.leave_example()
        self._before = None
        if any(subject.id == desk.subject.id for subject in subjects):
            desk.look_again()
        else:
            self._before = desk.subject
            desk.open_subject(next(own for own in desk.subjects if own.id == subjects[0].id))
        desk.memory_changed.emit()
        self.taken_in.emit(taken)

    def take_back(self, taken: Sequence[tuple[Subject, Snapshot]]) -> None:
        """Move what was taken in to the bin, all of it or nothing, and go back to where the desk was."""
        desk = self._desk
        self._memory().throw_away(*(snapshot.id for _, snapshot in taken))
        desk.look_again()
        came = desk.subject
        if self._before and came in [subject for subject, _ in taken] and self._nothing_is_left_of_it:
            desk.open_subject(self._before)
            self._memory().forget_sheet(came.id)
        desk.memory_changed.emit()
        self.taken_back.emit(taken)

    @property
    def _nothing_is_left_of_it(self) -> bool:
        return not self._desk.snapshots and self._desk.sheet == EMPTY_SHEET
