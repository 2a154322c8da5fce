"""The invented municipality, told as subjects, sheets and snapshots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from msgspec.structs import replace

from mengpaneel.content.library import VERSION, Library
from mengpaneel.content.shapes.texts import ExampleSheet
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.match import RULE
from mengpaneel.domain.memory import Memory
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Intention, Plan, Remark, Sheet, Snapshot, Step, Subject, SubjectKind


def tell_example(memory: Memory, library: Library) -> None:
    """Let an empty memory remember the example, so that it can be opened like one's own work."""
    story = library.example
    subject = Subject("example", SubjectKind.MUNICIPALITY, story.subject)
    memory.save_subject(subject)
    for number, told in enumerate(story.snapshots, start=1):
        memory.save(
            Snapshot(
                id=f"example-{number}",
                subject_id=subject.id,
                taken_on=told.taken_on,
                saved_at=datetime.combine(told.taken_on, time(12), UTC),
                title=told.title,
                roles=tuple(told.roles),
                sheet=_sheet(told),
                rule=RULE,
                content=VERSION,
            )
        )
    memory.save_draft(subject, _sheet(story.table))


def _sheet(told: ExampleSheet) -> Sheet:
    sheet = Sheet(
        _mix(told.positions),
        tuple(Remark(told.notes.get(fader, ""), fader in told.talk) for fader in FADERS),
    )
    if told.ambition is None:
        return sheet
    wished, step = told.ambition, told.ambition.step
    first = tuple(Intention(fader, reason) for fader, reason in wished.first.items())
    plan = Plan(first, Step(step.what, step.who, step.before))
    return replace(sheet, ambition=_mix(wished.positions), plan=plan)


def _mix(positions: Sequence[int]) -> Mix:
    return Mix(tuple(None if position < 0 else position for position in positions))
