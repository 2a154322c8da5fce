"""A language that nobody speaks: Dutch, with every word 40 % longer. It finds layouts with too little room.

`PseudoLibrary()` goes wherever a `Library` goes.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, cached_property
from math import ceil
from typing import Any, Literal, get_origin, get_type_hints

import msgspec

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.profiles import ProfileId

LONGER = 1.4
LANGUAGES = ("nl", "en", "longer")
"""The languages in which there must be room for every text; the last is this one."""

_WORD_OR_PLACEHOLDER = re.compile(r"\{[^}]*\}|[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouyáéëïóö]", re.IGNORECASE)


class PseudoLibrary(Library):
    """All texts of a language, stretched; placeholders stay as they are."""

    def __init__(self, language: str = "nl") -> None:
        super().__init__(language)
        for kind, texts in ((Interface, self.words), (Library, self)):
            for name, text in vars(kind).items():
                if isinstance(text, cached_property) and name not in vars(texts):
                    vars(texts)[name] = stretched(text.func(texts))
        self._profiles = {which: stretched(super(PseudoLibrary, self).profile(which)) for which in ProfileId}


@cache
def library_in(language: str) -> Library:
    """The texts in one of `LANGUAGES`, read once for all tests: nobody changes them."""
    return PseudoLibrary() if language == "longer" else Library(language)


def stretched(value: Any) -> Any:
    """The same with every text in it stretched; what is no text for people stays as it is."""
    if isinstance(value, msgspec.Struct):
        hints = get_type_hints(type(value))
        told = {
            name: stretched(getattr(value, name))
            for name in value.__struct_fields__
            if get_origin(hints[name]) is not Literal
        }
        return msgspec.structs.replace(value, **told)
    if isinstance(value, dict):
        return {key: stretched(part) for key, part in value.items()}
    if isinstance(value, list):
        return [stretched(part) for part in value]
    return stretch(value) if isinstance(value, str) and not isinstance(value, Enum) else value


def stretch(text: str) -> str:
    """Every word 40 % longer, by its vowels; what stands between braces stays."""
    return _WORD_OR_PLACEHOLDER.sub(lambda found: _longer(found.group()), text)


def _longer(word: str) -> str:
    if word.startswith("{"):
        return word
    missing = ceil((LONGER - 1) * len(word))
    places = [found.start() for found in _VOWEL.finditer(word)] or [len(word) - 1]
    extra = [missing // len(places) + (number < missing % len(places)) for number in range(len(places))]
    more = dict(zip(places, extra, strict=True))
    return "".join(letter + letter.lower() * more.get(place, 0) for place, letter in enumerate(word))
