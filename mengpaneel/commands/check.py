"""`check`: whether everything that is kept is still what was kept."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from mengpaneel.backups import backup_service_for
from mengpaneel.commands.folder import add_data_dir_option, places_from, reading, reporting_problems
from mengpaneel.commands.parser import DONE, FAILED, AddCommand
from mengpaneel.content.library import Library
from mengpaneel.content.text.checks import tell_good, tell_name
from mengpaneel.domain.backup_service import CheckResult
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.opening import is_lost
from mengpaneel.store.places import Places

_TOLD_BY_THEMSELVES = (ProblemCause.MISSING, ProblemCause.FOREIGN_PARTS)
"""What is not damage in the eyes of who reads it, and has a sentence with its own remedy."""


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    add_data_dir_option(add("check", library.commands.check.help), library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Check everything, and name what is damaged."""
    with reporting_problems(library):
        check_result = _verdict(places_from(options), library)
    for line in tell_good(check_result, library):
        print(line)
    for line in _tell_damage(check_result, library):
        print(line, file=sys.stderr)
    return FAILED if check_result.damage or check_result.unwiped else DONE


def _tell_damage(check_result: CheckResult, library: Library) -> Iterator[str]:
    words, place = library.commands, check_result.place
    here = [*check_result.wrong, *(tell_name(name, library) for name in check_result.damaged)]
    copies = [str(Path(place.folder) / name) for name in place.damaged] if place else ()
    for wrong, remedy in ((here, words.check.remedy), (copies, words.check.place_remedy)):
        yield from (words.damaged.format(what=what) for what in wrong)
        if wrong:
            yield remedy
    if check_result.unwiped:
        yield from (words.check.unwiped.format(what=what) for what in check_result.unwiped)
        yield words.check.unwiped_remedy


def _verdict(where: Places, library: Library) -> CheckResult:
    try:
        with reading(where, library) as memory:
            return backup_service_for(memory, where).check(lambda _done, _of: None)
    except MemoryProblem as problem:
        if problem.cause not in _TOLD_BY_THEMSELVES and is_lost(problem, where):
            return CheckResult(0, 0, (problem.place,))
        raise
