"""Days, moments and appointments as people read them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.days import Appointment, is_ahead
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
    """The same, of a moment that has been; when it is yet to come, with the remark that a clock was wrong."""
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
