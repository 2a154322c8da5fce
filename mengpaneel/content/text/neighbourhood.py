"""What a neighbourhood itself is like, in lines: only what was written."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.library import Library
from mengpaneel.domain.neighbourhood import Neighbourhood


def tell_neighbourhood(neighbourhood: Neighbourhood, library: Library) -> Iterator[tuple[str, str]]:
    """The name of each text that there is, with the text."""
    for field, name in library.words.neighbourhood.names.items():
        if text := getattr(neighbourhood, field).strip():
            yield name, text
