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


def load_settings(path: Path) -> Settings:
    """Read the settings; what cannot be read is moved aside, never lost, and the defaults hold."""
    try:
        return msgspec.json.decode(_text(path), type=Settings)
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
        text = msgspec.json.format(msgspec.json.encode(settings), indent=2)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write(new, text)
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


def _text(path: Path) -> str:
    """The whole file as text, or ValueError when it is too large or not UTF-8."""
    with path.open("rb") as file:
        read = file.read(_LARGEST + 1)
    if len(read) > _LARGEST:
        raise ValueError(f"larger than {_LARGEST} bytes")
    return read.decode()


def _free_name_beside(path: Path) -> Path:
    names = (path.with_suffix(f".broken-{number}.json") for number in count(1))
    return next(name for name in names if not name.exists())


def _write(path: Path, content: bytes) -> None:
    """Write a file and see it through to the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
