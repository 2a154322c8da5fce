"""The command line: what works without a screen. Qt is imported only by what draws."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import Protocol

from mengpaneel.commands import (
    backup,
    check,
    compare,
    export,
    export_calendar,
    export_csv,
    import_file,
    list_snapshots,
    match,
    paper,
    pictures,
    report,
    restore,
    selftest,
)
from mengpaneel.commands.parser import (
    FAILED,
    INTERRUPTED,
    WRONG_CALL,
    AddCommand,
    UsageError,
    escape_negative_numbers,
    new_parser,
    requested_language,
)
from mengpaneel.content.library import Library
from mengpaneel.content.reading import languages, usable_language
from mengpaneel.domain.plain_text import escape_invisible


class _Command(Protocol):
    """What every file in `commands/` offers."""

    def add_parser(self, add: AddCommand, library: Library, /) -> None: ...

    def run(self, options: Namespace, library: Library, /) -> int: ...


_COMMANDS: Mapping[str, _Command] = {
    "match": match,
    "list": list_snapshots,
    "check": check,
    "backup": backup,
    "restore": restore,
    "export": export,
    "import": import_file,
    "csv": export_csv,
    "ics": export_calendar,
    "pictures": pictures,
    "paper": paper,
    "report": report,
    "compare": compare,
    "selftest": selftest,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; returns the exit status."""
    _print_anything()
    given = sys.argv[1:] if arguments is None else arguments
    library = Library(usable_language(requested_language(given)))
    try:
        status = _do(given, library)
        sys.stdout.flush()
    except UsageError as wrong:
        print(escape_invisible(str(wrong)), file=sys.stderr)
        return WRONG_CALL
    except OSError as error:
        if _reader_stopped(error):
            # Python must not complain about it when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FAILED
        if error.filename is None:
            return _tell_fault(error, library)
        from mengpaneel.content.text.errors import tell_place

        print(escape_invisible(tell_place(error, library.words)), file=sys.stderr)
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
        command.add_parser(add, library)
    options = parser.parse_args(escape_negative_numbers(given))
    if options.language not in languages():
        told = library.words.command.bad_choice
        raise UsageError(told.format(value=options.language, choices=", ".join(languages())))
    return _COMMANDS[options.command].run(options, library)


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
