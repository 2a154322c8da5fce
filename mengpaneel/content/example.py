"""The invented municipality, told as subjects, sheets and snapshots."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, time

from mengpaneel.content.library import VERSION, Library
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.match import RULE
from mengpaneel.domain.memory import Memory
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Remark, Sheet, Snapshot, Subject, SubjectKind


def tell_example(memory: Memory, library: Library) -> None:
    """Let an empty memory remember the example, so that it can be opened like one's own work."""
    story = library.example
    subject = Subject("example", SubjectKind.MUNICIPALITY, story.subject)
    memory.keep_subject(subject)
    for number, told in enumerate(story.snapshots, start=1):
        memory.save(
            Snapshot(
                id=f"example-{number}",
                subject_id=subject.id,
                taken_on=told.taken_on,
                saved_at=datetime.combine(told.taken_on, time(12), UTC),
                title=told.title,
                roles=tuple(told.roles),
                sheet=_sheet(told.positions, told.notes, told.talk),
                rule=RULE,
                content=VERSION,
            )
        )
    memory.keep_sheet(subject, _sheet(story.table.positions, story.table.notes, story.table.talk))


def _sheet(positions: Sequence[int], notes: Mapping[Fader, str], talk: Collection[Fader]) -> Sheet:
    return Sheet(
        Mix(tuple(None if position < 0 else position for position in positions)),
        tuple(Remark(notes.get(fader, ""), fader in talk) for fader in FADERS),
    )
