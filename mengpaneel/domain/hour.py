"""Where a group is in its hour: the steps, and the way through them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind


class HourStep(StrEnum):
    """A step of the hour; the last two of these are taken a year later, instead of two others."""

    EXPLANATION = "explanation"
    ENTRIES = "entries"
    TALK = "talk"
    TOGETHER = "together"
    PROFILE = "profile"
    AMBITION = "ambition"
    SNAPSHOT = "snapshot"
    THEN_AND_NOW = "then_and_now"
    AMBITION_OF_THEN = "ambition_of_then"


_ROUND = (HourStep.ENTRIES, HourStep.TALK, HourStep.TOGETHER)
_FIRST_TIME = (HourStep.PROFILE, HourStep.AMBITION)
_A_YEAR_LATER = (HourStep.THEN_AND_NOW, HourStep.AMBITION_OF_THEN)

Stop = tuple[HourStep, MixKind]
"""A step, and which of the two mixes it is about."""


class Hour(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Where a group is in its hour, kept with the draft; without a step there is no hour going on.

    `fader` is the one that is talked about. `again` tells that they set the faders once before; `wishes` that
    the ambition gets a round of its own; `saved` that the hour is in a snapshot, and so comes to its end.
    `profile_hidden` tells that the group hides the profile, in an hour or outside one. `then_order` is the
    order in which the last time is shown, frozen when that begins, and `then_shown` of which faders it was.
    """

    step: HourStep | None = None
    kind: MixKind = MixKind.NOW
    fader: Fader | None = None
    again: bool = False
    wishes: bool = False
    saved: bool = False
    profile_hidden: bool = False
    then_order: tuple[Fader, ...] = ()
    then_shown: tuple[Fader, ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether an hour is going on."""
        return self.step is not None

    @property
    def stops(self) -> Sequence[Stop]:
        """All stops of this hour, in order."""
        seen, ambition = _A_YEAR_LATER if self.again else _FIRST_TIME
        now = ((step, MixKind.NOW) for step in (HourStep.EXPLANATION, *_ROUND, seen))
        wished = ((step, MixKind.AMBITION) for step in (*(_ROUND if self.wishes else ()), ambition))
        return (*now, *wished, (HourStep.SNAPSHOT, MixKind.NOW))

    @property
    def stop(self) -> Stop:
        """Where the group is; at the first stop while no hour is going on."""
        return self.stops[self._place]

    @property
    def hides_profile(self) -> bool:
        """Whether no screen may show the profile: it waits for its step, or the group hides it."""
        return self.profile_hidden or self.profile_waits

    @property
    def profile_waits(self) -> bool:
        """Whether the profile waits for its step of the hour: nobody should steer towards one."""
        return self.is_on and self._place <= len(_ROUND)

    def at(self, step: HourStep, kind: MixKind = MixKind.NOW) -> Hour:
        """Return the hour at this step; the same where the hour has no such stop."""
        return self._at((step, kind)) if (step, kind) in self.stops else self

    def moved(self, by: int) -> Hour:
        """Return the hour so many stops further, or back; it goes no further than its ends."""
        return self._at(self.stops[min(max(self._place + by, 0), len(self.stops) - 1)])

    @property
    def _place(self) -> int:
        """The place of this stop; the first, should the way have become another one."""
        here = (self.step, self.kind)
        return next((place for place, stop in enumerate(self.stops) if stop == here), 0)

    def _at(self, stop: Stop) -> Hour:
        step, kind = stop
        return self if (self.step, self.kind) == stop else replace(self, step=step, kind=kind, fader=None)
