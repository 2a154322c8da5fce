"""Two sheets beside each other: what moved, which way, how far."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mengpaneel.domain.faders import Fader, Position
from mengpaneel.domain.mix import EMPTY_MIX, Mix

if TYPE_CHECKING:
    from mengpaneel.domain.match import Match

SAME_WITHIN = 4
"""So little is not a difference: a hand is no more exact than that."""

_SLIGHTLY, _MUCH = 14, 35


class Shift(StrEnum):
    """How one fader differs, in words rather than in figures."""

    SAME = "same"
    SLIGHTLY_UP = "slightly_up"
    UP = "up"
    MUCH_UP = "much_up"
    SLIGHTLY_DOWN = "slightly_down"
    DOWN = "down"
    MUCH_DOWN = "much_down"
    NOW_SET = "now_set"
    NO_LONGER_SET = "no_longer_set"
    NEVER_SET = "never_set"


UPWARD = frozenset({Shift.SLIGHTLY_UP, Shift.UP, Shift.MUCH_UP})
DOWNWARD = frozenset({Shift.SLIGHTLY_DOWN, Shift.DOWN, Shift.MUCH_DOWN})


class Approach(StrEnum):
    """Where one fader went, seen from where it was wanted."""

    CLOSER = "closer"
    THERE = "there"
    SAME = "same"
    PAST = "past"
    AWAY = "away"


class Change(Struct, frozen=True):
    """One fader then and now, and where it was wanted then."""

    fader: Fader
    then: Position
    now: Position
    ambition: Position = None

    @property
    def shift(self) -> Shift:
        """The difference in words."""
        if self.then is None:
            return Shift.NEVER_SET if self.now is None else Shift.NOW_SET
        if self.now is None:
            return Shift.NO_LONGER_SET
        by = self.now - self.then
        if abs(by) <= SAME_WITHIN:
            return Shift.SAME
        if abs(by) <= _SLIGHTLY:
            return Shift.SLIGHTLY_UP if by > 0 else Shift.SLIGHTLY_DOWN
        if abs(by) < _MUCH:
            return Shift.UP if by > 0 else Shift.DOWN
        return Shift.MUCH_UP if by > 0 else Shift.MUCH_DOWN

    @property
    def size(self) -> int:
        """How far the fader moved; -1 where it was not set both times."""
        return -1 if self.then is None or self.now is None else abs(self.now - self.then)

    @property
    def approach(self) -> Approach | None:
        """Whether it came closer to the ambition of then; None where one of the three is not set."""
        if self.then is None or self.now is None or self.ambition is None:
            return None
        before, after = self.ambition - self.then, self.ambition - self.now
        if abs(after) <= SAME_WITHIN:
            return Approach.THERE
        if abs(before) > SAME_WITHIN and before * after < 0:
            return Approach.PAST
        nearer = abs(before) - abs(after)
        if abs(nearer) <= SAME_WITHIN:
            return Approach.SAME
        return Approach.CLOSER if nearer > 0 else Approach.AWAY


class Comparison(Struct, frozen=True):
    """A mix then beside a mix now, and the ambition of then."""

    then: Mix
    now: Mix
    ambition: Mix = EMPTY_MIX

    @property
    def changes(self) -> Sequence[Change]:
        """Per fader what changed, in the publication's order."""
        return tuple(
            Change(fader, self.then[fader], position, self.ambition[fader]) for fader, position in self.now
        )

    def shifted(self, shifts: frozenset[Shift]) -> Sequence[Fader]:
        """The faders whose difference is one of these."""
        return tuple(change.fader for change in self.changes if change.shift in shifts)

    def approached(self, *approaches: Approach) -> Sequence[Fader]:
        """The faders that went this way, seen from the ambition of then."""
        return tuple(change.fader for change in self.changes if change.approach in approaches)

    @property
    def by_size(self) -> Sequence[Fader]:
        """The faders, largest change first; last those that were not set both times."""
        return tuple(change.fader for change in sorted(self.changes, key=lambda change: -change.size))

    @property
    def matches(self) -> tuple[Match, Match]:
        """What is said about then and about now."""
        from mengpaneel.domain.match import match  # a single change is told without the rule

        return match(self.then), match(self.now)

    @property
    def profile_changed(self) -> bool | None:
        """Whether the profile changed; None unless both were clear, for only then may it be said."""
        from mengpaneel.domain.match import MatchKind

        then, now = self.matches
        if then.said is not MatchKind.CLEAR or now.said is not MatchKind.CLEAR:
            return None
        return then.profiles != now.profiles
