"""The words of the screen from which the hour is led."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct


class SessionWords(StrictStruct):
    """The steps of the hour, and the way through them."""

    previous: str
    next: str
    next_is: str
    clicker: str
    steps: str
    wished: str
    done: str
    here: str
