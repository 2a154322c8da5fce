"""Invented municipalities that lie side by side: as many as asked, always the same ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from msgspec.structs import replace

from mengpaneel.domain.mix import Mix
from mengpaneel.domain.side_by_side import SheetChoice, SideBySide, candidates_of, lay_side_by_side
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject, SubjectKind
from tests.domain.plain_snapshot import PLAIN

NAMES = (
    "Aardwijk",
    "Bovendam",
    "Dorpstad",
    "Esveld",
    "Hoogmeer",
    "Kernhem",
    "Oostrade",
    "Stroomdal",
    "Waterland",
)


def municipalities(count: int) -> Sequence[tuple[Subject, Snapshot]]:
    """Each with a snapshot; one of them has not set a fader, and some names return with a number."""
    chance, found = Random(9), []
    for place in range(count):
        again, number = divmod(place, len(NAMES))
        subject = Subject(
            f"g{place}", SubjectKind.MUNICIPALITY, NAMES[number] + (f" {again}" if again else "")
        )
        positions = [chance.randrange(0, 101, 2) for _ in range(5)]
        mix = Mix.of(*positions[:4], None if place == 1 else positions[4])
        day = date(2026, 3, 1 + place % 28)
        snapshot = replace(PLAIN, id=f"s{place}", subject_id=subject.id, taken_on=day, sheet=Sheet(mix))
        found.append((subject, snapshot))
    return found


def beside_one_another(count: int, *, named: bool = True) -> SideBySide:
    """So many side by side."""
    return lay_side_by_side(candidates_of(municipalities(count)), SheetChoice(), named=named)
