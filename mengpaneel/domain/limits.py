"""How much a value may hold. A value that breaks a limit cannot be made, so no screen or file keeps one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

MAX_NAME_LENGTH = 120
MAX_NOTE_LENGTH = 10_000
MAX_CONTEXT_LENGTH = 1_000
MAX_ROLES = 12
MAX_FIRST_FADERS = 2

EARLIEST_DAY, LATEST_DAY = date(1970, 1, 1), date(2200, 12, 31)

_EARLIEST_MOMENT = datetime.combine(EARLIEST_DAY, time.min, UTC)
_LATEST_MOMENT = datetime.combine(LATEST_DAY, time.max, UTC)


class LimitExceeded(ValueError):
    """A value holds more than it may; `field` names where, `most` is how much it may hold."""

    def __init__(self, field: str, most: object) -> None:
        super().__init__(f"{field} goes beyond {most}")
        self.field = field
        self.most = most


def check_text(field: str, text: str, longest: int) -> None:
    """Raise LimitExceeded for a text of more characters than this."""
    if len(text) > longest:
        raise LimitExceeded(field, longest)


def check_count(field: str, items: tuple[object, ...], most: int) -> None:
    """Raise LimitExceeded for more of these than this."""
    if len(items) > most:
        raise LimitExceeded(field, most)


def check_day(field: str, day: date | None) -> None:
    """Raise LimitExceeded for a day outside the years that a calendar here can show."""
    if day is not None and not EARLIEST_DAY <= day <= LATEST_DAY:
        raise LimitExceeded(field, f"{EARLIEST_DAY} - {LATEST_DAY}")


def check_moment(field: str, moment: datetime) -> None:
    """Raise LimitExceeded for a moment outside those years; the store refuses one without a time zone."""
    if moment.tzinfo is not None and not _EARLIEST_MOMENT <= moment <= _LATEST_MOMENT:
        raise LimitExceeded(field, f"{EARLIEST_DAY} - {LATEST_DAY}")
