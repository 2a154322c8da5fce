"""Rounds for tests: any that can come about, by the same doors through which people go."""

from __future__ import annotations

from itertools import combinations
from math import prod

from hypothesis import strategies as st

from mengpaneel.domain.entry import (
    SKIPPED,
    Entry,
)
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.limits import MAX_ROLES
from mengpaneel.domain.participants import participants_named
from mengpaneel.domain.round import Conclusion, Round

TRIO = participants_named(("wijkambtenaar", "sociaal domein", "fysiek domein"))

made = st.one_of(st.just(SKIPPED), st.builds(Entry, st.integers(0, 100)))
faders = st.sampled_from(FADERS)


def filled(*rows: tuple[int | None, ...]) -> Round:
    """A round with a row of five positions for each participant; None is skipped."""
    round_ = Round.among(participants_named(f"rol {number}" for number in range(len(rows))))
    for place, row in enumerate(rows):
        round_ = round_.entered(place, entries(*row))
    return round_


def entries(*positions: int | None) -> dict[Fader, Entry]:
    """Entries for the first so many faders."""
    return {
        fader: SKIPPED if position is None else Entry(position)
        for fader, position in zip(FADERS, positions, strict=False)
    }


_STEPS = ("enter", "enter", "enter", "reveal", "again", "agree", "open", "join", "leave")
_ROLES = ("wijkambtenaar", "wethouder", "bewoner")


_CHOICES = (len(_STEPS), len(FADERS), MAX_ROLES, 2, 101)
"""Of each step: which, for which fader, by whom, whether it is an answer, and where it stands."""

any_step = st.integers(0, prod(_CHOICES) - 1)
"""A step as one number: hypothesis takes much longer to draw five."""


def _take_a_step(round_: Round, drawn: int) -> Round:
    chosen = []
    for choices in _CHOICES:
        drawn, choice = divmod(drawn, choices)
        chosen.append(choice)
    step, fader, place = _STEPS[chosen[0]], FADERS[chosen[1]], chosen[2] % len(round_.participants)
    held, answers, position = round_[fader], bool(chosen[3]), chosen[4]
    match step:
        case "enter" if fader in round_.asked:
            return round_.entered(place, {fader: Entry(position) if answers else SKIPPED})
        case "reveal" if held.revealed == 0 or held.is_asked_again:
            return round_.revealing(fader)
        case "again" if held.revealed and held.second is None:
            return round_.asking_again(fader)
        case "agree":
            return round_.concluded(fader, Conclusion.AGREED, position)
        case "open":
            return round_.concluded(fader, Conclusion.LEFT_OPEN)
        case "join" if len(round_.participants) < MAX_ROLES:
            return round_.joined(participants_named(["erbij gekomen"])[0])
        case "leave" if len(round_.participants) > 2:
            return round_.without(place)
    return round_


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Any round that people can make."""
    labels = draw(st.lists(st.sampled_from(_ROLES), min_size=2, max_size=MAX_ROLES))
    round_ = Round.among(participants_named(labels))
    for _ in range(draw(st.integers(0, 30))):
        round_ = _take_a_step(round_, draw(any_step))
    return round_


def naive_spread(entries: tuple[Entry, ...]) -> int | None:
    """The same by another way: the largest difference between any two."""
    apart = [
        abs(one.position - other.position)
        for one, other in combinations(entries, 2)
        if one.position is not None and other.position is not None
    ]
    return max(apart) if apart else None
