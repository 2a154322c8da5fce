"""What a report is about, and what somebody chose to have in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject


@dataclass(frozen=True, slots=True)
class Moment:
    """A sheet with what belongs to it; without an id it was not saved, but still lies on the desk."""

    subject: Subject
    title: str
    taken_on: date
    sheet: Sheet
    rule: int
    roles: tuple[str, ...] = ()
    id: str = ""

    @classmethod
    def of(cls, snapshot: Snapshot, subject: Subject) -> Moment:
        """A snapshot of this subject."""
        return cls(
            subject,
            snapshot.title,
            snapshot.taken_on,
            snapshot.sheet,
            snapshot.rule,
            snapshot.roles,
            snapshot.id,
        )


@dataclass(frozen=True, slots=True)
class Choices:
    """What goes in. What people wrote, and their roles, only when asked for; flags always.

    `then` is what to compare with; `history` are the moments of the trend, oldest first.
    """

    notes: bool = False
    roles: bool = False
    then: Moment | None = None
    history: tuple[Moment, ...] = ()
