"""The lock of a data folder: one process writes at a time.

The system releases the lock of a process that ends, so that a crash locks nobody out. This may not work over
a network: a lock of another machine is therefore always respected.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from mengpaneel.store.rights import make_folder

_FAR_AWAY = 1 << 20
"""The byte that Windows locks: beyond the text, which others must be able to read."""

_LARGEST = 4096


class LockHolder(Struct, frozen=True):
    """Who holds the lock of a data folder."""

    machine: str
    process: int
    elsewhere: bool


class Lock:
    """A lock on a data folder. `holder` is who has it, when this process has not.

    `set_aside` is the new path of something in its place that was no plain file; empty if there was nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self.holder: LockHolder | None = None
        self.set_aside = ""

    def take(self, *, even_from_elsewhere: bool = False) -> bool:
        """Take the lock, unless another process has it; raises OSError if the folder can have no lock."""
        make_folder(self._path.parent)
        self._make_way()
        file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        free, written = _lock(file), _holder(file)
        if not free or (written and written.elsewhere and not even_from_elsewhere):
            self.holder = written or LockHolder("", 0, elsewhere=False)
            file.close()
            return False
        _write(file)
        self._file, self.holder = file, None
        return True

    def _make_way(self) -> None:
        """Move aside a folder, a pipe or a link, which no lock can be written in; it is never followed."""
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(self._path.lstat().st_mode):
                names = (self._path.with_suffix(f".broken-{number}.lock") for number in count(1))
                free = next(name for name in names if not os.path.lexists(name))
                self.set_aside = str(self._path.rename(free))

    def release(self) -> None:
        """Release the lock."""
        if self._file:
            self._file.truncate(0)
            self._file.close()
            self._file = None


def _holder(file: BinaryIO) -> LockHolder | None:
    """The holder named in the file; None if it was released or is unreadable."""
    file.seek(0)
    with suppress(ValueError, KeyError, TypeError, OSError, OverflowError, RecursionError):
        written = json.loads(file.read(_LARGEST))
        machine, process = str(written["machine"])[:120], int(written["process"])
        if not machine.isprintable():
            return None
        return LockHolder(machine, process, elsewhere=machine.casefold() != _machine().casefold())
    return None


def _machine() -> str:
    """The name of this computer; from the environment on Windows, for Python asks a service there."""
    if sys.platform == "win32":
        import platform

        return os.environ.get("COMPUTERNAME") or platform.node()
    return os.uname().nodename


def _write(file: BinaryIO) -> None:
    file.seek(0)
    file.truncate()
    file.write(json.dumps({"machine": _machine(), "process": os.getpid()}).encode())
    file.flush()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        file.seek(_FAR_AWAY)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
