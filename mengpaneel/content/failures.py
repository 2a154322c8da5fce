"""Why a file was not written, or something not kept, in words: where, and what to do about it."""

from __future__ import annotations

import errno
from pathlib import Path

from mengpaneel.content.interface import Interface
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.own_data import OwnDataError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_NOT_HERE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR)


def tell_failure(error: OSError, place: Path, words: Interface) -> str:
    """What went wrong with writing to this place, and what to do."""
    report = words.report
    if isinstance(error, OwnDataError):
        return report.failed_own.format(place=place)
    if error.errno in _FULL:
        return report.failed_full.format(place=place)
    if error.errno == errno.ENAMETOOLONG:
        return words.command.path_too_long.format(place=place)
    if error.errno == errno.ENOENT:
        return report.failed_gone.format(place=place.parent)
    return (report.failed_here if error.errno in _NOT_HERE else report.failed).format(place=place)


def tell_place(error: OSError, words: Interface) -> str:
    """What is wrong with a place that somebody named, and what to do; the error has its name."""
    command = words.command
    if error.errno == errno.ENAMETOOLONG:
        return command.path_too_long.format(place=error.filename)
    denied = error.errno in (errno.EACCES, errno.EPERM)
    return (command.path_denied if denied else command.path_failed).format(place=error.filename)


def tell_problem(problem: MemoryProblem, words: Interface) -> str:
    """What went wrong with what is kept, and what to do."""
    return words.troubles[problem.trouble].format(place=problem.place)
