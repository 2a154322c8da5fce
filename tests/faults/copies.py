"""What the copies are worth: each can be put back, thinning loses nothing, a new laptop is filled."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from mengpaneel.backups import read_copy
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.store import backups
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, scratch_folder
from tests.faults.operations import a_safe, second_place
from tests.faults.samples import SQUARE, TOWN, open_memory, sheet, snapshot

_DAYS = (1, 1, 40, 400)
"""How long somebody may be away after a day of work, in days."""

_IN_A_DAY, _LOST_AT = 30, 10


def put_back(broken: str, most: int) -> Tally:
    """Make that many copies over the years, then put each that is left back, and look for every snapshot.

    On every day some snapshots vanish without a word, as a bad disk or another program may do. Then a copy
    that holds them has to stay, however many come after it.
    """
    losses: list[str] = []
    with scratch_folder() as scratch, broken_on_purpose(broken):
        places = Places(scratch / "data")
        with closing(open_memory(places)) as memory:
            memory.save_subject(TOWN)
            expected = _lead_a_long_life(memory, places, most)
        found: set[str] = set()
        for path in sorted(places.backups.iterdir()):
            with closing(open_memory(Places(scratch / "new"))) as memory:
                safe = a_safe(memory, Places(scratch / "new"))
                (scratch / "new" / "backups").mkdir()
                shutil.copy(path, scratch / "new" / "backups")
                try:
                    safe.restore(path.name)
                except MemoryProblem as problem:
                    losses.append(f"{path.name} cannot be put back: {problem.cause}")
                    continue
                found |= {kept.id for kept in memory.all_of(TOWN.id)}
            shutil.rmtree(scratch / "new")
        losses += [f"{snapshot_id} is in no copy" for snapshot_id in sorted(expected - found)]
        left = len(list(places.backups.iterdir()))
    return Tally(most, losses, f"{left} copies left, each put back; {len(expected)} snapshots looked for")


def _lead_a_long_life(memory: SqliteMemory, places: Places, most: int) -> set[str]:
    dice, safe, saved = random.Random(1), a_safe(memory, places), set()
    moment = datetime(2015, 1, 1, tzinfo=UTC)
    for number in range(most):
        if number % _IN_A_DAY == _LOST_AT:
            _lose_the_last(places)
        memory.save(snapshot(number))
        saved.add(f"snapshot-{number}")
        moment += timedelta(seconds=1)
        if not number % _IN_A_DAY:
            moment += timedelta(days=dice.choice(_DAYS))
        with patch.object(backups, "datetime", ClockAt(moment)):
            safe.copy_changes()
    return saved


def _lose_the_last(places: Places) -> None:
    """Let snapshots vanish behind the program's back, without a word about it."""
    with closing(sqlite3.connect(places.database, isolation_level=None)) as raw:
        triggers = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (trigger,) in triggers:
            raw.execute(f'DROP TRIGGER "{trigger}"')
        raw.execute("DELETE FROM snapshot WHERE id IN (SELECT id FROM snapshot ORDER BY number DESC LIMIT 3)")


class ClockAt:
    """A clock that stands still, and otherwise does what `datetime` does."""

    strptime = datetime.strptime

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self, _zone: object) -> datetime:
        return self._moment


def new_laptop(broken: str, most: int) -> Tally:
    """Lose so many laptops, and fill a new one from the second place alone."""
    losses = []
    snapshots = 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in range(1, most + 1):
            old, new = Places(scratch / f"{number}" / "old"), Places(scratch / f"{number}" / "new")
            before = _work_with_a_stick(old, number)
            shutil.rmtree(old.data)
            with closing(open_memory(new)) as memory:
                try:
                    a_safe(memory, new).fill_from_second_place(str(second_place(old)))
                    after = _all_snapshots(memory)
                except MemoryProblem as problem:
                    losses.append(f"laptop {number}: {problem.cause}")
                    continue
            snapshots += len(before)
            losses += [f"laptop {number}: {gone[1]} is not as it was" for gone in before - after]
    return Tally(most, losses, f"{snapshots} snapshots came back whole")


def _work_with_a_stick(places: Places, number: int) -> set[tuple[object, ...]]:
    second_place(places).mkdir(parents=True)
    with closing(open_memory(places)) as memory:
        safe = a_safe(memory, places)
        for subject in (TOWN, SQUARE):
            memory.save_draft(subject, sheet(number))
        for each in range(number * 3 % 17 + 1):
            memory.save(snapshot(100 * number + each, (TOWN, SQUARE)[each % 2]))
            safe.copy_changes()
        return _all_snapshots(memory)


def _all_snapshots(memory: SqliteMemory) -> set[tuple[object, ...]]:
    return {
        (subject, kept.id, repr(kept)) for subject in memory.subjects() for kept in memory.all_of(subject.id)
    }


def worn(broken: str, most: int) -> Tally:
    """Flip so many bits, one at a time, anywhere in the second place; a check names what it changed.

    A title may be edited, so no checksum holds it; and a space more or less changes nothing.
    """
    losses, harmless = [], 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        places, dice = Places(scratch / "data"), random.Random(1)
        _work_with_a_stick(places, 3)
        files = sorted(second_place(places).iterdir())
        with closing(open_memory(places)) as memory:
            safe = a_safe(memory, places)
            for _ in range(most):
                file = dice.choice(files)
                whole, before = file.read_bytes(), _without_title(file)
                at, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
                file.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
                told = safe.check(lambda _done, _of: None).place
                if told and told.damaged != (file.name,):
                    same = _without_title(file) == before
                    harmless += same
                    losses += [] if same else [f"bit {bit} of byte {at} of {file.name} was not noticed"]
                file.write_bytes(whole)
    return Tally(most, losses, f"{harmless} changed nothing but a title, a name or a space")


def _without_title(file: Path) -> list[Snapshot]:
    return [replace(snapshot, title="") for _, snapshot in read_copy(file)]


def wiped(broken: str, most: int) -> Tally:
    """Wipe so many snapshots that hold a canary, and look for it in every byte that is left anywhere."""
    losses = []
    copies = 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for number in range(most):
            places, canary = Places(scratch / f"{number}" / "data"), f"KANARIE-{number:05}"
            second_place(places).mkdir(parents=True)
            with closing(open_memory(places)) as memory:
                safe = a_safe(memory, places)
                memory.save_subject(TOWN)
                _fill_with(memory, canary, number)
                safe.copy_changes()
                safe.back_up()
                memory.throw_away(f"snapshot-{number}")
                safe.copy_changes()
                memory.save_draft(TOWN, sheet(1))
                copies += len(_holding(scratch, canary))
                safe.wipe(f"snapshot-{number}")
            if left := _holding(scratch, canary):
                losses.append(f"{canary} is still in {len(left)} files")
            shutil.rmtree(scratch / f"{number}")
    return Tally(most, losses, f"the canary was in {copies} files before, 0 bytes of it may be left")


def _fill_with(memory: SqliteMemory, canary: str, number: int) -> None:
    """Put the canary in every text, long enough for pages of its own, among others without it."""
    text = canary if number % 2 else f"{canary} " * (1 + number * 7 % 60)
    memory.save(snapshot(number + 1))
    memory.save_draft(TOWN, sheet(2, text))
    memory.save(snapshot(number, TOWN, canary))
    memory.save(snapshot(number + 2))


def _holding(folder: Path, canary: str) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and canary.encode() in p.read_bytes()]


PUT_BACK = Harness(
    "Backups are real: each can be put back, and thinning loses no snapshot",
    put_back,
    broken="thinned by age alone",
    short=40,
    long=300,
)
NEW_LAPTOP = Harness(
    "… and a new laptop: filled from the second place alone",
    new_laptop,
    broken="copies without notes",
    short=4,
    long=200,
)
WORN = Harness(
    "… and a worn stick: a flipped bit in a copy is noticed",
    worn,
    broken="checksums of copies not looked at",
    short=40,
    long=5000,
)
WIPED = Harness(
    "What is deleted is gone from database, backups and second place",
    wiped,
    broken="copies not wiped",
    short=3,
    long=200,
)
