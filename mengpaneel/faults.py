"""What nobody foresaw: told in our own words, and kept without a value of anybody in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from traceback import print_exception, walk_tb

from mengpaneel import __version__
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.error_output import tell

_DEBUG = "MENGPANEEL_DEBUG"
"""Who looks into a fault sets this variable, and sees where it came from."""

_LARGEST = 100_000
_DEEPEST = 40


def tell_fault(fault: Exception, words: Interface) -> None:
    """Say on the error output what kind of fault it was, and what to do about it."""
    tell(words.command.unforeseen.format(fault=kind_of(fault)))
    if os.environ.get(_DEBUG):
        print_exception(fault)


def kind_of(fault: BaseException) -> str:
    """The kind of fault and the line of the program where it happened; no values, so it can be sent."""
    places = [f"{Path(file).name}:{line}" for file, line, _name in _steps(fault)]
    return " ".join([type(fault).__name__, *places[-1:]])


def keep_fault(fault: BaseException, log: Path) -> bool:
    """Write once in the log which way the program went to this fault; returns whether it stands there."""
    with suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        before = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
        way = "".join(_way_to(fault))
        if way not in before:
            whole = f"{before}{datetime.now():%Y-%m-%d %H:%M} mengpaneel {__version__}\n{way}\n".encode()
            kept = whole if len(whole) <= _LARGEST else whole[-_LARGEST:].partition(b"\n")[2]
            with open(log, "wb", opener=_for_the_owner_only) as file:
                file.write(kept)
        return True
    return False


def _for_the_owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _way_to(fault: BaseException) -> Iterator[str]:
    if earlier := fault.__cause__ or fault.__context__:
        yield from _way_to(earlier)
    for file, line, name in _steps(fault)[-_DEEPEST:]:
        yield f"  {'/'.join(Path(file).parts[-2:])}:{line} {name}\n"
    yield f"{type(fault).__name__}\n"


def _steps(fault: BaseException) -> list[tuple[str, int, str]]:
    """File, line and function of each step to the fault."""
    steps = walk_tb(fault.__traceback__)
    return [(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in steps]
