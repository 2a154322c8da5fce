"""How much a mix resembles each profile, in words rather than in figures."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.domain.match import MIXED_BELOW, Said

_STRONG_FROM = 80


def tell_likeness(likeness: int | None, said: Said, library: Library, *, named: bool) -> str:
    """The words beside a profile's bar."""
    words = library.words.panel
    if likeness is None:
        return words.nothing_yet
    if said is Said.OPEN and named:
        return words.possible
    if said is Said.TOO_EARLY:
        return ""
    if likeness >= _STRONG_FROM:
        return words.strongly
    # What the title names is never called little like it, though it may lie just below the bound.
    return words.somewhat if named or likeness >= MIXED_BELOW else words.little


def all_likenesses(library: Library) -> tuple[str, ...]:
    """Everything that can stand beside a bar."""
    words = library.words.panel
    return words.nothing_yet, words.possible, words.strongly, words.somewhat, words.little
