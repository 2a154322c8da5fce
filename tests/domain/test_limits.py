"""A value that breaks a limit cannot be made, so that nothing can keep or send one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec
import pytest
from msgspec.structs import replace

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.limits import (
    MAX_CONTEXT_LENGTH,
    MAX_FIRST_FADERS,
    MAX_NAME_LENGTH,
    MAX_NOTE_LENGTH,
    MAX_ROLES,
    LimitExceeded,
)
from mengpaneel.domain.round import Participant
from mengpaneel.domain.snapshot import (
    EMPTY_SHEET,
    Intention,
    Neighbourhood,
    Plan,
    Remark,
    Sheet,
    Snapshot,
    Stay,
    Step,
    Subject,
)

LONG, LONGER = "x" * MAX_NOTE_LENGTH, "x" * (MAX_NOTE_LENGTH + 1)
NAME, LONGER_NAME = "🎚" * MAX_NAME_LENGTH, "🎚" * (MAX_NAME_LENGTH + 1)

SNAPSHOT = Snapshot(
    id="1",
    subject_id="s",
    taken_on=date(2025, 2, 28),
    saved_at=datetime(2025, 2, 28, 14, 5, tzinfo=UTC),
    title=NAME,
    roles=(NAME,) * MAX_ROLES,
    sheet=Sheet(
        remarks=(Remark(LONG),) * len(FADERS),
        plan=Plan((Intention(Fader.PROCESS, LONG), Intention(Fader.POLITICS)), Step(LONG, NAME, NAME)),
        outcome=LONG,
    ),
    rule=1,
    content=1,
)


@pytest.mark.parametrize(
    ("field", "too_much"),
    [
        ("title", {"title": LONGER_NAME}),
        ("roles", {"roles": (LONGER_NAME,)}),
        ("roles", {"roles": ("x",) * (MAX_ROLES + 1)}),
        ("taken_on", {"taken_on": date(1969, 12, 31)}),
        ("taken_on", {"taken_on": date(2201, 1, 1)}),
        ("taken_on", {"taken_on": date.min}),
        ("look_again_on", {"look_again_on": date.max}),
        ("saved_at", {"saved_at": datetime(9999, 12, 31, tzinfo=UTC)}),
        ("saved_at", {"saved_at": datetime(1, 1, 1, tzinfo=UTC)}),
    ],
)
def test_a_snapshot_beyond_a_limit_cannot_be_made(field: str, too_much: dict[str, object]):
    with pytest.raises(LimitExceeded) as refused:
        replace(SNAPSHOT, **too_much)

    assert refused.value.field == field


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2200, 12, 31)])
def test_the_first_and_the_last_day_can_be_taken(day: date):
    assert replace(SNAPSHOT, taken_on=day, look_again_on=day).taken_on == day


@pytest.mark.parametrize(
    "make",
    [
        lambda: Remark(LONGER),
        lambda: EMPTY_SHEET.with_note(Fader.POLITICS, LONGER),
        lambda: Intention(Fader.POLITICS, LONGER),
        lambda: Plan((Intention(Fader.POLITICS),)).with_reason(Fader.POLITICS, LONGER),
        lambda: Step(what=LONGER),
        lambda: Step(who=LONGER_NAME),
        lambda: Step(before=LONGER_NAME),
        lambda: Plan(tuple(map(Intention, FADERS[: MAX_FIRST_FADERS + 1]))),
        lambda: Sheet(outcome=LONGER),
        lambda: replace(EMPTY_SHEET, outcome=LONGER),
        lambda: Subject("s", name=LONGER_NAME),
        lambda: Stay(Fader.POLITICS, LONGER),
        lambda: Plan().with_stay(Fader.POLITICS, LONGER),
        lambda: Neighbourhood(lifestyles="x" * (MAX_CONTEXT_LENGTH + 1)),
        lambda: Neighbourhood(strengths="x" * (MAX_CONTEXT_LENGTH + 1)),
        lambda: Participant(LONGER_NAME),
    ],
)
def test_what_lies_on_a_console_cannot_go_beyond_a_limit(make):
    with pytest.raises(LimitExceeded):
        make()


def test_a_fader_is_chosen_once_and_every_fader_has_a_remark():
    with pytest.raises(ValueError, match="only once"):
        Plan((Intention(Fader.POLITICS), Intention(Fader.POLITICS)))
    with pytest.raises(ValueError, match="5 remarks"):
        Sheet(remarks=(Remark(),) * 4)


def test_a_fader_that_stays_is_not_worked_on_first():
    plan = Plan((Intention(Fader.POLITICS, "x"), Intention(Fader.PROCESS))).with_stay(
        Fader.POLITICS, "goed zo"
    )

    assert (plan.faders, plan.stays) == ((Fader.PROCESS,), (Stay(Fader.POLITICS, "goed zo"),))
    assert plan.with_stay(Fader.POLITICS, "nog steeds").stays == (Stay(Fader.POLITICS, "nog steeds"),)
    assert plan.with_fader(Fader.POLITICS).stays == ()
    assert plan.without_stay(Fader.POLITICS).staying == ()
    for wrong in ((Stay(Fader.PROCESS),), (Stay(Fader.POLITICS),) * 2):
        with pytest.raises(ValueError, match="stays once"):
            Plan((Intention(Fader.PROCESS),), stays=wrong)


def test_a_limit_holds_for_what_is_read_as_well():
    with pytest.raises(msgspec.ValidationError, match="name goes beyond 120"):
        msgspec.convert({"id": "s", "kind": "casus", "name": LONGER_NAME}, Subject)
