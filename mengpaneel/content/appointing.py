"""The day to look again, told as an appointment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.content.subjects import subject_name
from mengpaneel.domain.days import Appointment, identify
from mengpaneel.domain.snapshot import Snapshot, Subject


def tell_appointments(
    taken: Iterable[tuple[Subject, Snapshot]], earlier: Mapping[str, Sequence[Snapshot]], library: Library
) -> Iterator[Appointment]:
    """An appointment for every snapshot that is to be looked at again; none of what people wrote is in it.

    `earlier` has what was corrected, latest first, by the id of the correction.
    """
    words, told = library.words, library.handover.calendar
    for subject, snapshot in taken:
        if snapshot.look_again_on is None:
            continue
        name, date = subject_name(subject, words), tell_date(snapshot.taken_on, words)
        id_, sequence = identify(snapshot, earlier.get(snapshot.id, ()))
        yield Appointment(
            id=id_,
            sequence=sequence,
            written_at=snapshot.saved_at,
            day=snapshot.look_again_on,
            title=told.title.format(subject=name),
            text=told.text.format(subject=name, date=date, title=snapshot.title, again=words.again.start),
        )
