"""Opening the memory at the start: the lock, the database, and the fallbacks when either fails."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.damage import RepairReport, name_aside
from mengpaneel.store.header import is_missing
from mengpaneel.store.lock import Holder, Lock
from mengpaneel.store.places import Places
from mengpaneel.store.schema_check import is_misnumbered
from mengpaneel.store.sqlite_memory import SqliteMemory

_LOST = (ProblemCause.DAMAGED, ProblemCause.MISSING)
_LOST_BESIDE_COPIES = (ProblemCause.FOREIGN, ProblemCause.FOREIGN_PARTS, ProblemCause.NEWER)


class Opened(Struct, frozen=True):
    """A memory to work with, whatever happened.

    `started_empty` says that the database was lost and that an empty one replaces it; `set_aside` is the new
    path of the lost file, empty if there was none.
    """

    memory: SqliteMemory
    lock: Lock
    problem: MemoryProblem | None = None
    holder: Holder | None = None
    started_empty: bool = False
    set_aside: str = ""
    repaired: RepairReport | None = None


def open_memory(places: Places, *, even_from_elsewhere: bool = False) -> Opened:
    """Open the memory for writing, else read-only, else an empty one in working memory; never raises."""
    lock, locks = Lock(places.lock), True
    try:
        if not lock.take(even_from_elsewhere=even_from_elsewhere):
            return Opened(SqliteMemory.open_read_only(places.database), lock, holder=lock.holder)
    except MemoryProblem as problem:
        return Opened(SqliteMemory.in_memory(problem), lock, problem, lock.holder)
    except OSError:
        locks = False  # whether anything can be kept here, the database itself tells
    try:
        refuse_missing(places)
        memory, repaired = _sound(places.database)
        unwritable = None if locks else _unwritable(memory)
        if unwritable:
            memory.close()
            return Opened(SqliteMemory.open_read_only(places.database, unwritable), lock, unwritable)
        return Opened(memory, lock, repaired=repaired)
    except MemoryProblem as problem:
        if is_lost(problem, places):
            return _begin_anew(places, lock, problem)
        return Opened(SqliteMemory.in_memory(problem), lock, problem)


def _sound(path: Path) -> tuple[SqliteMemory, RepairReport | None]:
    """Open it, mend what can be, and read what the first screen will show, so that damage is met here."""
    memory = SqliteMemory.open(path)
    try:
        repaired = memory.mend()
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
    """Raise MemoryProblem when there is no database, or an empty one, and there are good copies of it."""
    if is_missing(places.database) and has_copies(places):
        raise MemoryProblem(ProblemCause.MISSING, str(places.database))


def is_lost(problem: MemoryProblem, places: Places) -> bool:
    """Whether the database can be set aside: it is damaged, or none of ours beside good copies of ours.

    One of a newer program is never lost, whatever copies there are: they are older than it is. But one that
    has exactly our tables is not newer; its first page is damaged.
    """
    cause = problem.cause
    if cause is ProblemCause.NEWER and not is_misnumbered(places.database):
        return False
    return cause in _LOST or (cause in _LOST_BESIDE_COPIES and has_copies(places))


def has_copies(places: Places) -> bool:
    """Whether anything can be put back; a folder that cannot be read has nothing."""
    if not places.backups.is_dir():
        return False  # a first start
    from mengpaneel.store.backups import Backups  # a start that finds everything in order need not wait

    with suppress(MemoryProblem):
        return Backups(places.database, places.backups).newest_good() is not None
    return False


def _begin_anew(places: Places, lock: Lock, problem: MemoryProblem) -> Opened:
    """Rename the lost database, and create an empty one."""
    try:
        aside = set_aside(places.database)
        memory = SqliteMemory.open(places.database)
        return Opened(memory, lock, problem, started_empty=True, set_aside=str(aside or ""))
    except (OSError, MemoryProblem):
        return Opened(SqliteMemory.in_memory(problem), lock, problem)


def set_aside(database: Path) -> Path | None:
    """Give a lost database, with its journal, a name under which nothing touches it. Never deleted.

    Returns that name; None when there is no file.
    """
    aside = name_aside(database)
    with suppress(FileNotFoundError):
        Path(f"{database}-journal").rename(f"{aside}-journal")
    try:
        return database.rename(aside)
    except FileNotFoundError:
        return None
