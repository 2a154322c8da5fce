"""Translates errors of SQLite and the system into MemoryProblem."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.system_error import Cause, cause_of
from mengpaneel.files.atomic_write import make_new_file

_PRIMARY_CODE = 0xFF

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: ProblemCause.DISK_FULL,
    sqlite3.SQLITE_PERM: ProblemCause.NO_RIGHTS,
    sqlite3.SQLITE_READONLY: ProblemCause.NO_RIGHTS,
    sqlite3.SQLITE_CANTOPEN: ProblemCause.NO_RIGHTS,
    sqlite3.SQLITE_BUSY: ProblemCause.BUSY,
    sqlite3.SQLITE_CORRUPT: ProblemCause.DAMAGED,
    sqlite3.SQLITE_NOTADB: ProblemCause.DAMAGED,
}

_BY_CAUSE = {
    Cause.FULL: ProblemCause.DISK_FULL,
    Cause.DENIED: ProblemCause.NO_RIGHTS,
    Cause.IN_USE: ProblemCause.BUSY,
    Cause.UNREACHABLE: ProblemCause.GONE,
    Cause.NAME_TOO_LONG: ProblemCause.NAME_TOO_LONG,
}


class ForeignPartsError(sqlite3.DatabaseError):
    """A database with tables, views or triggers that are not ours; the message names them."""


class DamagedPartsError(sqlite3.DatabaseError):
    """A database of ours without one of its tables, or with a wrong version number."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


@contextmanager
def problems_about(place: Path | str, *, malformed: ProblemCause = ProblemCause.OTHER) -> Iterator[None]:
    """Turn any error inside into a MemoryProblem about this place.

    `malformed` is the cause to report for an invalid value: damage for one that was read, not for one that
    was to be written.
    """
    try:
        yield
    except ForeignPartsError as error:
        raise MemoryProblem(ProblemCause.FOREIGN_PARTS, f"{place} ({error})") from error
    except sqlite3.Error as error:
        cause = _why_no_file(Path(place)) if _is_without_file(error) else _sqlite_cause(error)
        raise MemoryProblem(cause, str(place)) from error
    except OSError as error:
        raise MemoryProblem(_system_cause(error), str(place)) from error
    except (ValueError, msgspec.MsgspecError) as error:
        raise MemoryProblem(malformed, str(place)) from error


def is_disk_full(error: sqlite3.Error | OSError) -> bool:
    """Whether this is an error of SQLite or the system for a full disk."""
    cause = _sqlite_cause(error) if isinstance(error, sqlite3.Error) else _system_cause(error)
    return cause is ProblemCause.DISK_FULL


def _is_without_file(error: sqlite3.Error) -> bool:
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & _PRIMARY_CODE == sqlite3.SQLITE_CANTOPEN


def _why_no_file(place: Path) -> ProblemCause:
    """Why no file can be opened there, as the system tells: SQLite keeps its reason to itself."""
    try:
        number, made = make_new_file(place if place.is_dir() else place.parent)
    except OSError as error:
        return _BY_CAUSE.get(cause_of(error), ProblemCause.NO_RIGHTS)
    os.close(number)
    made.unlink()
    return ProblemCause.NO_RIGHTS  # a new file can be made: so it is the old one that may not be opened


def _sqlite_cause(error: sqlite3.Error) -> ProblemCause:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _BY_SQLITE_CODE.get(code & _PRIMARY_CODE, ProblemCause.OTHER)
    # Without a code it comes from Python, and an OperationalError then means text that is not UTF-8.
    return ProblemCause.DAMAGED if isinstance(error, sqlite3.OperationalError) else ProblemCause.OTHER


def _system_cause(error: OSError) -> ProblemCause:
    if isinstance(error, FileExistsError):  # something stands where our folder or file goes
        return ProblemCause.NO_RIGHTS
    return _BY_CAUSE.get(cause_of(error), ProblemCause.OTHER)
