from __future__ import annotations

import errno
import sqlite3

import pytest

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.errors import problems_about


def test_what_goes_well_goes_on():
    with problems_about("hier"):
        done = True

    assert done


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, ProblemCause.DISK_FULL),
        (errno.EDQUOT, ProblemCause.DISK_FULL),
        (errno.EACCES, ProblemCause.NO_RIGHTS),
        (errno.EPERM, ProblemCause.NO_RIGHTS),
        (errno.EROFS, ProblemCause.NO_RIGHTS),
        (errno.ENOTDIR, ProblemCause.NO_RIGHTS),
        (errno.EISDIR, ProblemCause.NO_RIGHTS),
        (errno.EEXIST, ProblemCause.NO_RIGHTS),
        (errno.EIO, ProblemCause.OTHER),
    ],
)
def test_the_system_is_understood(number, cause):
    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise OSError(number, "elders")

    assert (told.value.cause, told.value.place) == (cause, "hier")


@pytest.mark.parametrize(
    ("winerror", "cause"),
    [
        (3, ProblemCause.GONE),
        (21, ProblemCause.GONE),
        (53, ProblemCause.GONE),
        (59, ProblemCause.GONE),
        (64, ProblemCause.GONE),
        (1117, ProblemCause.GONE),
        (1231, ProblemCause.GONE),
        (404, ProblemCause.GONE),
        (39, ProblemCause.DISK_FULL),
        (1295, ProblemCause.DISK_FULL),
        (206, ProblemCause.NAME_TOO_LONG),
        (32, ProblemCause.BUSY),
    ],
)
def test_windows_is_understood_by_its_own_number(winerror, cause):
    error = OSError(errno.EINVAL, "elders")
    error.winerror = winerror
    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise error

    assert told.value.cause is cause


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (sqlite3.SQLITE_FULL, ProblemCause.DISK_FULL),
        (sqlite3.SQLITE_PERM, ProblemCause.NO_RIGHTS),
        (sqlite3.SQLITE_READONLY, ProblemCause.NO_RIGHTS),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ProblemCause.NO_RIGHTS),
        (sqlite3.SQLITE_CANTOPEN, ProblemCause.NO_RIGHTS),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, ProblemCause.NO_RIGHTS),
        (sqlite3.SQLITE_BUSY, ProblemCause.BUSY),
        (sqlite3.SQLITE_BUSY_RECOVERY, ProblemCause.BUSY),
        (sqlite3.SQLITE_CORRUPT, ProblemCause.DAMAGED),
        (sqlite3.SQLITE_CORRUPT_INDEX, ProblemCause.DAMAGED),
        (sqlite3.SQLITE_NOTADB, ProblemCause.DAMAGED),
        (sqlite3.SQLITE_IOERR_FSYNC, ProblemCause.OTHER),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, ProblemCause.OTHER),
    ],
)
def test_sqlite_is_understood(code, cause):
    error = sqlite3.DatabaseError("elders")
    error.sqlite_errorcode = code

    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise error

    assert (told.value.cause, told.value.place) == (cause, "hier")


def test_an_error_of_the_system_without_a_number_is_a_problem_too():
    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise OSError

    assert told.value.cause is ProblemCause.OTHER


def test_a_problem_that_is_told_already_stays_as_it_is():
    problem = MemoryProblem(ProblemCause.NEWER, "daar")

    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise problem

    assert told.value is problem


def test_a_mistake_in_the_program_is_not_hidden():
    with pytest.raises(ZeroDivisionError), problems_about("hier"):
        1 / 0  # noqa: B018
