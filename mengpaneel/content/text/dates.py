"""Days, moments, appointments and the day of this version, as people read and write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from msgspec import Struct

from mengpaneel.assets import asset
from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.days import Appointment, a_year_later, is_ahead
from mengpaneel.domain.excerpt import whole_id
from mengpaneel.domain.memory import Revision
from mengpaneel.domain.snapshot import Snapshot, Subject


def tell_date(day: date, words: Interface, *, short: bool = False) -> str:
    """A date in words; a short one for where there is little room."""
    told = words.dates
    month = (told.short_months if short else told.months)[day.month - 1]
    return told.date.format(day=day.day, month=month, year=day.year)


def tell_moment(moment: datetime, library: Library) -> str:
    """The day and the time of a moment."""
    here = moment.astimezone()
    return library.data.moment.format(date=tell_date(here.date(), library.words), time=f"{here:%H:%M}")


def tell_past_moment(moment: datetime, library: Library) -> str:
    """A moment in the past; of one that is still to come it says that a clock was wrong."""
    told = tell_moment(moment, library)
    ahead = is_ahead(moment, datetime.now(UTC))
    return library.data.wrong_clock.format(moment=told) if ahead else told


def tell_appointments(
    taken: Iterable[tuple[Subject, Snapshot]],
    revision: Callable[[str], Revision],
    now: datetime,
    library: Library,
) -> Iterator[Appointment]:
    """An appointment for every snapshot that is to be looked at again; none of what people wrote is in it.

    A correction keeps the id of what was saved first: it moves the appointment instead of adding one.
    """
    words, told = library.words, library.handover.calendar
    for subject, snapshot in taken:
        if snapshot.look_again_on is None:
            continue
        name, date = subject_name(subject, words), tell_date(snapshot.taken_on, words)
        known = revision(snapshot.id)
        yield Appointment(
            id=whole_id(known.first_id),
            sequence=known.number,
            written_at=now,
            day=snapshot.look_again_on,
            title=told.title.format(subject=name),
            text=told.text.format(subject=name, date=date, title=snapshot.title, again=words.again.start),
        )


class Version(Struct, frozen=True):
    """A version: its number, and the day of its last change, None for a checkout."""

    number: str
    built_on: date | None = None


def this_version() -> Version:
    """The version that runs: a package has a file with its day, a checkout has none."""
    from mengpaneel import __version__

    try:
        return Version(__version__, date.fromisoformat(asset("build-date.txt").read_text("ascii").strip()))
    except (OSError, ValueError):
        return Version(__version__)


def tell_version(version: Version, today: date, library: Library) -> list[str]:
    """The day of a version and, from a year after it on, that there may be a newer one."""
    words = library.about.program
    if version.built_on is None:
        return [words.checkout]
    told = [words.built.format(date=tell_date(version.built_on, library.words))]
    return [*told, words.old] if today >= a_year_later(version.built_on) else told


_PARTS = r"\d+|[^\W\d_]+"
_BETWEEN = r"[\s.,/'’-]*"
_AFTER_A_NUMBER = frozenset(("st", "nd", "rd", "th", "e", "de"))
_SHORTEST_MONTH = 3
_YEAR_DIGITS, _CENTURY, _FIRST_OF_LAST_CENTURY = 4, 100, 70


def read_date(typed: str, near: date, words: Interface) -> date | None:
    """The day that somebody means; without a year the one nearest to `near`. None when that can't be read."""
    text = typed.casefold()
    if re.sub(_BETWEEN, "", re.sub(_PARTS, "", text)):
        return None
    parts = [part for part in re.findall(_PARTS, text) if part not in _AFTER_A_NUMBER]
    months = [number for part in parts if (number := _month_named(part, words))]
    numbers = [part for part in parts if part.isdecimal() and part.isascii()]
    if len(numbers) + len(months) < len(parts) or len(months) > 1:
        return None
    if months:
        day, year = _day_and_year(numbers)
        return _date_of(day, months[0], year, near)
    if len(numbers) == 3 and len(numbers[0]) == _YEAR_DIGITS:
        numbers.reverse()
    return _date_of(numbers[0], int(numbers[1]), numbers[2:], near) if len(numbers) in (2, 3) else None


def _month_named(part: str, words: Interface) -> int:
    """Which month is meant by a word, or the beginning of one; 0 for none."""
    for names in (words.dates.short_months, words.dates.months):
        for number, name in enumerate(names, start=1):
            if part == name.casefold() or (len(part) >= _SHORTEST_MONTH and name.casefold().startswith(part)):
                return number
    return 0


def _day_and_year(numbers: Sequence[str]) -> tuple[str, Sequence[str]]:
    if len(numbers) == 2 and len(numbers[0]) == _YEAR_DIGITS:
        return numbers[1], numbers[:1]
    return (numbers[0], numbers[1:]) if 1 <= len(numbers) <= 2 else ("", ())


def _date_of(day: str, month: int, year: Sequence[str], near: date) -> date | None:
    if not day or len(day) > 2 or any(len(digits) not in (2, _YEAR_DIGITS) for digits in year):
        return None
    years = [_whole_year(year[0])] if year else [near.year, near.year - 1, near.year + 1]
    days = [found for wanted in years if (found := _day(wanted, month, int(day)))]
    return min(days, key=lambda found: abs(found - near), default=None)


def _whole_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == _YEAR_DIGITS:
        return year
    return year + (19 if year >= _FIRST_OF_LAST_CENTURY else 20) * _CENTURY


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
