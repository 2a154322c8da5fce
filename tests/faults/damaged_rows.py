"""One row is damaged at a time, in every column of every table: the rest is there, and the row is named."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.opening import open_memory as begin
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, scratch_folder, spread
from tests.faults.samples import SQUARE, TOWN, fill, sheet

_TABLES = ("sheet", "subject", "snapshot", "label", "bin", "departure")
_DAMAGE = ("[]", "x", "", b"\xff\xfe", 1 << 40, -1)
"""What stands in a damaged row: text that says nothing, half a letter, a number out of range."""

_Case = tuple[str, int, str, object]


def damaged(broken: str, most: int) -> Tally:
    """Damage one value, begin as the program does, and hold what is there against what was kept."""
    with scratch_folder() as scratch:
        kept = Places(scratch / "kept")
        fill(kept)
        whole = _ids(kept)
        cases = spread(list(_cases(kept.database)), most)
        losses, mended = [], 0
        for case in cases:
            places = Places(scratch / "damaged")
            shutil.rmtree(places.data, ignore_errors=True)
            shutil.copytree(kept.data, places.data)
            _damage(places.database, case)
            with broken_on_purpose(broken):
                lost, was_mended = _lost(places, case, whole)
            mended += was_mended
            losses += [f"{case}: {loss}" for loss in lost]
    return Tally(len(cases), losses, f"{mended} rows were set aside, and what was left of them stayed")


def _cases(database: Path) -> Iterator[_Case]:
    with closing(sqlite3.connect(database)) as connection:
        for table in _TABLES:
            columns = [
                (name, kind) for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})")
            ]
            rows = [number for (number,) in connection.execute(f"SELECT rowid FROM {table}")]
            for number in rows:
                for name, kind in columns[1:]:
                    fits = (int,) if kind == "INTEGER" else (str, bytes)
                    yield from ((table, number, name, value) for value in _DAMAGE if isinstance(value, fits))


def _damage(database: Path, case: _Case) -> None:
    table, number, column, value = case
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (trigger,) in triggers:
            connection.execute(f"DROP TRIGGER {trigger}")
        new = "CAST(? AS TEXT)" if isinstance(value, bytes) else "?"
        connection.execute(f"UPDATE {table} SET {column} = {new} WHERE rowid = ?", (value, number))


def _ids(places: Places) -> dict[str, set[str]]:
    """The snapshots that are shown of each subject, and those in its bin."""
    with closing(SqliteMemory.open(places.database)) as memory:
        return {s.id: _of(memory, s.id) for s in memory.subjects()}


def _of(memory: SqliteMemory, subject_id: str) -> set[str]:
    return {kept.id for kept in (*memory.snapshots(subject_id), *memory.bin(subject_id))}


def _lost(places: Places, case: _Case, whole: dict[str, set[str]]) -> tuple[list[str], bool]:
    table = case[0]
    opened = begin(places)
    try:
        losses = [f"the program did not begin: {opened.problem}"] if opened.problem else []
        memory = opened.memory
        found = {s.id: _of(memory, s.id) for s in memory.subjects()}
        named = {one.id for s in memory.subjects() for one in memory.damaged(s.id)}
        ids = set().union(*whole.values()) - set().union(*found.values())
        may_be_gone = 1 if table in ("snapshot", "label") else 0
        if len(ids) > may_be_gone:
            losses.append(f"these are gone: {sorted(ids)}")
        if ids and not named:
            losses.append(f"not named: {sorted(ids)}")
        for subject in (TOWN, SQUARE):
            try:
                draft = memory.sheet(subject.id)
            except MemoryProblem as problem:
                losses.append(f"the draft of {subject.id} cannot be read: {problem}")
                continue
            if table != "sheet" and draft != sheet(3):
                losses.append(f"the draft of {subject.id} is another one")
        if opened.repaired and not Path(opened.repaired.aside).is_file():
            losses.append("nothing was set aside")
        return losses, opened.repaired is not None
    except MemoryProblem as problem:
        return [str(problem)], False
    finally:
        opened.memory.close()
        opened.lock.release()


DAMAGED = Harness(
    "One damaged row costs only itself, and is named",
    damaged,
    broken="rows not mended",
    short=60,
    long=5_000,
)
