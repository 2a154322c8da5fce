"""Strict reading of our own content files: a mistake is told with file and key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import TypeVar

import msgspec

from mengpaneel.assets import asset

_Shape = TypeVar("_Shape")

DEFAULT_LANGUAGE = "nl"


class ContentError(Exception):
    """A content file is missing or is not what it should be; the message names file and key."""


class StrictStruct(msgspec.Struct, forbid_unknown_fields=True):
    """A table of a content file: every key must be there, and no other."""


def languages() -> tuple[str, ...]:
    """The languages for which there is content, the default first."""
    found = sorted(folder.name for folder in asset("content").iterdir() if folder.is_dir())
    return tuple(sorted(found, key=lambda language: language != DEFAULT_LANGUAGE))


def read(
    language: str, name: str, shape: type[_Shape], check: Callable[[_Shape], None] | None = None
) -> _Shape:
    """Decode `resources/content/<language>/<name>.toml` as this shape.

    `check` may raise ValueError for what the shape cannot express. Raises ContentError.
    """
    path = asset("content", language, f"{name}.toml")
    try:
        decoded = msgspec.toml.decode(path.read_bytes(), type=shape)
        if check:
            check(decoded)
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise ContentError(f"{language}/{name}.toml: {error}") from error
    return decoded


def complete(wanted: Iterable[str]) -> Callable[[Collection[str]], None]:
    """Make a function that raises ValueError when a table has no entry for one of these."""

    def check(table: Collection[str]) -> None:
        missing = [key for key in wanted if key not in table]
        if missing:
            raise ValueError(f"missing key `{missing[0]}`")

    return check


class Language(StrictStruct):
    """A language: how it calls itself, and whose dates and weeks go with it."""

    name: str
    locale: str


@cache
def language_named(language: str) -> Language:
    """What a language tells about itself."""
    return read(language, "language", Language)


def usable_language(language: str) -> str:
    """This language if there are texts in it, else the default: settings may come from another version."""
    return language if language in languages() else DEFAULT_LANGUAGE
