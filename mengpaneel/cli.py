"""The command line: what works without a screen. Qt is imported only by what draws."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import Protocol

from mengpaneel.commands import backup, check, export, match, pictures, report, restore, selftest
from mengpaneel.commands import export_calendar as as_ics
from mengpaneel.commands import export_csv as as_csv
from mengpaneel.commands import import_file as taking_in
from mengpaneel.commands import list_snapshots as listing
from mengpaneel.commands.parser import (
    FAILED,
    INTERRUPTED,
    WRONG_CALL,
    SnapshotChoices,
    WrongCall,
    language_asked,
    new_parser,
    sheltered,
)
from mengpaneel.content.languages import usable_language
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages
from mengpaneel.domain.plain_text import visible


class _Command(Protocol):
    """What every file in `commands/` offers."""

    def offer(self, add: SnapshotChoices, library: Library, /) -> None: ...

    def run(self, asked: Namespace, library: Library, /) -> int: ...


_COMMANDS: Mapping[str, _Command] = {
    "match": match,
    "list": listing,
    "check": check,
    "backup": backup,
    "restore": restore,
    "export": export,
    "import": taking_in,
    "csv": as_csv,
    "ics": as_ics,
    "pictures": pictures,
    "report": report,
    "selftest": selftest,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; returns the exit status."""
    _print_anything()
    given = sys.argv[1:] if arguments is None else arguments
    library = Library(usable_language(language_asked(given)))
    try:
        status = _do(given, library)
        sys.stdout.flush()
    except WrongCall as wrong:
        print(visible(str(wrong)), file=sys.stderr)
        return WRONG_CALL
    except OSError as error:
        if _reader_stopped(error):
            # Python must not complain about it when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FAILED
        if error.filename is None:
            return _tell_fault(error, library)
        from mengpaneel.content.text.errors import tell_place

        print(visible(tell_place(error, library.words)), file=sys.stderr)
        return WRONG_CALL
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        return _tell_fault(fault, library)
    return status


def _reader_stopped(error: OSError) -> bool:
    """Whether who read our answers has had enough; Windows calls that an invalid argument."""
    numbers = (errno.EPIPE, errno.EINVAL) if sys.platform == "win32" else (errno.EPIPE,)
    return error.filename is None and error.errno in numbers


def _tell_fault(fault: Exception, library: Library) -> int:
    from mengpaneel.faults import tell_fault

    tell_fault(fault, library.words)
    return FAILED


def _do(given: Sequence[str], library: Library) -> int:
    parser, add = new_parser(library)
    for command in _COMMANDS.values():
        command.offer(add, library)
    asked = parser.parse_args(sheltered(given))
    if asked.language not in languages():
        told = library.words.command.bad_choice
        raise WrongCall(told.format(value=asked.language, choices=", ".join(languages())))
    return _COMMANDS[asked.command].run(asked, library)


def _print_anything() -> None:
    """Let no title or file name stop us because this console has no letter for it.

    What another program reads is UTF-8: Windows would choose a code page without our characters.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
            if sys.platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
