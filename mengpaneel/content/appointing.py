"""The day to look again, told as an appointment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.content.subjects import subject_name
from mengpaneel.domain.appointment import Appointment
from mengpaneel.domain.excerpt import whole_id
from mengpaneel.domain.snapshot import Snapshot, Subject


def tell_appointments(taken: Iterable[tuple[Subject, Snapshot]], library: Library) -> Iterator[Appointment]:
    """An appointment for every snapshot that is to be looked at again; none of what people wrote is in it."""
    words, told = library.words, library.handover.calendar
    for subject, snapshot in taken:
        if snapshot.look_again_on is None:
            continue
        name, date = subject_name(subject, words), tell_date(snapshot.taken_on, words)
        yield Appointment(
            id=whole_id(snapshot.id),
            written_at=snapshot.saved_at,
            day=snapshot.look_again_on,
            title=told.title.format(subject=name),
            text=told.text.format(subject=name, date=date, title=snapshot.title, again=words.again.start),
        )
