"""Why a file was not written or read, or something not kept: where, and what to do about it."""

from __future__ import annotations

from pathlib import Path

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.system_error import Cause, OwnDataError, cause_of


def tell_failure(error: OSError, place: Path, words: Interface) -> str:
    """What went wrong with writing to this place, and what to do."""
    report = words.report
    if isinstance(error, OwnDataError):
        return report.failed_own.format(place=place)
    cause = cause_of(error)
    if cause is Cause.MISSING:
        return report.failed_gone.format(place=place.parent)
    told = {
        Cause.FULL: report.failed_full,
        Cause.DENIED: report.failed_here,
        Cause.IN_USE: report.failed_in_use,
        Cause.UNREACHABLE: report.failed_unreachable,
        Cause.NAME_TOO_LONG: words.command.path_too_long,
        Cause.BAD_NAME: words.command.path_bad_name,
    }
    return told.get(cause, report.failed).format(place=place)


def tell_place(error: OSError, words: Interface) -> str:
    """What is wrong with a place that somebody named, and what to do; the error has its name."""
    command = words.command
    told = {
        Cause.DENIED: command.path_denied,
        Cause.NAME_TOO_LONG: command.path_too_long,
        Cause.BAD_NAME: command.path_bad_name,
    }
    return told.get(cause_of(error), command.path_failed).format(place=error.filename)


def tell_problem(problem: MemoryProblem, words: Interface) -> str:
    """What went wrong with what is kept, and what to do."""
    return words.troubles[problem.cause].format(place=problem.place)


_MEGABYTE = 1024 * 1024


def tell_refusal(refusal: Refusal, words: Interface) -> str:
    """What is wrong with a file, where in it, and what to do."""
    most = refusal.most // _MEGABYTE if refusal.reason is Reason.TOO_LARGE else refusal.most
    told = words.refusals[refusal.reason].format(most=most, again=words.exchange.again)
    return f"{_place(refusal, words)}{told}"


def _place(refusal: Refusal, words: Interface) -> str:
    if refusal.key:
        return words.exchange.at_key.format(key=refusal.key)
    return words.exchange.at_line.format(line=refusal.line) if refusal.line else ""
