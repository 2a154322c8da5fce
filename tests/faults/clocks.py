"""Wrong clocks: years ahead for one session, put back, at 1970, over a change of year."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

from mengpaneel.store import backups
from mengpaneel.store.places import Places
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.copies import ClockAt
from tests.faults.harness import Harness, Tally, scratch_folder
from tests.faults.operations import a_safe, second_place
from tests.faults.samples import TOWN, open_memory, snapshot

_RIGHT = datetime(2026, 12, 31, 23, 40, tzinfo=UTC)
_IN_A_SESSION, _STARTS = 11, 5
_MOST_OF_A_TIME = 3
"""A day, a month and a year that are only of one wrong clock each keep a copy of their own."""

_Clock = timedelta
"""By how much the clock of a session is wrong."""

_AHEAD = datetime(2036, 3, 1, tzinfo=UTC) - _RIGHT
_AT_1970 = datetime(1970, 1, 1, tzinfo=UTC) - _RIGHT
_KNOWN: Sequence[Sequence[_Clock]] = (
    (_Clock(), _AHEAD, _Clock(), _Clock()),
    (_AHEAD, _Clock(), _Clock()),
    (_Clock(), -timedelta(days=200), _Clock()),
    (_Clock(), _AT_1970, _AT_1970, _Clock()),
    (_Clock(), _AT_1970),
    (_AHEAD, _AT_1970, _Clock()),
    (_Clock(), timedelta(minutes=30), -timedelta(hours=1), _Clock()),
)


def wrong(broken: str, most: int) -> Tally:
    """Work with so many clocks; afterwards the newest copy has all, and there are no more than need be."""
    losses: list[str] = []
    left = []
    for number, clocks in enumerate(_clocks(most)):
        with scratch_folder() as scratch, broken_on_purpose(broken):
            places = Places(scratch / "data")
            second_place(places).mkdir(parents=True)
            left.append(_work(places, clocks))
            losses += [f"clocks {number}: {loss}" for loss in _lost(places, clocks)]
    return Tally(most, losses, f"at most {max(left)} copies of {_IN_A_SESSION} saves a session")


def _clocks(most: int) -> Iterator[Sequence[_Clock]]:
    yield from _KNOWN[:most]
    dice = random.Random(1)
    for _ in range(most - len(_KNOWN)):
        yield [timedelta(days=dice.choice((0, 0, 1, -1, 40, -400, 4000, -20_000))) for _ in range(4)]


def _work(places: Places, clocks: Sequence[_Clock]) -> int:
    """Save in every session, with a copy each time; then start anew some times, and count the copies."""
    moment, number = _RIGHT, 0
    with closing(open_memory(places)) as memory:
        memory.save_subject(TOWN)
        safe = a_safe(memory, places)
        for clock in clocks:
            for _ in range(_IN_A_SESSION):
                memory.save(snapshot(number))
                number, moment = number + 1, moment + timedelta(minutes=1)
                with patch.object(backups, "datetime", ClockAt(moment + clock)):
                    safe.copy_changes()
    return len(list(places.backups.iterdir()))


def _lost(places: Places, clocks: Sequence[_Clock]) -> Iterator[str]:
    """What is not as it should be, with the clock of the last session."""
    now = _RIGHT + timedelta(hours=2) + clocks[-1]
    before = len(list(places.backups.iterdir()))
    with (
        closing(open_memory(places)) as memory,
        patch.object(backups, "datetime", ClockAt(now)),
    ):
        safe = a_safe(memory, places)
        newest = safe.newest_good()
        held = {backup.name: backup.snapshots for backup in safe.backups()}
        if newest is None or held[newest.name] != len(clocks) * _IN_A_SESSION:
            yield f"{newest} is offered"
        for _ in range(_STARTS):
            safe.copy_changes()
    after = len(list(places.backups.iterdir()))
    if after != before:
        yield f"{after - before} copies of the same"
    most = 10 + _MOST_OF_A_TIME * (len(set(clocks)) + 1)
    if after > most:
        yield f"{after} copies instead of {most}"


WRONG = Harness(
    promise="A wrong clock: the newest copy is the last one, and thinning goes on",
    measure=wrong,
    broken="copies ordered by the clock",
    short=len(_KNOWN),
    long=60,
)
