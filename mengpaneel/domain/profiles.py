"""The five published profiles as targets on the faders; see `docs/decisions` for the reading."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, Fader


class ProfileId(StrEnum):
    """One of the five profiles, in the order of the publication (chapters 3 to 7)."""

    DEVELOPING = "ontwikkelend"
    PARTICIPATORY = "participatief"
    ORGANISATIONAL = "organisatiegericht"
    APPROACHING = "toenaderingsgericht"
    TILTED = "gekanteld"


class Certainty(StrEnum):
    """How sure a target is: the text says it, it follows from the text, or the text says that it depends."""

    STATED = "stated"
    DERIVED = "derived"
    DEPENDS = "depends"


class Fit(StrEnum):
    """How a position relates to a profile's target."""

    FITS = "fits"
    HIGHER = "higher"
    LOWER = "lower"
    FREE = "free"
    UNSET = "unset"


FITS_WITHIN = 15
"""So close to the target a position fits the profile (*past*)."""


class Target(Struct, frozen=True):
    """Where a profile has a fader: 0 to 100, or None where it makes no claim (*free*)."""

    position: int | None
    certainty: Certainty

    @property
    def free(self) -> bool:
        """Whether the fader takes no part in the comparison with this profile."""
        return self.position is None

    @property
    def zone(self) -> tuple[int, int] | None:
        """The lowest and highest position that fit the profile, or None where it makes no claim."""
        if self.position is None:
            return None
        return max(LOWEST, self.position - FITS_WITHIN), min(HIGHEST, self.position + FITS_WITHIN)

    def fits(self, position: float | None) -> bool:
        """Whether a fader at this position fits the claim; never where there is none, or nothing is set."""
        if self.position is None or position is None:
            return False
        return abs(position - self.position) <= FITS_WITHIN

    def fit_of(self, position: int | None) -> Fit:
        """How a fader at this position relates to the target."""
        if self.position is None:
            return Fit.FREE
        if position is None:
            return Fit.UNSET
        if self.fits(position):
            return Fit.FITS
        return Fit.HIGHER if position > self.position else Fit.LOWER


FREE_RANGE = (20, 80)
"""From where to where the open bracket of a free fader is drawn."""


class Profile(Struct, frozen=True):
    """A published way of organising neighbourhood work, enlarged: a mirror, not a verdict."""

    id: ProfileId
    targets: tuple[Target, ...]

    def __getitem__(self, fader: Fader) -> Target:
        return self.targets[FADERS.index(fader)]

    @property
    def claims(self) -> int:
        """On how many faders the profile says where they stand."""
        return sum(not target.free for target in self.targets)


def _profile(profile_id: ProfileId, *targets: tuple[int | None, Certainty]) -> Profile:
    return Profile(profile_id, tuple(Target(position, certainty) for position, certainty in targets))


_SAID, _DERIVED, _DEPENDS = Certainty.STATED, Certainty.DERIVED, Certainty.DEPENDS

PROFILES = (
    _profile(
        ProfileId.DEVELOPING,
        (10, _DERIVED),
        (10, _DERIVED),
        (50, _SAID),
        (50, _SAID),
        (None, _DEPENDS),
    ),
    _profile(
        ProfileId.PARTICIPATORY,
        (None, _DEPENDS),
        (10, _DERIVED),
        (90, _DERIVED),
        (10, _DERIVED),
        (90, _DERIVED),
    ),
    _profile(
        ProfileId.ORGANISATIONAL,
        (90, _DERIVED),
        (90, _DERIVED),
        (10, _SAID),
        (90, _DERIVED),
        (20, _DERIVED),
    ),
    _profile(
        ProfileId.APPROACHING,
        (None, _DEPENDS),
        (10, _SAID),
        (75, _DERIVED),
        (90, _DERIVED),
        (None, _DEPENDS),
    ),
    _profile(ProfileId.TILTED, *[(100, _SAID)] * len(FADERS)),
)

_BY_ID = {profile.id: profile for profile in PROFILES}


def profile(profile_id: ProfileId) -> Profile:
    """Return the profile with this id."""
    return _BY_ID[profile_id]
