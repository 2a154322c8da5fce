"""The words of the tour for who is new."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from mengpaneel.content.reading import Strict

TourPlace = Literal["console", "panel", "aims", "save", "more"]
MOST_STEPS = 5


class TourStep(Strict):
    """One thing to see, and where it is in the window."""

    place: TourPlace
    title: str
    text: str


class TourWords(Strict):
    """The steps, and the buttons below each."""

    count: str
    aloud: str
    next: str
    back: str
    done: str
    stop: str
    steps: Annotated[list[TourStep], msgspec.Meta(min_length=1, max_length=MOST_STEPS)]
