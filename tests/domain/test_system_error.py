from __future__ import annotations

import errno
import os

import pytest

from mengpaneel.domain import system_error
from mengpaneel.domain.system_error import Cause, cause_of


def refused(number: int, winerror: int | None = None) -> OSError:
    """An OSError as the system makes it; on Windows with its own number beside errno."""
    error = OSError(number, os.strerror(number), "map/verslag.pdf")
    if winerror is not None:
        error.winerror = winerror
    return error


@pytest.mark.parametrize(
    ("winerror", "cause"),
    [
        (3, Cause.UNREACHABLE),
        (21, Cause.UNREACHABLE),
        (53, Cause.UNREACHABLE),
        (59, Cause.UNREACHABLE),
        (64, Cause.UNREACHABLE),
        (1117, Cause.UNREACHABLE),
        (1231, Cause.UNREACHABLE),
        (404, Cause.UNREACHABLE),
        (39, Cause.FULL),
        (1295, Cause.FULL),
        (206, Cause.NAME_TOO_LONG),
        (32, Cause.IN_USE),
        (33, Cause.IN_USE),
        (123, Cause.BAD_NAME),
    ],
)
def test_the_number_of_windows_goes_before_errno(winerror, cause):
    assert cause_of(refused(errno.EINVAL, winerror)) is cause
    assert cause_of(refused(errno.EACCES, winerror)) is cause


@pytest.mark.parametrize("winerror", [None, 5, 999_999])
def test_where_windows_says_no_more_errno_does(winerror):
    assert cause_of(refused(errno.ENOSPC, winerror)) is Cause.FULL
    assert cause_of(refused(errno.EACCES, winerror)) is Cause.DENIED


@pytest.mark.parametrize(("number", "winerror"), [(errno.ENOENT, None), (errno.ENOENT, 3)])
def test_a_path_that_is_too_long_for_windows_is_not_told_as_missing(monkeypatch, number, winerror):
    """So say Windows's two ways to open a file."""
    error = refused(number, winerror)
    before = cause_of(error)
    monkeypatch.setattr(system_error, "LONGEST_PATH", len(error.filename))
    assert cause_of(error) is before
    monkeypatch.setattr(system_error, "LONGEST_PATH", len(error.filename) - 1)
    assert cause_of(error) is Cause.NAME_TOO_LONG


def test_what_nobody_knows_has_another_cause():
    assert cause_of(refused(errno.EIO)) is Cause.OTHER
    assert cause_of(OSError()) is Cause.OTHER
