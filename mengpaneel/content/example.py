"""The invented municipality, told as subjects, sheets and snapshots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from msgspec.structs import replace

from mengpaneel.content.library import VERSION, Library
from mengpaneel.content.shapes.texts import ExampleSheet, ExampleSnapshot
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.match import RULE
from mengpaneel.domain.memory import Memory
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import Conclusion, Participant, Round
from mengpaneel.domain.snapshot import (
    Intention,
    MixKind,
    Plan,
    Remark,
    Sheet,
    Snapshot,
    Stay,
    Step,
    Subject,
    SubjectKind,
)


def write_example(memory: Memory, library: Library) -> None:
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
                sheet=_with_round(_sheet(told), told),
                rule=RULE,
                content=VERSION,
                blind=told.blind,
                same_people=told.same_people,
            )
        )
    memory.save_draft(subject, _sheet(story.table))


def _sheet(told: ExampleSheet) -> Sheet:
    sheet = Sheet(
        _mix(told.positions),
        tuple(Remark(told.notes.get(fader, ""), fader in told.talk) for fader in FADERS),
        neighbourhood=told.neighbourhood,
    )
    if told.ambition is None:
        return sheet
    wished, step = told.ambition, told.ambition.step
    first = tuple(Intention(fader, reason) for fader, reason in wished.first.items())
    stays = tuple(Stay(fader, reason) for fader, reason in wished.stays.items())
    plan = Plan(first, Step(step.what, step.who, step.before), stays)
    return replace(sheet, ambition=_mix(wished.positions), plan=plan)


def _with_round(sheet: Sheet, told: ExampleSnapshot) -> Sheet:
    """The sheet with what everyone set alone, all of it revealed and concluded."""
    if not told.round:
        return sheet
    round_ = Round.among(map(Participant, told.roles))
    for place in range(len(told.roles)):
        round_ = round_.entered(place, {fader: Entry(turns[0][place]) for fader, turns in told.round.items()})
    for fader in round_.by_spread:
        round_ = round_.revealing(fader)
        for turn in told.round[fader][1:]:
            round_ = round_.asking_again(fader)
            for place, position in enumerate(turn):
                round_ = round_.entered(place, {fader: Entry(position)})
            round_ = round_.revealing(fader)
        agreed = sheet.mix[fader]
        conclusion = Conclusion.LEFT_OPEN if agreed is None else Conclusion.AGREED
        round_ = round_.concluded(fader, conclusion, agreed)
    return sheet.with_round(MixKind.NOW, round_)


def _mix(positions: Sequence[int]) -> Mix:
    return Mix(tuple(None if position < 0 else position for position in positions))
