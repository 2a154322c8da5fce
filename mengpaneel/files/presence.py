"""What is there, on every Python: since 3.14 those of Path say no where we may not look, and these raise."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

_NOTHING_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
"""The last is a link that goes round."""


def exists(path: Path) -> bool:
    """Whether a file or folder is there; raises OSError where that cannot be seen, as the others here."""
    return bool(_mode(path))


def is_file(path: Path) -> bool:
    """Whether a plain file is there, also by way of a link."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    """Whether a folder is there, also by way of a link."""
    return stat.S_ISDIR(_mode(path))


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except ValueError:  # a name that no file can have
        return 0
    except OSError as error:
        if error.errno not in _NOTHING_THERE:
            raise
        return 0
