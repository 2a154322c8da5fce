"""Opens the memory at the start: the lock, the database, and the fallbacks when either fails."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.damage import RepairReport, unused_path_aside
from mengpaneel.store.header import is_missing
from mengpaneel.store.lock import Lock, LockHolder
from mengpaneel.store.places import Places
from mengpaneel.store.schema_check import is_misnumbered
from mengpaneel.store.sqlite_memory import SqliteMemory

_LOST = (ProblemCause.DAMAGED, ProblemCause.MISSING)
_LOST_BESIDE_COPIES = (ProblemCause.FOREIGN, ProblemCause.FOREIGN_PARTS, ProblemCause.NEWER)


class OpenedMemory(Struct, frozen=True):
    """A memory to work with, whatever failed.

    `started_empty` says that the database was lost and that an empty one replaces it; `set_aside` is the new
    path of the lost file, empty if there was none.
    """

    memory: SqliteMemory
    lock: Lock
    problem: MemoryProblem | None = None
    holder: LockHolder | None = None
    started_empty: bool = False
    set_aside: str = ""
    repaired: RepairReport | None = None


def open_memory(places: Places, *, even_from_elsewhere: bool = False) -> OpenedMemory:
    """Open the memory for writing, else read-only, else an empty one in RAM; never raises."""
    lock, locks = Lock(places.lock), True
    try:
        if not lock.take(even_from_elsewhere=even_from_elsewhere):
            return OpenedMemory(SqliteMemory.open_read_only(places.database), lock, holder=lock.holder)
    except MemoryProblem as problem:
        return OpenedMemory(SqliteMemory.in_memory(problem), lock, problem, lock.holder)
    except OSError:
        locks = False  # whether anything can be kept here, the database itself tells
    try:
        refuse_missing(places)
        memory, repaired = _sound(places.database)
        unwritable = None if locks else _unwritable(memory)
        if unwritable:
            memory.close()
            return OpenedMemory(SqliteMemory.open_read_only(places.database, unwritable), lock, unwritable)
        return OpenedMemory(memory, lock, repaired=repaired)
    except MemoryProblem as problem:
        if is_lost(problem, places):
            return _begin_anew(places, lock, problem)
        return OpenedMemory(SqliteMemory.in_memory(problem), lock, problem)


def _sound(path: Path) -> tuple[SqliteMemory, RepairReport | None]:
    """Open it, mend what can be, and read what the first screen will show, so that damage is met here."""
    memory = SqliteMemory.open(path)
    try:
        repaired = memory.repair_damage()
        memory.subjects()
        if subject := memory.current_subject():
            memory.sheet(subject.id)
            memory.snapshots(subject.id)
    except MemoryProblem:
        memory.close()
        raise
    return memory, repaired


def _unwritable(memory: SqliteMemory) -> MemoryProblem | None:
    """Why nothing can be kept in this memory, as on a stick that is write-protected; None if all is well."""
    try:
        memory.refuse_unwritable()
    except MemoryProblem as problem:
        return problem
    return None


def refuse_missing(places: Places) -> None:
    """Raise MemoryProblem when the database is missing or empty while there are good copies of it."""
    if is_missing(places.database) and has_copies(places):
        raise MemoryProblem(ProblemCause.MISSING, str(places.database))


def is_lost(problem: MemoryProblem, places: Places) -> bool:
    """Whether the database may be set aside: it is damaged, or not ours while there are good copies of ours.

    Not if a newer version wrote it: the copies are older. But one with a higher version number and exactly
    our tables is damaged, not newer.
    """
    cause = problem.cause
    if cause is ProblemCause.NEWER and not is_misnumbered(places.database):
        return False
    return cause in _LOST or (cause in _LOST_BESIDE_COPIES and has_copies(places))


def has_copies(places: Places) -> bool:
    """Whether there is any backup or copy; an unreadable folder counts as empty."""
    if not places.backups.is_dir():
        return False  # a first start
    from mengpaneel.store.backups import Backups  # a start that finds everything in order need not wait

    with suppress(MemoryProblem):
        return Backups(places.database, places.backups).newest_good() is not None
    return False


def _begin_anew(places: Places, lock: Lock, problem: MemoryProblem) -> OpenedMemory:
    """Rename the lost database, and create an empty one."""
    try:
        aside = set_aside(places.database)
        memory = SqliteMemory.open(places.database)
        return OpenedMemory(memory, lock, problem, started_empty=True, set_aside=str(aside or ""))
    except (OSError, MemoryProblem):
        return OpenedMemory(SqliteMemory.in_memory(problem), lock, problem)


def set_aside(database: Path) -> Path | None:
    """Rename a lost database and its journal, never delete them. Returns the path; None without a file."""
    aside = unused_path_aside(database)
    with suppress(FileNotFoundError):
        Path(f"{database}-journal").rename(f"{aside}-journal")
    try:
        return database.rename(aside)
    except FileNotFoundError:
        return None
