"""Unexpected exceptions: reported in our own words, and logged without any value of the user."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import print_exception, walk_tb

from mengpaneel import __version__
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.error_output import print_error
from mengpaneel.files.atomic_write import write_private_file
from mengpaneel.files.bounded_read import read_end

_DEBUG = "MENGPANEEL_DEBUG"
"""Who looks into a fault sets this variable, and sees where it came from."""

_LARGEST = 100_000
_DEEPEST = 40


def tell_fault(fault: Exception, words: Interface) -> None:
    """Say on the error output what kind of fault it was, and what to do about it."""
    print_error(words.command.unforeseen.format(fault=kind_of(fault)))
    if os.environ.get(_DEBUG):
        print_exception(fault)


def kind_of(fault: BaseException) -> str:
    """The kind of fault and the line of the program where it happened; no values, so it can be sent."""
    places = [f"{Path(file).name}:{line}" for file, line, _name in _calls(fault)]
    return " ".join([type(fault).__name__, *places[-1:]])


def keep_fault(fault: BaseException, log: Path) -> bool:
    """Add the stack of this fault to the log, unless it is there already; returns whether it is there.

    The newest `_LARGEST` bytes are kept.
    """
    with suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        before = read_end(log, _LARGEST).decode(errors="replace")
        stack = "".join(_stack_lines(fault))
        if stack not in before:
            whole = f"{before}{datetime.now():%Y-%m-%d %H:%M} mengpaneel {__version__}\n{stack}\n".encode()
            kept = whole if len(whole) <= _LARGEST else whole[-_LARGEST:].partition(b"\n")[2]
            write_private_file(log, kept)
        return True
    return False


def _stack_lines(fault: BaseException) -> Iterator[str]:
    """The innermost `_DEEPEST` calls of each exception in the chain, with its type and without its values."""
    if earlier := fault.__cause__ or fault.__context__:
        yield from _stack_lines(earlier)
    for file, line, name in _calls(fault)[-_DEEPEST:]:
        yield f"  {'/'.join(Path(file).parts[-2:])}:{line} {name}\n"
    yield f"{type(fault).__name__}\n"


def _calls(fault: BaseException) -> list[tuple[str, int, str]]:
    """File, line and function of each call on the stack of a fault, the outermost first."""
    calls = walk_tb(fault.__traceback__)
    return [(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in calls]
