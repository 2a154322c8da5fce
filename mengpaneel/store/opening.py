"""How the program begins with its memory: the lock, the database, and what to do when either will not."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

from msgspec import Struct

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.store.lock import Holder, Lock
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory


class Opened(Struct, frozen=True):
    """A memory to work with, whatever happened; `set_aside` is where a damaged one went."""

    memory: SqliteMemory
    lock: Lock
    problem: MemoryProblem | None = None
    holder: Holder | None = None
    set_aside: str = ""


def open_memory(places: Places, *, even_from_elsewhere: bool = False) -> Opened:
    """Open the memory: to keep things, else to look, else one in passing; never fails."""
    lock = Lock(places.lock)
    try:
        if not lock.take(even_from_elsewhere=even_from_elsewhere):
            return Opened(SqliteMemory.to_look(places.database), lock, holder=lock.holder)
    except MemoryProblem as problem:
        return Opened(SqliteMemory.in_passing(problem), lock, problem, lock.holder)
    except OSError:
        pass  # No lock can be made here; whether anything can be kept, the database itself will tell.
    try:
        return Opened(_sound(places.database), lock)
    except MemoryProblem as problem:
        if problem.trouble is Trouble.DAMAGED:
            return _begin_anew(places, lock, problem)
        return Opened(SqliteMemory.in_passing(problem), lock, problem)


def _sound(path: Path) -> SqliteMemory:
    """Open it and read what the first screen will show, so that damage is met here."""
    memory = SqliteMemory.open(path)
    try:
        memory.subjects()
        if subject := memory.subject_on_table():
            memory.sheet(subject.id)
            memory.snapshots(subject.id)
    except MemoryProblem:
        memory.close()
        raise
    return memory


def _begin_anew(places: Places, lock: Lock, problem: MemoryProblem) -> Opened:
    """Set the damaged database aside under a name of its own, and begin with an empty one."""
    try:
        aside = set_aside(places.database)
        return Opened(SqliteMemory.open(places.database), lock, problem, set_aside=str(aside))
    except (OSError, MemoryProblem):
        return Opened(SqliteMemory.in_passing(problem), lock, problem)


def set_aside(database: Path) -> Path:
    """Give a damaged database, with its journal, a name under which nothing touches it. Never deleted."""
    names = (database.with_suffix(f".damaged-{number}.sqlite3") for number in count(1))
    aside = next(name for name in names if not name.exists())
    database.rename(aside)
    with suppress(FileNotFoundError):
        Path(f"{database}-journal").rename(f"{aside}-journal")
    return aside
