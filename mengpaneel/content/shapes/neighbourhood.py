"""The words of what the neighbourhood itself is like."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.neighbourhood import Neighbourhood


class NeighbourhoodWords(StrictStruct):
    """The four texts, by the names of their fields, with what to think of at each."""

    title: str
    about: str
    names: dict[str, str]
    hints: dict[str, str]


def check_fields(words: NeighbourhoodWords) -> None:
    """Raise ValueError when a word for one of the four texts is missing."""
    for table in (words.names, words.hints):
        complete(Neighbourhood.__struct_fields__)(table)
