"""How the participants of a round are called, and the letters on their discs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count

from mengpaneel.domain.fingerprint import sha256_of
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.plain_text import normalized_line
from mengpaneel.domain.round import Participant

_LETTERS = "ABCDEFGHIJKL"


def participants_named(labels: Iterable[str]) -> tuple[Participant, ...]:
    """Make participants of labels; those of one role become 1 and 2. Blank labels are left out."""
    named = [line for label in labels if (line := normalized_line(label).strip())]
    often = Counter(map(str.casefold, named))
    taken: set[str] = {label.casefold() for label in named if often[label.casefold()] == 1}
    return tuple(Participant(_own_label(label, often, taken)) for label in named)


def _own_label(label: str, often: Counter[str], taken: set[str]) -> str:
    """The label, numbered where others have it too, so that no two are the same."""
    if often[label.casefold()] == 1:
        return label
    for number in count(1):
        ending = f" {number}"
        numbered = label[: MAX_NAME_LENGTH - len(ending)] + ending
        if numbered.casefold() not in taken:
            break
    taken.add(numbered.casefold())
    return numbered


def discs(participants: Sequence[Participant]) -> tuple[str, ...]:
    """The letter on each disc, with a digit where several share it: W1, W2."""
    letters = [_letter_of(participant.label) for participant in participants]
    shared = {letter for letter, often in Counter(letters).items() if often > 1}
    numbers = {letter: count(1) for letter in shared}
    return tuple(f"{letter}{next(numbers[letter])}" if letter in shared else letter for letter in letters)


def _letter_of(label: str) -> str:
    return next((sign.upper()[:1] for sign in label if sign.isalnum()), "?")


def shuffled_letters(participants: Sequence[Participant], snapshot_id: str) -> tuple[str, ...]:
    """A letter from A to L for each, for whoever may not see the roles.

    The order is another one for each snapshot, and always the same for one: it comes from its id.
    """
    drawn = sorted(range(len(participants)), key=lambda place: _lot(snapshot_id, place))
    letters = dict(zip(drawn, _LETTERS, strict=False))
    return tuple(letters[place] for place in range(len(participants)))


def _lot(snapshot_id: str, place: int) -> str:
    return sha256_of(f"{snapshot_id} {place}".encode())
