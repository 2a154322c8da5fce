"""A new file under a name of its own, for what may not stand under its real name yet."""

from __future__ import annotations

import os
from pathlib import Path

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FOR_THE_OWNER_ONLY = 0o600


def make_new_file(folder: Path, prefix: str = ".", suffix: str = "") -> tuple[int, Path]:
    """Make an empty file that only its owner may read; returns its descriptor, for writing, and its path.

    Raises OSError as soon as the system refuses. On Windows `tempfile` does not: where nothing may be written
    it goes on to the next of two thousand million names.
    """
    path = folder / f"{prefix}{os.urandom(6).hex()}{suffix}"
    return os.open(path, _FLAGS, _FOR_THE_OWNER_ONLY), path
