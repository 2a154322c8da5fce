"""A window that could only look takes over: neither its own work nor that of the other window is lost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import date

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import EMPTY_SHEET, Sheet
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, one_by_one, scratch_folder
from tests.faults.limits import with_qt
from tests.faults.samples import SQUARE, TOWN, fill, open_memory

_STEPS = 8


def taken_over(broken: str, most: int) -> Tally:
    """Let two windows work at the same data, one of which only looks; then that one takes over."""
    with_qt()
    losses, asked = list[str](), 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in one_by_one(range(most)):
            places, dice = Places(scratch / f"{number}"), random.Random(number)
            fill(places)
            with closing(SqliteMemory.open_read_only(places.database)) as looking:
                stale = Desk(looking, lambda memory=looking: memory, 1)  # type: ignore[misc]
                ours = _work(stale, dice)
                theirs, titles = _work_of_the_other(places, dice)
                with closing(open_memory(places)) as memory:
                    asked += bool(stale.conflicting_subjects(memory))
                    stale.switch_memory(memory, "Uit een ander venster", prefer_ours=bool(number % 2))
                    stale.finish()
            losses += [f"{number}: {loss}" for loss in _lost(places, ours, theirs, titles)]
    return Tally(most, losses, f"in {asked} both had changed the same faders, and it was asked")


def _work(desk: Desk, dice: random.Random) -> dict[str, Sheet]:
    """Move at random, at one subject or both; returns how each was left that is not as it was."""
    before: dict[str, Sheet] = {}
    left: dict[str, Sheet] = {}
    for _ in range(_STEPS):
        if dice.random() < 0.2:
            desk.open_subject(dice.choice((TOWN, SQUARE)))
        elif dice.random() < 0.5:
            before.setdefault(desk.subject.id, desk.sheet)
            desk.begin_gesture()
            desk.move(dice.choice(FADERS), dice.randrange(101))
            left[desk.subject.id] = desk.sheet
    desk.finish()
    return {id_: sheet for id_, sheet in left.items() if sheet != before[id_]}


def _work_of_the_other(places: Places, dice: random.Random) -> tuple[dict[str, Sheet], list[str]]:
    """The same in the window that keeps things, with a snapshot now and then."""
    titles: list[str] = []
    with closing(open_memory(places)) as memory:
        desk = Desk(memory, lambda: memory, 1)
        left = _work(desk, dice)
        if dice.random() < 0.5:
            titles.append("van het andere venster")
            desk.save_snapshot(date(2026, 3, 1), titles[0], ())
        desk.finish()
    return left, titles


def _lost(
    places: Places, ours: dict[str, Sheet], theirs: dict[str, Sheet], titles: list[str]
) -> Iterator[str]:
    with closing(open_memory(places)) as memory:
        for subject in (TOWN, SQUARE):
            snapshots = memory.snapshots(subject.id)
            here = [memory.sheet(subject.id) or EMPTY_SHEET, *(kept.sheet for kept in snapshots)]
            for whose, left in (("this window", ours), ("the other window", theirs)):
                if subject.id in left and left[subject.id] not in here:
                    yield f"the faders of {subject.id} of {whose}"
        kept = [snapshot.title for subject in (TOWN, SQUARE) for snapshot in memory.snapshots(subject.id)]
        yield from (f"the snapshot ‘{title}’" for title in titles if title not in kept)


TAKEN_OVER = Harness(
    "A window that takes over reads again what is there: the work of both is kept",
    taken_over,
    broken="taken over without reading again",
    short=8,
    long=600,
)
