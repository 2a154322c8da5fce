"""The words of several subjects beside one another."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.match import MatchKind


class SideBySideWords(StrictStruct):
    """What is told of each subject, and of all of them together."""

    present: str
    when: str
    unnamed: str
    hidden: str
    empty: str
    letters: str
    subject: str
    kind: str
    snapshot: str
    said: str
    kinds_of_answer: dict[MatchKind, str]


def check_complete(words: SideBySideWords) -> None:
    """Raise ValueError when a word for a member is missing."""
    complete(MatchKind)(words.kinds_of_answer)
