from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import EMPTY_SHEET, Intention, Plan, Remark, Sheet, Snapshot, Step

PLAIN = Snapshot(
    id="a",
    subject_id="b",
    taken_on=date(2025, 3, 12),
    saved_at=datetime(2025, 3, 12, 12, tzinfo=UTC),
    title="Nulmeting",
    roles=("wijkambtenaar",),
    sheet=EMPTY_SHEET,
    rule=1,
    content=1,
)

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
}


def test_the_fingerprints_of_long_ago_are_the_fingerprints_of_today():
    """Were one of these to change, every snapshot ever kept would look damaged."""
    assert fingerprint(PLAIN) == "b0e20502be16431a189f1ebd4e0c014df536b2efd85e2ec2688e455e1ff6c102"
    assert fingerprint(FULL) == "c02db49900784f4d303dca46defb0a62a1f1d1a7dd0fafa96b6ac0edd84e20d1"


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
    ],
)
def test_everything_on_the_sheet_counts(sheet):
    assert fingerprint(replace(PLAIN, sheet=sheet)) != fingerprint(PLAIN)


def test_the_title_may_be_edited():
    assert fingerprint(replace(PLAIN, title="Nulmeting met het trio")) == fingerprint(PLAIN)


def test_the_same_moment_in_another_time_zone_is_the_same():
    there = PLAIN.saved_at.astimezone(timezone(timedelta(hours=2)))

    assert fingerprint(replace(PLAIN, saved_at=there)) == fingerprint(PLAIN)


def test_text_that_no_file_can_hold_has_no_fingerprint():
    with pytest.raises(ValueError, match="surrogates"):
        fingerprint(replace(PLAIN, sheet=EMPTY_SHEET.with_note(Fader.POLITICS, "\ud800")))
