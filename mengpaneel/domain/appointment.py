"""A day to look again, as it stands in a calendar."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct


class Appointment(Struct, frozen=True):
    """A whole day in a calendar. The same `id` is the same appointment, however often it is handed over.

    `written_at` is in UTC.
    """

    id: str
    written_at: datetime
    day: date
    title: str
    text: str
