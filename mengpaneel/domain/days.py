"""Days by the calendar: a year later is the same date; when to look again, as an appointment."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec import Struct

_MONTHS_A_YEAR, _DAYS_A_MONTH = 12, 30

_SLACK = timedelta(days=1)
"""A clock that is set right again goes back by less than this, mostly; it is not worth a word."""


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months on, or the last one where that month is shorter."""
    first, following = _first_of_month(day, months), _first_of_month(day, months + 1)
    last = (following - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


def a_year_later(day: date) -> date:
    """The same date a year on; after 29 February comes 28 February."""
    return months_later(day, _MONTHS_A_YEAR)


def months_between(first: date, last: date) -> int:
    """How many months lie between two days, to the nearest whole one; less than none before the first."""
    months = (last.year - first.year) * _MONTHS_A_YEAR + last.month - first.month
    return months + round((last.day - first.day) / _DAYS_A_MONTH)


def _first_of_month(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
    return date(day.year + years, month + 1, 1)


def is_ahead(moment: datetime, now: datetime) -> bool:
    """Whether a moment is yet to come, so that the clock was wrong then or is wrong now."""
    return moment - now > _SLACK


class Appointment(Struct, frozen=True):
    """A whole day in a calendar. The same `id` is the same appointment, however often it is handed over.

    The one with the higher `sequence` replaces the other, and of the same `sequence` the one that was written
    later. `written_at` is in UTC.
    """

    id: str
    sequence: int
    written_at: datetime
    day: date
    title: str
    text: str
