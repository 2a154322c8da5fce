"""The words of a round in which everyone sets the faders alone, and of the hour around it."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.entry import Distance
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.round import Conclusion
from mengpaneel.domain.snapshot import SamePeople


class RoundWords(StrictStruct):
    """What is said of entries, of how far they lie apart, and of what a group makes of them."""

    ready: str
    too_few: str
    highest: str
    lowest: str
    skipped: str
    not_entered: str
    moved_later: str
    agreed_first: str
    left_open_first: str
    left_open_next: str
    not_discussed_first: str
    not_discussed_next: str
    numbers: list[str]
    difference: str
    then_and_now: str
    then_as_now: str
    spreads: str
    same_people: str
    blind: str
    not_blind: str
    distances: dict[Distance, str]
    conclusions: dict[Conclusion, str]
    people: dict[SamePeople, str]
    steps: dict[HourStep, str]


def check_complete(words: RoundWords) -> None:
    """Raise ValueError when a word for a member is missing."""
    complete(Distance)(words.distances)
    complete(Conclusion)(words.conclusions)
    complete(SamePeople)(words.people)
    complete(HourStep)(words.steps)
