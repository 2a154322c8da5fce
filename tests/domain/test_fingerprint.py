from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.participants import participants_named
from mengpaneel.domain.round import Conclusion, Round, Rounds
from mengpaneel.domain.snapshot import (
    EMPTY_SHEET,
    Intention,
    Neighbourhood,
    Plan,
    Remark,
    SamePeople,
    Sheet,
    Snapshot,
    Stay,
    Step,
)
from tests.domain.plain_snapshot import PLAIN

FULL = replace(
    PLAIN,
    sheet=Sheet(
        Mix.of(30, None, 50, 0, 100),
        tuple(Remark(f"notitie bij {fader} – é", True) for fader in FADERS),
        Mix.of(None, 60, 50, 40, 30),
        Plan((Intention(Fader.POLITICS, "omdat"),), Step("praten", "wij", "mei")),
        "gelukt",
    ),
    look_again_on=date(2026, 3, 12),
    corrects="c",
)

OTHERS = {
    "id": "x",
    "subject_id": "x",
    "taken_on": date(2025, 3, 13),
    "saved_at": datetime(2025, 3, 12, 12, 0, 0, 1, UTC),
    "roles": ("wijkambtenaar", ""),
    "sheet": EMPTY_SHEET.moved(Fader.POLITICS, 0),
    "rule": 2,
    "content": 2,
    "look_again_on": date(2026, 3, 12),
    "corrects": "x",
    "blind": False,
    "same_people": SamePeople.NO,
}


ROUND = (
    Round.among(participants_named(("wijkambtenaar", "sociaal domein")))
    .entered(0, {Fader.POLITICS: Entry(80), Fader.PROCESS: SKIPPED})
    .entered(1, {Fader.POLITICS: Entry(0)})
    .revealing(Fader.POLITICS)
    .asking_again(Fader.POLITICS)
    .concluded(Fader.POLITICS, Conclusion.AGREED, 60)
)

OF_A_ROUND = replace(
    FULL,
    sheet=replace(
        FULL.sheet,
        plan=replace(FULL.sheet.plan, stays=(Stay(Fader.PROCESS, "het werkt"),)),
        neighbourhood=Neighbourhood("rustig", "veel ouderen", "eenzaamheid", "een hecht dorp"),
        rounds=Rounds(ROUND, ROUND),
    ),
    blind=True,
    same_people=SamePeople.PARTLY,
)


def test_the_fingerprints_of_long_ago_are_the_fingerprints_of_today():
    """Were one of these to change, every snapshot ever kept would look damaged."""
    assert fingerprint(PLAIN) == "b0e20502be16431a189f1ebd4e0c014df536b2efd85e2ec2688e455e1ff6c102"
    assert fingerprint(FULL) == "c02db49900784f4d303dca46defb0a62a1f1d1a7dd0fafa96b6ac0edd84e20d1"
    assert fingerprint(OF_A_ROUND) == "0ddf0bc00e2b0733fef50f953c68c584cebf4aaa34c45a0cd1ecb4fc44440249"


@pytest.mark.parametrize("name", sorted({*Snapshot.__struct_fields__} - {"title"}))
def test_every_field_but_the_title_counts(name):
    assert fingerprint(replace(PLAIN, **{name: OTHERS[name]})) != fingerprint(PLAIN)


@pytest.mark.parametrize(
    "sheet",
    [
        EMPTY_SHEET.with_note(Fader.POLITICS, "x"),
        EMPTY_SHEET.with_note(Fader.COMMUNICATION, "x"),
        EMPTY_SHEET.with_flag(Fader.POLITICS, True),
        replace(EMPTY_SHEET, ambition=Mix.of(None, None, None, 0, None)),
        replace(EMPTY_SHEET, plan=Plan((Intention(Fader.POLITICS),))),
        replace(EMPTY_SHEET, plan=Plan(step=Step(what="x"))),
        replace(EMPTY_SHEET, plan=Plan(step=Step(who="x"))),
        replace(EMPTY_SHEET, plan=Plan(step=Step(before="x"))),
        replace(EMPTY_SHEET, outcome="x"),
        replace(EMPTY_SHEET, plan=Plan(stays=(Stay(Fader.POLITICS),))),
        replace(EMPTY_SHEET, neighbourhood=Neighbourhood(strengths="x")),
        replace(EMPTY_SHEET, rounds=Rounds(now=Round())),
        replace(EMPTY_SHEET, rounds=Rounds(ambition=Round())),
    ],
)
def test_everything_on_the_sheet_counts(sheet):
    assert fingerprint(replace(PLAIN, sheet=sheet)) != fingerprint(PLAIN)


@pytest.mark.parametrize(
    "other",
    [
        ROUND.entered(0, {Fader.POLITICS: Entry(0)}),
        ROUND.entered(0, {Fader.POLITICS: SKIPPED}),
        ROUND.entered(0, {Fader.POLITICS: Entry(0)}).revealing(Fader.POLITICS),
        ROUND.revealing(Fader.PROCESS),
        ROUND.concluded(Fader.POLITICS, Conclusion.AGREED, 61),
        ROUND.concluded(Fader.POLITICS, Conclusion.LEFT_OPEN),
        ROUND.joined(ROUND.participants[0]),
        ROUND.conclusions,
    ],
)
def test_everything_in_a_round_counts(other):
    sheets = (replace(EMPTY_SHEET, rounds=Rounds(now=round_)) for round_ in (ROUND, other))

    assert len({fingerprint(replace(PLAIN, sheet=sheet)) for sheet in sheets}) == 2


def test_the_title_may_be_edited():
    assert fingerprint(replace(PLAIN, title="Nulmeting met het trio")) == fingerprint(PLAIN)


def test_the_same_moment_in_another_time_zone_is_the_same():
    there = PLAIN.saved_at.astimezone(timezone(timedelta(hours=2)))

    assert fingerprint(replace(PLAIN, saved_at=there)) == fingerprint(PLAIN)


def test_text_that_no_file_can_hold_has_no_fingerprint():
    with pytest.raises(ValueError, match="surrogates"):
        fingerprint(replace(PLAIN, sheet=EMPTY_SHEET.with_note(Fader.POLITICS, "\ud800")))
