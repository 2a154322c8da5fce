"""Files that are not as they should be: worn, strange, newer, old, damaged or hostile."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.refusal import Refusal
from mengpaneel.exchange.decoding import decode
from mengpaneel.store import schema
from mengpaneel.store.opening import open_memory as begin
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.exchange.malformed import everything as malformed
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, scratch_folder, spread
from tests.faults.operations import RELEASED
from tests.faults.samples import TOWN, all_kept, fill, is_whole, open_memory, told_by_copy

_Listing = dict[str, tuple[str, int]]


def _listing(folder: Path) -> _Listing:
    """Every file with what is in it, and when it was written."""
    return {
        path.name: (sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


# A worn disk.


def worn(broken: str, most: int) -> Tally:
    """Flip so many bits, one at a time, in what was written of a snapshot; each has to be noticed."""
    losses, by_sqlite = [], 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        places = Places(scratch / "data")
        fill(places)
        whole = places.database.read_bytes()
        with closing(open_memory(places)) as memory:
            first = memory.snapshots(TOWN.id)[0]
        note = first.sheet.remarks[0].note.encode()
        dice = random.Random(1)
        places_of_note = [at for at in range(len(whole)) if whole.startswith(note, at)]
        for _ in range(most):
            at = dice.choice(places_of_note) + dice.randrange(len(note))
            bit = 1 << dice.randrange(8)
            places.database.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
            by_sqlite += not is_whole(places.database)
            if not _noticed(places):
                losses.append(f"bit {bit} of byte {at} was not noticed")
    return Tally(most, losses, f"SQLite alone notices {by_sqlite}")


def _noticed(places: Places) -> bool:
    """Whether it is told that a snapshot is not what was saved."""
    try:
        with closing(open_memory(places)) as memory:
            return bool(memory.damaged(TOWN.id))
    except MemoryProblem:
        return True


# A file that is not ours, or of later.


def untouched(broken: str, most: int) -> Tally:
    """Begin with so many strange files in the place of the database; none may change in any way."""
    losses = []
    with scratch_folder() as scratch, broken_on_purpose(broken):
        unrecognised = list(_strange_files(scratch, most))
        for name, content in unrecognised:
            places = Places(scratch / "data")
            shutil.rmtree(places.data, ignore_errors=True)
            places.data.mkdir()
            places.database.write_bytes(content)
            before = _listing(places.data)
            opened = begin(places)
            opened.memory.close()
            opened.lock.release()
            if _listing(places.data) != before:
                losses.append(f"{name} was changed")
            elif opened.problem is None:
                losses.append(f"{name} was taken for ours")
    return Tally(len(unrecognised), losses)


def _strange_files(scratch: Path, most: int) -> Iterator[tuple[str, bytes]]:
    """Of later versions, of other programs, and no database at all, by turns."""
    places = Places(scratch / "ours")
    fill(places)
    ours, dice = places.database.read_bytes(), random.Random(1)
    for number in range(most):
        version = (schema.VERSION + 1 + number).to_bytes(4, "big")
        application = (schema.APPLICATION_ID ^ (number + 1)).to_bytes(4, "big")
        yield from (
            (f"version {number} of later", ours[:60] + version + ours[64:]),
            (f"database {number} of another program", ours[:68] + application + ours[72:]),
            (f"text {number}", bytes(dice.randrange(32, 127) for _ in range(200))),
        )[number % 3 :][:1]


# A damaged file.


def set_aside(broken: str, most: int) -> Tally:
    """Damage the database in so many ways; every byte of it has to be there still, wherever that is.

    All but the counters in the header: SQLite counts anew in a copy that it makes.
    """
    losses, anew = [], 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        ours = Places(scratch / "ours")
        fill(ours)
        whole, dice = ours.database.read_bytes(), random.Random(1)
        for number in range(most):
            places = Places(scratch / "data")
            shutil.rmtree(places.data, ignore_errors=True)
            places.data.mkdir()
            start = dice.randrange(100, len(whole))
            length = dice.choice((1, 512, 4096, len(whole)))
            rubbish = dice.randbytes(len(whole[start : start + length]))
            damaged = whole[:start] + rubbish + whole[start + length :]
            places.database.write_bytes(damaged)
            opened = begin(places)
            opened.memory.close()
            opened.lock.release()
            anew += bool(opened.set_aside)
            kept = (path.read_bytes() for path in places.data.glob("*.sqlite3"))
            if not any(_without_counters(file) == _without_counters(damaged) for file in kept):
                losses.append(f"damage {number}, {length} bytes from {start}: the file is gone")
    return Tally(most, losses, f"{anew} set aside, the others still opened or were left alone")


def _without_counters(database: bytes) -> bytes:
    """Without what counts changes (24), changes of the schema (40) and who wrote last (92)."""
    return database[:24] + database[28:40] + database[44:92] + database[100:]


# An old file.


def brought_up(broken: str, most: int) -> Tally:
    """Open a file of every released version, and let each statement of the migration fail in turn."""
    losses, cases = [], 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        for released in sorted(RELEASED.glob("*.sqlite3")):
            places = Places(scratch / released.stem / "data")
            places.data.mkdir(parents=True)
            shutil.copy(released, places.database)
            expected = told_by_copy(places, scratch)
            for fails_at in range(1, most + 1):
                cases += 1
                shutil.copy(released, places.database)
                failed = _migrate(places.database, fails_at)
                try:
                    if all_kept(places) != expected:
                        losses.append(f"{released.stem}: other after statement {fails_at} failed")
                except MemoryProblem as problem:
                    losses.append(f"{released.stem}: statement {fails_at} failed: {problem.cause}")
                if not failed:
                    break
    return Tally(cases, losses, f"{len(list(RELEASED.glob('*.sqlite3')))} released version")


def _migrate(database: Path, fails_at: int) -> bool:
    """Bring it up to date; whether it came to the statement that fails."""
    connect, made = sqlite3.connect, []

    def failing(*arguments: object, **how: object) -> sqlite3.Connection:
        made.append(connect(*arguments, factory=_Failing, **how))
        made[-1].left = fails_at
        return made[-1]

    with patch("mengpaneel.store.database.sqlite3.connect", failing), suppress(MemoryProblem):
        SqliteMemory.open(database).close()
    return any(connection.left <= 0 for connection in made)


class _Failing(sqlite3.Connection):
    """A connection of which one statement that changes something fails."""

    left = 0

    def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        if not statement.lstrip().upper().startswith(("PRAGMA", "SELECT", "ROLLBACK")):
            self.left -= 1
            if self.left == 0:
                raise sqlite3.OperationalError("it fails on purpose")
        return super().execute(statement, *values)


# A hostile file.


def kept_out(broken: str, most: int) -> Tally:
    """Offer malformed exchange files; each has to be refused, and nothing that is kept may change."""
    losses = []
    with scratch_folder() as scratch, broken_on_purpose(broken):
        places = Places(scratch / "data")
        fill(places)
        cases = spread(malformed(), most)
        with closing(open_memory(places)) as memory:
            for name, content, _reasons in cases:
                before = _listing(places.data)
                try:
                    parcel = decode(content)
                    with suppress(MemoryProblem):
                        memory.add_snapshots([(b.subject, s) for b in parcel.bundles for s in b.snapshots])
                    losses.append(f"{name} was let in")
                except Refusal:
                    pass
                except Exception as error:
                    losses.append(f"{name}: {type(error).__name__}")
                if _listing(places.data) != before:
                    losses.append(f"{name} changed what is kept")
    return Tally(len(cases), losses)


WORN = Harness(
    "… and a worn disk: a flipped bit in a snapshot is noticed",
    worn,
    broken="fingerprints not looked at",
    short=40,
    long=5000,
)
UNTOUCHED = Harness(
    "A newer or foreign file is refused untouched",
    untouched,
    broken="header not looked at",
    short=9,
    long=900,
)
SET_ASIDE = Harness(
    "A damaged file is set aside, never deleted",
    set_aside,
    broken="damaged file deleted",
    short=12,
    long=1000,
)
BROUGHT_UP = Harness(
    "An old file opens, whatever statement fails while it is brought up to date",
    brought_up,
    broken="each statement for itself",
    short=1000,
    long=1000,
)
KEPT_OUT = Harness(
    "A hostile file is refused, and changes nothing",
    kept_out,
    broken="values not looked at",
    short=100,
    long=100_000,
)
