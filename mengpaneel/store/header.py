"""Whether a file may be opened at all, judged by its first hundred bytes."""

from __future__ import annotations

import stat
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_VERSION_AT, _APPLICATION_AT = 60, 68

_JOURNALS = (b"\x01\x01", b"\x02\x02")
"""A journal that is rolled back, or one written ahead, as a tool may leave it: both to write and to read."""

_ALWAYS = (
    (20, b"\0\x40\x20\x20"),  # nothing reserved, and how full a page may be
    (44, b"\0\0\0\x04"),  # the format of the schema
    (52, b"\0\0\0\0\0\0\0\x01"),  # no page for emptying, and texts in UTF-8
    (64, b"\0\0\0\0"),  # nor emptied bit by bit
    (72, bytes(20)),  # kept for later
)


def refuse_unfit(path: Path) -> None:
    """Raise MemoryProblem for a file that is not ours, or was written by a newer version.

    Not for a file that this process has open: closing it here would release SQLite's locks on it.
    """
    header = _header(path)
    if _is_blank(header):
        return  # New, or its making was cut short: SQLite puts that right from its journal, or refuses.
    if not header.startswith(_MAGIC) or _number(header, _APPLICATION_AT) != APPLICATION_ID:
        raise MemoryProblem(ProblemCause.FOREIGN, str(path))
    if _number(header, _VERSION_AT) > VERSION:
        raise MemoryProblem(ProblemCause.NEWER, str(path))
    if not _holds_together(header):
        raise MemoryProblem(ProblemCause.DAMAGED, str(path))


def is_missing(path: Path) -> bool:
    """Whether there is no file, or an empty one."""
    try:
        return _is_blank(_header(path))
    except (OSError, MemoryProblem):
        return False


def _is_blank(header: bytes) -> bool:
    return not header.strip(b"\0")


def _header(path: Path) -> bytes:
    try:
        kind = path.stat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):  # a pipe would make us wait
            raise MemoryProblem(ProblemCause.FOREIGN, str(path))
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except FileNotFoundError:
        return b""


def _holds_together(header: bytes) -> bool:
    """Whether what never changes in a file of ours is as it always is.

    SQLite itself would take some of it for a file of another kind, that is not damaged.
    """
    if header[18:20] not in _JOURNALS:
        return False
    return all(header[at : at + len(always)] == always for at, always in _ALWAYS)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
