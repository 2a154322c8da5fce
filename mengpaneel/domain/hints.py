"""Questions that a mix, or a wished move, raises by itself (chapter 9): pairs that part, sides, extremes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from mengpaneel.domain.comparison import SAME_WITHIN
from mengpaneel.domain.faders import FADERS, INWARD, OUTWARD, Fader
from mengpaneel.domain.mix import Mix

APART = 40
"""So far apart two faders (or two sides) that tend to move together are worth a question."""

RISES_FROM = 15
"""A wish at least so much higher is a rise that others tend to follow."""

EVERYTHING_FROM = 4
"""So many faders that go up at once are a large and complex change."""

_ALL_LOW, _ALL_HIGH = 20, 80


class Hint(StrEnum):
    """A question worth asking; never an error."""

    RESIDENTS_WITHOUT_COMMUNICATION = "residents_without_communication"
    COMMUNICATION_WITHOUT_RESIDENTS = "communication_without_residents"
    POLITICS_WITHOUT_POSITION = "politics_without_position"
    POLITICS_WITHOUT_PROCESS = "politics_without_process"
    INSIDE_WITHOUT_OUTSIDE = "inside_without_outside"
    OUTSIDE_WITHOUT_INSIDE = "outside_without_inside"
    ALL_LOW = "all_low"
    ALL_HIGH = "all_high"


def hints(mix: Mix) -> tuple[Hint, ...]:
    """Which questions this mix raises."""
    lead = {
        Hint.RESIDENTS_WITHOUT_COMMUNICATION: _lead(mix, [Fader.RESIDENTS], [Fader.COMMUNICATION]),
        Hint.COMMUNICATION_WITHOUT_RESIDENTS: _lead(mix, [Fader.COMMUNICATION], [Fader.RESIDENTS]),
        Hint.POLITICS_WITHOUT_POSITION: _lead(mix, [Fader.POLITICS], [Fader.POSITIONING]),
        Hint.POLITICS_WITHOUT_PROCESS: _lead(mix, [Fader.POLITICS], [Fader.PROCESS]),
        Hint.INSIDE_WITHOUT_OUTSIDE: _lead(mix, INWARD, OUTWARD),
        Hint.OUTSIDE_WITHOUT_INSIDE: _lead(mix, OUTWARD, INWARD),
    }
    found = [hint for hint, by in lead.items() if by >= APART]
    if _all(mix, at_most=_ALL_LOW):
        found.append(Hint.ALL_LOW)
    if _all(mix, at_least=_ALL_HIGH):
        found.append(Hint.ALL_HIGH)
    return tuple(found)


def _lead(mix: Mix, these: Sequence[Fader], those: Sequence[Fader]) -> float:
    """How far the first faders stand above the others on average; 0 while one of them is not set."""
    high = [position for fader in these if (position := mix[fader]) is not None]
    low = [position for fader in those if (position := mix[fader]) is not None]
    if len(high) < len(these) or len(low) < len(those):
        return 0
    return sum(high) / len(high) - sum(low) / len(low)


def _all(mix: Mix, *, at_least: int = 0, at_most: int = 100) -> bool:
    positions = [position for position in mix.positions if position is not None]
    return len(positions) == len(FADERS) and all(at_least <= p <= at_most for p in positions)


class MoveHint(StrEnum):
    """A question that the move from now to an ambition raises; never an error."""

    EVERYTHING_UP = "everything_up"
    COMMUNICATION_STAYS_BEHIND = "communication_stays_behind"
    INSIDE_STAYS_BEHIND_POLITICS = "inside_stays_behind_politics"
    INSIDE_STAYS_BEHIND = "inside_stays_behind"
    OUTSIDE_STAYS_BEHIND = "outside_stays_behind"


def move_hints(now: Mix, goal: Mix) -> tuple[MoveHint, ...]:
    """Which questions the move from one mix to another raises."""
    raised = {
        MoveHint.EVERYTHING_UP: sum(_rise(now, goal, [f]) > SAME_WITHIN for f in FADERS) >= EVERYTHING_FROM,
        MoveHint.COMMUNICATION_STAYS_BEHIND: _alone(now, goal, [Fader.RESIDENTS], [Fader.COMMUNICATION]),
        MoveHint.INSIDE_STAYS_BEHIND_POLITICS: _alone(now, goal, [Fader.POLITICS], INWARD),
        MoveHint.INSIDE_STAYS_BEHIND: _alone(now, goal, OUTWARD, INWARD),
        MoveHint.OUTSIDE_STAYS_BEHIND: _alone(now, goal, INWARD, OUTWARD),
    }
    return tuple(hint for hint, deserved in raised.items() if deserved)


def _alone(now: Mix, goal: Mix, these: Sequence[Fader], those: Sequence[Fader]) -> bool:
    """Whether the first faders rise and end above the others, of which none rises along."""
    follows = any(_rise(now, goal, [fader]) > SAME_WITHIN for fader in those)
    return _rise(now, goal, these) >= RISES_FROM and not follows and _lead(goal, these, those) > 0


def _rise(now: Mix, goal: Mix, these: Sequence[Fader]) -> float:
    """How far these faders go up on average; 0 while one of them is not set."""
    rises = [
        end - start
        for fader in these
        if (start := now[fader]) is not None and (end := goal[fader]) is not None
    ]
    return sum(rises) / len(rises) if len(rises) == len(these) else 0
