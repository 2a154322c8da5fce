"""The languages there are, each told by itself."""

from __future__ import annotations

from functools import cache

from mengpaneel.content.reading import DEFAULT_LANGUAGE, Strict, languages, read


class Tongue(Strict):
    """A language: how it calls itself, and whose dates and weeks go with it."""

    name: str
    locale: str


@cache
def tongue(language: str) -> Tongue:
    """What a language tells about itself."""
    return read(language, "language", Tongue)


def spoken(language: str) -> str:
    """This language if there are texts in it, else the default: settings may come from another version."""
    return language if language in languages() else DEFAULT_LANGUAGE
