"""What the user prefers, as a small file that never stands in the way of starting."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Annotated, Literal

import msgspec

from mengpaneel.store.trouble import problems_about

Theme = Literal["system", "light", "dark", "contrast"]
Screen = Literal["console", "review", "profiles"]

Zoom = Annotated[int, msgspec.Meta(ge=80, le=300)]

_LARGEST = 65_536
_CHANGING = Lock()


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the program looked when it was last closed, and which folder is the second place.

    `geometry` is the window's place and size in Base64; an empty text means that there is none yet. `zoom` is
    in percents, on top of the system's own scale. `last_copy` is when a copy last went to the second place.
    `lone_keys`: whether keys work without Ctrl or Alt, too.
    """

    language: str = "nl"
    theme: Theme = "system"
    screen: Screen = "console"
    geometry: str = ""
    presenting_screen: str = ""
    last_folder: str = ""
    zoom: Zoom = 100
    second_place: str = ""
    last_copy: datetime | None = None
    tour_seen: bool = False
    lone_keys: bool = True


def load_settings(path: Path) -> Settings:
    """Read the settings; what cannot be read is moved aside, never lost, and the defaults hold."""
    try:
        return _read(_content(path))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, msgspec.MsgspecError):
        with suppress(OSError):
            path.rename(_free_name_beside(path))
        return Settings()


def keep_settings(path: Path, settings: Settings) -> None:
    """Write the settings; raises MemoryProblem, and leaves the old ones, when that cannot be done."""
    new = path.with_suffix(".new.json")
    with problems_about(path):
        content = _written(settings)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(new, content)
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


def change_settings(path: Path, **changes: object) -> Settings:
    """Keep some of the settings; the others stay as they are kept now, perhaps by another window."""
    with _CHANGING:
        settings = msgspec.structs.replace(load_settings(path), **changes)
        keep_settings(path, settings)
    return settings


def _content(path: Path) -> bytes:
    """The whole file, or ValueError when it is too large."""
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError(f"larger than {_LARGEST} bytes")
    return content


def _read(content: bytes) -> Settings:
    """Read what we wrote ourselves, as a start does, or what anybody else did through the strict door."""
    settings = msgspec.json.decode(content.decode(), type=Settings)
    return settings if content == _written(settings) else _strictly_read(content)


def _strictly_read(content: bytes) -> Settings:
    from mengpaneel.domain.refusal import Refusal
    from mengpaneel.files.strict_json import parse

    try:
        return msgspec.convert(parse(content), Settings)
    except Refusal as refusal:
        raise ValueError(str(refusal)) from refusal


def _written(settings: Settings) -> bytes:
    return msgspec.json.format(msgspec.json.encode(settings), indent=2)


def _free_name_beside(path: Path) -> Path:
    names = (path.with_suffix(f".broken-{number}.json") for number in count(1))
    return next(name for name in names if not name.exists())


def _write(path: Path, content: bytes) -> None:
    """Write a file and see it through to the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
