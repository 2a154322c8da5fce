"""What comes from elsewhere: looked at first, then taken in at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mengpaneel.domain.memory import Memory
from mengpaneel.domain.snapshot import Snapshot, Subject

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
        if any(subject.id == desk.subject.id for subject in subjects):
            desk.look_again()
        else:
            desk.open_subject(next(own for own in desk.subjects if own.id == subjects[0].id))
        desk.memory_changed.emit()
        self.taken_in.emit(taken)

    def take_back(self, taken: Sequence[tuple[Subject, Snapshot]]) -> None:
        """Move what was taken in to the bin, all of it or nothing."""
        self._memory().throw_away(*(snapshot.id for _, snapshot in taken))
        self._desk.look_again()
        self._desk.memory_changed.emit()
        self.taken_back.emit(taken)
