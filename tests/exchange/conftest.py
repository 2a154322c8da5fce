"""Snapshots that travel: some by hand, and any that hypothesis can think of."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.limits import EARLIEST_DAY, LATEST_DAY, MAX_NAME_LENGTH
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.round import NO_ROUNDS, Rounds
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
    Subject,
    SubjectKind,
)
from mengpaneel.exchange.bundle import SubjectSnapshots
from tests.domain.rounds import TRIO, filled, rounds

CANARY = "kanarie"

EMPTY = Snapshot(
    id="0b6c7a1e-0000-4000-8000-000000000001",
    subject_id="0b6c7a1e-0000-4000-8000-00000000000a",
    taken_on=date(2025, 3, 12),
    saved_at=datetime(2025, 3, 12, 12, 30, 15, 7, UTC),
    title="Nulmeting",
    roles=(),
    sheet=EMPTY_SHEET,
    rule=1,
    content=1,
)

FULL = replace(
    EMPTY,
    id="0b6c7a1e-0000-4000-8000-000000000002",
    title="Een jaar later – ‘é’ 😀",
    roles=(f"wijkambtenaar {CANARY}", "sociaal domein"),
    sheet=Sheet(
        Mix.of(30, None, 50, 0, 100),
        tuple(Remark(f"{CANARY} bij {fader}\n\ttweede regel", fader is Fader.POLITICS) for fader in FADERS),
        Mix.of(None, 60, 50, 40, 30),
        Plan(
            (Intention(Fader.POLITICS, f"omdat {CANARY}"), Intention(Fader.PROCESS)),
            Step(f"praten {CANARY}", f"wij {CANARY}", f"mei {CANARY}"),
        ),
        f"gelukt {CANARY}",
    ),
    look_again_on=date(2026, 3, 12),
    corrects=EMPTY.id,
)

OF_A_ROUND = replace(
    FULL,
    id="0b6c7a1e-0000-4000-8000-000000000003",
    roles=tuple(participant.label for participant in TRIO),
    sheet=replace(
        FULL.sheet,
        plan=Plan(stays=(Stay(Fader.RESIDENTS, f"omdat {CANARY}"),)),
        neighbourhood=Neighbourhood(f"rustig {CANARY}", strengths=f"hecht {CANARY}"),
        rounds=Rounds(filled((10, None, 30, 40, 50), (90, 80, 70, 60, 50)).revealing(Fader.POLITICS).visible),
    ),
    blind=True,
    same_people=SamePeople.PARTLY,
)

TOWN = Subject(EMPTY.subject_id, SubjectKind.MUNICIPALITY, "Voorbeeldstad")
CASE = Subject("casus-1", SubjectKind.CASE, "")
BUNDLES = (
    SubjectSnapshots(TOWN, (EMPTY, FULL)),
    SubjectSnapshots(CASE, (replace(EMPTY, id="c", subject_id=CASE.id),)),
)


@pytest.fixture
def bundles() -> tuple[SubjectSnapshots, ...]:
    return BUNDLES


# An alphabet that is neither filtered nor put together of others lets hypothesis draw a text in one go.
_NOT_KEPT = "".join(letter for letter in map(chr, range(0x10000)) if normalized(letter) != letter)
_letters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=_NOT_KEPT)
_with_breaks = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters=_NOT_KEPT, include_characters="\n\t"
)
_mostly_breaks = st.text("\n\tx =", max_size=50)
lines = st.text(_letters, max_size=MAX_NAME_LENGTH)
notes = st.text(_with_breaks, max_size=200) | _mostly_breaks
positions = st.one_of(st.none(), st.integers(0, 100))
mixes = st.tuples(*[positions] * 5).map(Mix)
intentions = st.lists(
    st.builds(Intention, st.sampled_from(FADERS), notes), max_size=2, unique_by=lambda i: i.fader
)
texts = st.text(_with_breaks, max_size=50) | _mostly_breaks
plans = st.builds(Plan, intentions.map(tuple), st.builds(Step, notes, lines, lines))
keeping = st.builds(Plan.with_stay, plans, st.sampled_from(FADERS), notes)
sheets = st.builds(
    Sheet,
    mixes,
    st.tuples(*[st.builds(Remark, notes, st.booleans())] * 5),
    mixes,
    plans | keeping,
    notes,
    st.just(Neighbourhood()) | st.builds(Neighbourhood, texts, texts, texts, texts),
    st.just(NO_ROUNDS) | st.builds(Rounds, st.none() | rounds(), st.none() | rounds()),
)
ids = st.uuids().map(str)
days = st.dates(EARLIEST_DAY, LATEST_DAY)
snapshots = st.builds(
    Snapshot,
    id=ids,
    subject_id=st.just(TOWN.id),
    taken_on=days,
    saved_at=st.datetimes(datetime(1970, 1, 1), datetime(2200, 12, 31), timezones=st.just(UTC)),
    title=lines,
    roles=st.lists(lines, max_size=12).map(tuple),
    sheet=sheets,
    rule=st.integers(1, 1_000_000),
    content=st.integers(1, 1_000_000),
    look_again_on=st.none() | days,
    corrects=st.none() | ids,
    blind=st.none() | st.booleans(),
    same_people=st.none() | st.sampled_from(SamePeople),
)
