"""How a file is written: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import errno
import os
import stat
import time
from contextlib import suppress
from pathlib import Path

from mengpaneel.files.names import refuse_impossible_name
from mengpaneel.files.own_data import refuse_own_data

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FOR_THE_OWNER_ONLY = 0o600
_ATTEMPTS, _PAUSE_S = 10, 0.05


def make_new_file(folder: Path, prefix: str = ".", suffix: str = "") -> tuple[int, Path]:
    """Make an empty file that only its owner may read; returns its descriptor, for writing, and its path.

    Raises OSError as soon as the system refuses. On Windows `tempfile` does not: where nothing may be written
    it goes on to the next of two thousand million names.
    """
    path = folder / f"{prefix}{os.urandom(6).hex()}{suffix}"
    return os.open(path, _FLAGS, _FOR_THE_OWNER_ONLY), path


def write_file(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file that is handed over: an ordinary one, or with the rights of the one that it replaces.

    Raises FileExistsError when there is a file of that name already, unless it may be replaced, and
    OwnDataError for a file of our own data; whatever goes wrong, what was there is as it was and nothing else
    is left. A link that may be replaced stays a link: the file it points to is written.
    """
    refuse_impossible_name(path)
    refuse_own_data(path)
    _write(path, content, replace=replace, rights=None)


def write_private_file(path: Path, content: bytes) -> None:
    """Write or replace a file of our own data, which nobody else may read; a link is followed here too."""
    _write(path, content, replace=True, rights=_FOR_THE_OWNER_ONLY)


def _write(path: Path, content: bytes, *, replace: bool, rights: int | None) -> None:
    """Write beside it, see it through to the disk, and only then give it its name."""
    if replace:
        path = Path(os.path.realpath(path))
    if os.path.lexists(path):
        if not replace:
            raise FileExistsError(str(path))
        if not path.is_file():  # a folder, a pipe or a device is not ours to replace
            raise PermissionError(errno.EPERM, "no file", str(path))
        rights = rights or stat.S_IMODE(path.stat().st_mode)
    number, beside = make_new_file(path.parent, f".{path.name[:40]}.", ".new")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):
            beside.chmod(rights or _usual_rights())
        if replace:
            replace_file(beside, path)
        else:
            _name_unless_taken(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def replace_file(new: Path, target: Path) -> None:
    """Give a new file the name of the old one; an OSError with EBUSY says that that one is open elsewhere.

    Windows refuses it while anybody has the old one open, and says only that access is denied, as it does of
    a file that may not be written. A virus scanner has it open for a moment: so it is tried again.
    """
    for attempts_left in reversed(range(_ATTEMPTS)):
        try:
            new.replace(target)
            return
        except PermissionError as error:
            if not (getattr(error, "winerror", None) and os.access(target, os.W_OK)):
                raise
            if not attempts_left:
                raise OSError(errno.EBUSY, error.strerror, str(target)) from error
        time.sleep(_PAUSE_S)


def _name_unless_taken(beside: Path, path: Path) -> None:
    """Give a file its name in one step that fails when somebody else took it in the meantime."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a stick or network place without links
        if os.path.lexists(path):
            raise FileExistsError(str(path)) from None
        beside.rename(path)
    else:
        beside.unlink()


def _usual_rights() -> int:
    """A temporary file is for its owner only; what is handed over is an ordinary file."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """See the new name through to the disk, where a system knows how."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
