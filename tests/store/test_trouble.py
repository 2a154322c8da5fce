from __future__ import annotations

import errno

import pytest

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.store.trouble import problems_about

# What SQLite reports is tested with SQLite itself: test_database.py and test_sqlite_memory.py.


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
