"""The way from how things are now to how a group wishes them to be (*ambitie*)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change, Shift
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.match import Match, MatchKind, match
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.profiles import ProfileId

_DIFFERS = UPWARD | DOWNWARD | {Shift.NOW_SET}


class Transition(Struct, frozen=True):
    """A mix now beside the ambition. A fader for which nothing is wished stays as it is now."""

    now: Mix
    ambition: Mix

    @property
    def has_ambition(self) -> bool:
        """Whether anything is wished at all."""
        return self.ambition != EMPTY_MIX

    @property
    def goal(self) -> Mix:
        """All five faders as they are once the ambition is reached."""
        pairs = zip(self.now.positions, self.ambition.positions, strict=True)
        return Mix(tuple(now if wish is None else wish for now, wish in pairs))

    @property
    def gaps(self) -> Sequence[Change]:
        """Per fader how far the goal is from now, in the publication's order."""
        return tuple(Change(fader, now, self.goal[fader]) for fader, now in self.now)

    @property
    def changed_faders(self) -> Sequence[Fader]:
        """The faders that are wished elsewhere: with one or two of these a group can begin."""
        return tuple(gap.fader for gap in self.gaps if gap.shift in _DIFFERS)

    @property
    def end_matches(self) -> tuple[Match, Match]:
        """What is said about now and about the goal."""
        return match(self.now), match(self.goal)

    @property
    def profiles_between(self) -> tuple[ProfileId, ...]:
        """The profiles that are clear on the way but named at neither end, in the order of the way."""
        named = {profile_id for end in self.end_matches for profile_id in end.profiles}
        return tuple(dict.fromkeys(station for station in self.profiles_on_path if station not in named))

    @property
    def profiles_on_path(self) -> tuple[ProfileId, ...]:
        """The profiles that are clear on the way from now to the goal, both ends included, in order."""
        answers = (match(mix) for mix in self.path())
        clear = (answer.profiles[0] for answer in answers if answer.said is MatchKind.CLEAR)
        return tuple(station for station, _ in groupby(clear))

    def path(self) -> Iterator[Mix]:
        """The mixes on the straight line from now to the goal; none while a fader is not set.

        All faders arrive at once, and the one with the longest way moves one point at a time.
        """
        now, goal = (
            [position for position in mix.positions if position is not None] for mix in (self.now, self.goal)
        )
        if not len(now) == len(goal) == len(self.now.positions):
            return
        steps = max(1, *(abs(end - start) for start, end in zip(now, goal, strict=True)))
        for step in range(steps + 1):
            yield Mix(
                tuple(_between(*end_matches, step, steps) for end_matches in zip(now, goal, strict=True))
            )


def _between(start: int, end: int, step: int, steps: int) -> int:
    """The nearest whole position; the same from both sides, so that the way back is the way."""
    return (2 * (start * (steps - step) + end * step) + steps) // (2 * steps)
