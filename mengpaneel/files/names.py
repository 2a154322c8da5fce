"""Which names no file can have, refused before any work: Windows says only that there is no such file."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

_LONGEST = 255
"""What all usual file systems hold: bytes, and on Windows units of UTF-16."""

_DEVICE = r"(?i)(con|prn|aux|nul|com\d|lpt\d) *(\..*)?"


def refuse_impossible_name(path: Path) -> None:
    """Raise OSError for a part that is too long, and a name that Windows keeps for itself."""
    if any(_length(part) > _LONGEST for part in path.parts):
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), str(path))
    if os.name == "nt" and (":" in path.name or re.fullmatch(_DEVICE, path.name)):
        raise OSError(errno.EINVAL, "a name that Windows keeps for itself", str(path))


def _length(part: str) -> int:
    if os.name == "nt":
        return len(part.encode("utf-16-le", "surrogatepass")) // 2
    return len(part.encode(errors="replace"))  # what is no text is one byte
