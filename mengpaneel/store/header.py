"""Whether a file may be opened at all, judged by its first hundred bytes and without touching it."""

from __future__ import annotations

from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.store.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_VERSION_AT, _APPLICATION_AT = 60, 68


def refuse_unfit(path: Path) -> None:
    """Raise MemoryProblem for a file that is not ours, or that a newer program has written.

    Only for a file that this process has not opened: closing it here would let go of SQLite's locks on it.
    """
    header = _header(path)
    if not header.strip(b"\0"):
        return  # New, or its making was cut short: SQLite puts that right from its journal, or refuses.
    if not header.startswith(_MAGIC) or _number(header, _APPLICATION_AT) != APPLICATION_ID:
        raise MemoryProblem(Trouble.FOREIGN, str(path))
    if _number(header, _VERSION_AT) > VERSION:
        raise MemoryProblem(Trouble.NEWER, str(path))


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except FileNotFoundError:
        return b""


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
