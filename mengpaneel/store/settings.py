"""The settings file, which never prevents a start.

Each setting is read by itself, so that an invalid one does not cost the others.
"""

from __future__ import annotations

import os
import re
import stat
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Annotated, Any, Literal

import msgspec

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.errors import problems_about
from mengpaneel.store.places import defaults_file
from mengpaneel.store.rights import make_folder

Theme = Literal["system", "light", "dark", "contrast"]
Screen = Literal["console", "session", "review", "profiles", "overview"]

Zoom = Annotated[int, msgspec.Meta(ge=80, le=300)]

_Moment = Annotated[datetime, msgspec.Meta(tz=True)]

_LANGUAGE = re.compile("[a-z]{2}")
_LARGEST = 65_536
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0)
_CHANGING = Lock()


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The state of the window when it was last closed, and the folder that is the second place.

    `geometry` is the window's place and size in Base64; an empty text means that there is none yet. `zoom` is
    in percents, on top of the system's own scale. `last_copy` is the last time of a copy to the second place.
    `single_key_shortcuts`: whether keys without Ctrl or Alt are shortcuts.
    `overview_kind` is the kind of subjects shown side by side, empty for all; `overview_left_out` has
    the ids of those left out.
    `profiles_hidden` and `snapshots_folded` are unused; files of earlier versions have them.
    """

    language: str = "nl"
    theme: Theme = "system"
    screen: Screen = "console"
    geometry: str = ""
    presenting_screen: str = ""
    last_folder: str = ""
    zoom: Zoom = 100
    second_place: str = ""
    last_copy: _Moment | None = None
    tour_seen: bool = False
    single_key_shortcuts: bool = msgspec.field(default=True, name="lone_keys")
    overview_kind: Literal["", "gemeente", "casus"] = ""
    overview_left_out: tuple[str, ...] = ()
    profiles_hidden: bool | None = None
    snapshots_folded: bool | None = None


class LoadedSettings(msgspec.Struct, frozen=True):
    """The settings. `set_aside` is the new path of a file with invalid settings, empty if it was sound.

    It is the old path when the file could not be moved either. `wrong_defaults` names the file with defaults
    and what is wrong in it, if anything is.
    """

    settings: Settings
    set_aside: str = ""
    wrong_defaults: str = ""


def load_settings(path: Path) -> Settings:
    """Read the settings; a setting that cannot be read has its default."""
    return read_settings(path).settings


def read_settings(path: Path) -> LoadedSettings:
    """Read the settings; a file with invalid ones is moved aside, and the valid ones are written anew.

    Never raises.
    """
    content = b""
    try:
        content = _content(path)
        return LoadedSettings(_as_written(content))
    except FileNotFoundError:
        return _first_settings()
    except (OSError, ValueError, msgspec.MsgspecError):
        settings, aside = _what_can_be_read(content), ""
        with suppress(OSError):
            aside = str(path.rename(_free_name_beside(path)))
            with suppress(MemoryProblem):
                if settings != Settings():
                    save_settings(path, settings)
        return LoadedSettings(settings, aside or str(path))


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings; raises MemoryProblem, and the old ones stay, when that fails."""
    from mengpaneel.files.atomic_write import write_private_file  # a start writes none

    with problems_about(path):
        make_folder(path.parent)
        write_private_file(path, _written(settings))


def change_settings(path: Path, **changes: object) -> Settings:
    """Write some of the settings; the others stay as another window may have written them.

    Raises MemoryProblem, and nothing is written, when they can be neither read nor moved aside.
    """
    with _CHANGING:
        loaded = read_settings(path)
        if loaded.set_aside == str(path):
            raise MemoryProblem(ProblemCause.BUSY, str(path))
        settings = msgspec.structs.replace(loaded.settings, **changes)
        save_settings(path, settings)
    return settings


def _first_settings() -> LoadedSettings:
    """The settings of a first start: the defaults of the installation, each checked by itself."""
    file = defaults_file()
    if not file.exists():
        return LoadedSettings(Settings())
    try:
        found = _strictly_parsed(_content(file))
    except (OSError, ValueError):
        found = None
    if not isinstance(found, dict):
        return LoadedSettings(Settings(), wrong_defaults=str(file))
    good = {name: value for name, value in _readable(found) if _is_default(name, value)}
    wrong = ", ".join(name for name in found if name not in good)
    return LoadedSettings(Settings(**good), wrong_defaults=f"{file} ({wrong})" if wrong else "")


def _is_default(name: str, value: Any) -> bool:
    """Whether this setting, of a kind that fits, may be given by whoever manages the computer."""
    if name == "language":
        return bool(_LANGUAGE.fullmatch(value))
    return name == "theme" or (name == "second_place" and Path(value).is_absolute())


def _content(path: Path) -> bytes:
    """The whole file; ValueError when it is too large, or no plain file: a pipe would make us wait."""
    with os.fdopen(os.open(path, os.O_RDONLY | _WITHOUT_WAITING), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError("no plain file")
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError(f"larger than {_LARGEST} bytes")
    return content


def _as_written(content: bytes) -> Settings:
    """Decode a file that we wrote; any other goes through the strict parser."""
    settings = msgspec.json.decode(content.decode(), type=Settings)
    if content != _written(settings):
        settings = msgspec.convert(_strictly_parsed(content), Settings)
    b64decode(settings.geometry, validate=True)
    return settings


def _what_can_be_read(content: bytes) -> Settings:
    """Every valid setting, and the defaults of the others."""
    try:
        found = _strictly_parsed(content)
    except ValueError:
        return Settings()
    return Settings(**dict(_readable(found))) if isinstance(found, dict) else Settings()


def _readable(found: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, key in zip(Settings.__struct_fields__, Settings.__struct_encode_fields__, strict=True):
        with suppress(LookupError, ValueError, msgspec.MsgspecError):
            value = getattr(msgspec.convert({key: found[key]}, Settings), name)
            if name == "geometry":
                b64decode(value, validate=True)
            yield name, value


def _strictly_parsed(content: bytes) -> Any:
    from mengpaneel.domain.refusal import Refusal
    from mengpaneel.files.strict_json import parse

    try:
        return parse(content)
    except Refusal as refusal:
        raise ValueError(str(refusal)) from refusal


def _written(settings: Settings) -> bytes:
    return msgspec.json.format(msgspec.json.encode(settings), indent=2)


def _free_name_beside(path: Path) -> Path:
    names = (path.with_suffix(f".broken-{number}.json") for number in count(1))
    return next(name for name in names if not name.exists())
