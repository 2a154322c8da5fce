"""Which profile a mix resembles, and what may be said about it: rule 1.

Distances are compared as whole numbers (sixtieths of a point, because 60 is divisible by every number
of claims), so that a tie is a tie and the publication's order decides it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from operator import add

from msgspec import Struct

from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import PROFILES, ProfileId

RULE = 1
"""Number of the rule; stored with every snapshot, so that an old one is never silently judged anew."""

MIXED_BELOW = 65
"""A best likeness below this is a mixture of everything (*mengvorm*)."""

TOWARDS_BELOW = 80
"""A fader below this keeps a mix from being fully open."""

NO_CHOICE_FROM = 3
"""So many faders exactly in the middle leave too little to compare."""

TOO_EARLY_FROM = 3
"""So many faders that are not set leave too little to compare."""

TENTH = 10
"""A tenth of a fader's travel: a move that small must never flip what is clearly said."""

_SCALE = 60
_GRID = range(LOWEST, HIGHEST + 1, 5)
PROBES = (10, 50, 90)
"""Low, middle and high as the publication's drawings have them."""

_GridTerms = tuple[tuple[int, tuple[int, ...]], ...]
_Completion = tuple[int, ...]

_PROFILE_IDS = tuple(profile.id for profile in PROFILES)
_TILTED = _PROFILE_IDS.index(ProfileId.TILTED)
_WEIGHTS = tuple(_SCALE // profile.claims for profile in PROFILES)
_TERMS = tuple(
    tuple(
        tuple(
            0 if (target := profile[fader].position) is None else abs(position - target) * weight
            for profile, weight in zip(PROFILES, _WEIGHTS, strict=True)
        )
        for position in range(LOWEST, HIGHEST + 1)
    )
    for fader in FADERS
)
"""What one fader at one position adds to each profile's distance: `_TERMS[fader][position][profile]`."""

_RANK = 8
"""A distance times this, plus the number of its profile: the least of five is the nearest, ties and all."""


class MatchKind(StrEnum):
    """The kinds of answer that the rule gives."""

    TOO_EARLY = "too_early"
    OPEN = "open"
    CERTAIN = "certain"
    NO_CHOICE = "no_choice"
    MIXED = "mixed"
    NEAR_TIE = "near_tie"
    TOWARDS = "towards"
    CLEAR = "clear"


class Match(Struct, frozen=True):
    """What is said about a mix.

    `profiles` are those that are named (for `open` the possible ones) in the publication's order; `likeness`
    has a whole number 0 to 100 for each profile, or is None while a fader is not set; `deciding` is the
    unset fader that decides most, for `open` only.
    """

    said: MatchKind
    profiles: tuple[ProfileId, ...] = ()
    likeness: tuple[int, ...] | None = None
    deciding: Fader | None = None

    def same_answer(self, other: Match) -> bool:
        """Whether both say the same, whatever the figures behind it."""
        return (self.said, self.profiles) == (other.said, other.profiles)


def match(mix: Mix) -> Match:
    """Say which profile the mix resembles, by rule 1."""
    if len(mix.unset) >= TOO_EARLY_FROM:
        return Match(MatchKind.TOO_EARLY)
    return _match_complete(mix) if not mix.unset else _match_partial(mix)


def partial_likeness(mix: Mix) -> tuple[int | None, ...]:
    """How much the faders that are set resemble each profile: 0 to 100, None with nothing to compare.

    It moves the bars from the first touch on; a profile is named only by `match`.
    """
    return tuple(_likeness_so_far(mix, index) for index in range(len(PROFILES)))


def _likeness_so_far(mix: Mix, index: int) -> int | None:
    profile = PROFILES[index]
    gaps = [
        abs(position - target)
        for fader, position in mix
        if position is not None and (target := profile[fader].position) is not None
    ]
    return round(HIGHEST - sum(gaps) / len(gaps)) if gaps else None


def _distances(positions: Iterable[int | None]) -> tuple[int, ...]:
    """Distance to each profile in sixtieths of a point, over the faders that are set."""
    terms = (fader[p] for fader, p in zip(_TERMS, positions, strict=True) if p is not None)
    return tuple(map(sum, zip(*terms, strict=True)))


def _match_complete(mix: Mix) -> Match:
    distances = _distances(mix.positions)
    likeness = tuple(round(HIGHEST - distance / _SCALE) for distance in distances)
    said, named = _answer(distances, len(mix.undecided), min(p for p in mix.positions if p is not None))
    return Match(said, named, likeness)


def _answer(distances: Sequence[int], undecided: int, lowest: int) -> tuple[MatchKind, tuple[ProfileId, ...]]:
    """Answer for five set faders: their distances, how many stand in the middle, and the lowest position."""
    if undecided >= NO_CHOICE_FROM:
        return MatchKind.NO_CHOICE, ()
    nearest = min(distances)
    if nearest > (HIGHEST - MIXED_BELOW) * _SCALE:
        return MatchKind.MIXED, ()
    best = distances.index(nearest)
    named = tuple(
        profile_id
        for profile_id, distance, weight in zip(_PROFILE_IDS, distances, _WEIGHTS, strict=True)
        if distance - nearest <= TENTH * (weight + _WEIGHTS[best])
    )
    if len(named) > 1:
        return MatchKind.NEAR_TIE, named
    if best == _TILTED and lowest < TOWARDS_BELOW:
        return MatchKind.TOWARDS, named
    return MatchKind.CLEAR, named


def _match_partial(mix: Mix) -> Match:
    unset_terms = [_on_grid(FADERS.index(fader)) for fader in mix.unset]
    ranked = [distance * _RANK + index for index, distance in enumerate(_distances(mix.positions))]
    winners = dict(_winners(ranked, unset_terms))
    possible = set(winners.values())
    named = tuple(profile_id for index, profile_id in enumerate(_PROFILE_IDS) if index in possible)
    if len(named) == 1:
        return Match(MatchKind.CERTAIN, named)
    return Match(MatchKind.OPEN, named, deciding=_deciding(mix.unset, winners))


@cache
def _on_grid(fader: int) -> _GridTerms:
    """The terms of a fader in steps of 5, to be added to ranked distances."""
    return tuple((position, tuple(term * _RANK for term in _TERMS[fader][position])) for position in _GRID)


def _winners(
    ranked: Sequence[int], unset_terms: Sequence[_GridTerms], completion: _Completion = ()
) -> Iterator[tuple[_Completion, int]]:
    """For every way to set the unset faders, on a grid of steps of 5: the nearest profile (its index)."""
    first, *others = unset_terms
    for position, terms in first:
        if others:
            yield from _winners(tuple(map(add, ranked, terms)), others, (*completion, position))
        else:
            yield (*completion, position), min(map(add, ranked, terms)) % _RANK


def _deciding(unset: Sequence[Fader], winners: Mapping[_Completion, int]) -> Fader:
    """The unset fader that, set to 10, 50 or 90, leaves the fewest profiles possible on average."""

    def left_open(place: int) -> int:
        return sum(
            len({winner for completion, winner in winners.items() if completion[place] == probe})
            for probe in PROBES
        )

    return unset[min(range(len(unset)), key=left_open)]
