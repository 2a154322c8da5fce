"""How a file is written: whole or not at all, and never over another one unasked."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


def write_whole(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write beside it, see it through to the disk, and only then give it its name.

    Raises FileExistsError when there is a file of that name already, unless it may be replaced; whatever
    goes wrong, what was there is as it was and nothing else is left.
    """
    if os.path.lexists(path):
        if not replace:
            raise FileExistsError(str(path))
        if not path.is_file():  # a folder, a pipe or a device is not ours to replace
            raise PermissionError(errno.EPERM, "no file", str(path))
    number, name = mkstemp(prefix=f".{path.name[:40]}.", suffix=".new", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _take_usual_rights(beside)
        if replace:
            beside.replace(path)
        else:
            _name_unless_taken(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


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


def _take_usual_rights(path: Path) -> None:
    """A temporary file is for its owner only; what is handed over is an ordinary file."""
    mask = os.umask(0)
    os.umask(mask)
    with suppress(OSError):
        path.chmod(0o666 & ~mask)


def _sync_folder(folder: Path) -> None:
    """See the new name through to the disk, where a system knows how."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
