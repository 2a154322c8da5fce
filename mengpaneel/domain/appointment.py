"""A day to look again, as it stands in a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from mengpaneel.domain.excerpt import whole_id
from mengpaneel.domain.snapshot import Snapshot


class Appointment(Struct, frozen=True):
    """A whole day in a calendar. The same `id` is the same appointment, however often it is handed over.

    The one with the higher `sequence` replaces the other. `written_at` is in UTC.
    """

    id: str
    sequence: int
    written_at: datetime
    day: date
    title: str
    text: str


def identify(snapshot: Snapshot, earlier: Sequence[Snapshot]) -> tuple[str, int]:
    """The id and the sequence of the appointment of a snapshot that corrects these, the latest first.

    A correction keeps the id of what was saved first, so that it moves the appointment instead of adding one.
    """
    chain = (snapshot, *earlier)
    before_all = chain[-1].corrects
    if before_all:  # it is not here, as when only the correction came from elsewhere
        return whole_id(before_all), len(chain)
    return whole_id(chain[-1].id), len(chain) - 1
