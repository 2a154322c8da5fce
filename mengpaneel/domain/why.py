"""Why a profile is named: fader by fader, against the runner-up, and where the answer would tip."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, Fader, Position
from mengpaneel.domain.match import Match, match
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import PROFILES, Fit, Profile, ProfileId, Target, profile


class MatchReason(Struct, frozen=True):
    """One fader's part in why a mix resembles a profile."""

    fader: Fader
    position: Position
    target: Target
    fit: Fit


def reasons(mix: Mix, profile_id: ProfileId) -> tuple[MatchReason, ...]:
    """Compare each fader with the profile, in the publication's order."""
    named = profile(profile_id)
    return tuple(MatchReason(f, position, named[f], named[f].fit_of(position)) for f, position in mix)


def nearest_profiles(fader: Fader, position: int) -> tuple[ProfileId, ...]:
    """Whom one fader resembles most on its own: the profiles with the nearest claim, in order."""
    gaps = {p.id: abs(position - target) for p in PROFILES if (target := p[fader].position) is not None}
    return tuple(profile_id for profile_id, gap in gaps.items() if gap == min(gaps.values()))


def runner_up(mix: Mix, profile_id: ProfileId) -> ProfileId:
    """The nearest other profile; for a mix with five set faders."""
    others = [other for other in PROFILES if other.id is not profile_id]
    return min(others, key=lambda other: sum(_share(mix, other, fader) for fader in FADERS)).id


def distinguishing_faders(mix: Mix, nearer: ProfileId, further: ProfileId) -> tuple[Fader, ...]:
    """The one or two faders that do most to make the mix resemble `nearer` rather than `further`."""
    gain = {f: _share(mix, profile(further), f) - _share(mix, profile(nearer), f) for f in FADERS}
    strongest = sorted((f for f in FADERS if gain[f] > 0), key=lambda f: -gain[f])
    return tuple(f for f in strongest[:2] if 2 * gain[f] >= gain[strongest[0]])


def _share(mix: Mix, of: Profile, fader: Fader) -> Fraction:
    position, target = mix[fader], of[fader].position
    return Fraction(0) if position is None or target is None else Fraction(abs(position - target), of.claims)


class TippingPoint(Struct, frozen=True):
    """The nearest position of one fader at which something else is said."""

    position: int
    match: Match


def tipping_point(mix: Mix, fader: Fader, *, upward: bool) -> TippingPoint | None:
    """Find where the answer tips when one set fader moves up (or down); None if it never does."""
    here = mix[fader]
    if here is None:
        return None
    now = match(mix)
    for position in range(here + 1, HIGHEST + 1) if upward else range(here - 1, LOWEST - 1, -1):
        there = match(mix.moved(fader, position))
        if not there.same_answer(now):
            return TippingPoint(position, there)
    return None
