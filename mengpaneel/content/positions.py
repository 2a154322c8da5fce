"""Positions as somebody types them: strict, and clear about what is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, HIGHEST, Position
from mengpaneel.domain.mix import Mix

_NUMBER = re.compile(r"[0-9]{1,3}")
_NOT_SET = "-"


class NotAMix(Exception):
    """What was typed is no mix; the message names place and fader, in the language of the library."""


def read_mix(typed: Sequence[str], where: str, library: Library) -> Mix:
    """Read five positions in the publication's order; `where` says where they were typed. Raises NotAMix."""
    names = [library.faders[fader].name for fader in FADERS]
    if len(typed) != len(FADERS):
        told = library.words.command.not_five
        raise NotAMix(told.format(where=where, order=", ".join(names), count=len(typed)))
    pairs = zip(typed, names, strict=True)
    return Mix(tuple(_read_position(text, f"{where}, {name}", library) for text, name in pairs))


def _read_position(typed: str, where: str, library: Library) -> Position:
    if typed == _NOT_SET:
        return None
    if _NUMBER.fullmatch(typed) and int(typed) <= HIGHEST:
        return int(typed)
    raise NotAMix(library.words.command.not_a_position.format(where=where, value=typed))
