from __future__ import annotations

import errno
import sqlite3

import pytest

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.store.errors import problems_about


def test_what_goes_well_goes_on():
    with problems_about("hier"):
        done = True

    assert done


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EDQUOT, Trouble.DISK_FULL),
        (errno.EACCES, Trouble.NO_RIGHTS),
        (errno.EPERM, Trouble.NO_RIGHTS),
        (errno.EROFS, Trouble.NO_RIGHTS),
        (errno.ENOTDIR, Trouble.NO_RIGHTS),
        (errno.EISDIR, Trouble.NO_RIGHTS),
        (errno.EEXIST, Trouble.NO_RIGHTS),
        (errno.EIO, Trouble.OTHER),
    ],
)
def test_the_system_is_understood(number, trouble):
    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise OSError(number, "elders")

    assert (told.value.trouble, told.value.place) == (trouble, "hier")


@pytest.mark.parametrize(
    ("winerror", "trouble"),
    [
        (3, Trouble.GONE),
        (21, Trouble.GONE),
        (53, Trouble.GONE),
        (59, Trouble.GONE),
        (64, Trouble.GONE),
        (1117, Trouble.GONE),
        (1231, Trouble.GONE),
        (404, Trouble.GONE),
        (39, Trouble.DISK_FULL),
        (1295, Trouble.DISK_FULL),
        (206, Trouble.NAME_TOO_LONG),
        (32, Trouble.BUSY),
    ],
)
def test_windows_is_understood_by_its_own_number(winerror, trouble):
    error = OSError(errno.EINVAL, "elders")
    error.winerror = winerror
    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise error

    assert told.value.trouble is trouble


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_FULL, Trouble.DISK_FULL),
        (sqlite3.SQLITE_PERM, Trouble.NO_RIGHTS),
        (sqlite3.SQLITE_READONLY, Trouble.NO_RIGHTS),
        (sqlite3.SQLITE_READONLY_DIRECTORY, Trouble.NO_RIGHTS),
        (sqlite3.SQLITE_CANTOPEN, Trouble.NO_RIGHTS),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, Trouble.NO_RIGHTS),
        (sqlite3.SQLITE_BUSY, Trouble.BUSY),
        (sqlite3.SQLITE_BUSY_RECOVERY, Trouble.BUSY),
        (sqlite3.SQLITE_CORRUPT, Trouble.DAMAGED),
        (sqlite3.SQLITE_CORRUPT_INDEX, Trouble.DAMAGED),
        (sqlite3.SQLITE_NOTADB, Trouble.DAMAGED),
        (sqlite3.SQLITE_IOERR_FSYNC, Trouble.OTHER),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, Trouble.OTHER),
    ],
)
def test_sqlite_is_understood(code, trouble):
    error = sqlite3.DatabaseError("elders")
    error.sqlite_errorcode = code

    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise error

    assert (told.value.trouble, told.value.place) == (trouble, "hier")


def test_an_error_of_the_system_without_a_number_is_a_problem_too():
    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise OSError

    assert told.value.trouble is Trouble.OTHER


def test_a_problem_that_is_told_already_stays_as_it_is():
    problem = MemoryProblem(Trouble.NEWER, "daar")

    with pytest.raises(MemoryProblem) as told, problems_about("hier"):
        raise problem

    assert told.value is problem


def test_a_mistake_in_the_program_is_not_hidden():
    with pytest.raises(ZeroDivisionError), problems_about("hier"):
        1 / 0  # noqa: B018
