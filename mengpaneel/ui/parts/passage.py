"""A piece of a longer text, before it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Passage(Struct, frozen=True):
    """Some paragraphs under an optional heading; a list gets a mark before each."""

    paragraphs: Sequence[str]
    heading: str = ""
    listed: bool = False
    quiet: bool = False
