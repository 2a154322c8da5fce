"""Files that a second process asks the open window to show: each request is a small file in the data folder.

A request is claimed by renaming it, so that exactly one process has it: the one with the window, or the
second one, which opens a window itself when nobody answers.
"""

from __future__ import annotations

import json
import os
import re
import stat
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from msgspec import Struct

from mengpaneel.domain.refusal import Refusal
from mengpaneel.files.atomic_write import write_private_file
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.files.strict_json import parse

LARGEST = 16_384
"""The largest size of a request, in bytes."""

_NAME = re.compile(r"open-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json")
_LIKE_ONE = "open-*.json"
_CLAIMED, _SET_ASIDE = ".claimed", ".broken"
_STALE_AFTER = 30.0
"""Seconds after which nobody waits for an answer any more: who asked is gone."""


class OpenRequest(Struct, frozen=True):
    """The absolute paths of the files to show, and the desktop's activation token to raise the window."""

    paths: tuple[str, ...]
    token: str = ""


def put_request(folder: Path, request: OpenRequest) -> Path:
    """Write a request; raises OSError, and ValueError for one that is too large."""
    content = json.dumps({"paths": request.paths, "token": request.token}).encode()
    if len(content) > LARGEST:
        raise ValueError(f"larger than {LARGEST} bytes")
    path = folder / f"open-{uuid4()}.json"
    write_private_file(path, content)
    return path


def claim_back(path: Path) -> bool:
    """Take back a request that nobody has claimed; False if somebody has."""
    claimed = _renamed(path, _CLAIMED)
    if claimed:
        claimed.unlink()
    return claimed is not None


def claim_requests(folder: Path) -> Sequence[OpenRequest]:
    """Claim all requests, in no order; what is none, or damaged, is set aside unread."""
    found: list[OpenRequest] = []
    for path in folder.glob(_LIKE_ONE):
        with suppress(OSError):
            if not _is_ours(path):
                _renamed(path, _SET_ASIDE)
            elif claimed := _renamed(path, _CLAIMED):
                found += _taken(claimed)
    return found


def _is_ours(path: Path) -> bool:
    """Whether this is a plain file of our own, under such a name as we give."""
    about = path.lstat()
    owned = os.name == "nt" or about.st_uid == os.getuid()
    return bool(_NAME.fullmatch(path.name)) and stat.S_ISREG(about.st_mode) and owned


def _taken(claimed: Path) -> Sequence[OpenRequest]:
    """What stands in a claimed request; nothing if nobody waits for it, or if it is damaged."""
    if time.time() - claimed.stat().st_mtime > _STALE_AFTER:
        claimed.unlink()
        return []
    try:
        request = _request(parse(read_bounded(claimed, LARGEST)))
    except (Refusal, ValueError):
        claimed.rename(claimed.with_suffix(_SET_ASIDE))
        return []
    claimed.unlink()
    return [request]


def _request(written: Any) -> OpenRequest:
    match written:
        case {"paths": [*paths], "token": str(token)} if len(written) == 2 and paths:
            if all(isinstance(path, str) and Path(path).is_absolute() for path in paths):
                return OpenRequest(tuple(paths), token)
    raise ValueError("no request")


def _renamed(path: Path, suffix: str) -> Path | None:
    """The path under its new name; None if somebody else was first."""
    with suppress(OSError):
        return path.rename(path.with_suffix(suffix))
    return None
