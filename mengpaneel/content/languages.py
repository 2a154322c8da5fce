"""The languages there are, each named by itself."""

from __future__ import annotations

from functools import cache

from mengpaneel.content.reading import DEFAULT_LANGUAGE, Strict, languages, read


class Language(Strict):
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
