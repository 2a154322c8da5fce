"""What each participant of a round set for one fader, and how far that lies apart."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE

CLOSE_WITHIN = 20
"""So much between the highest and the lowest is still close together."""

OPPOSITE_FROM = 50
"""More than this, and on both sides of the middle, is opposite."""


class Entry(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One participant's entry for one fader: a position, skipped, or not made yet.

    Raises ValueError for a position outside the travel of a fader, and for a skipped fader with a position.
    No error tells the position: others may not have seen it yet.
    """

    position: int | None = None
    skipped: bool = False

    def __post_init__(self) -> None:
        if self.position is not None and not LOWEST <= self.position <= HIGHEST:
            raise ValueError(f"a position lies between {LOWEST} and {HIGHEST}")
        if self.skipped and self.position is not None:
            raise ValueError("a skipped fader has no position")

    @property
    def is_made(self) -> bool:
        """Whether the participant had a turn: the fader was set, or skipped."""
        return self.skipped or self.position is not None


NO_ENTRY = Entry()
SKIPPED = Entry(skipped=True)

Entries = tuple[Entry, ...]
"""One entry for each participant of a round, in their order."""


class Distance(StrEnum):
    """The word for a spread."""

    CLOSE = "close"
    APART = "apart"
    OPPOSITE = "opposite"


def positions_of(entries: Entries) -> Sequence[int]:
    """The positions that were entered, in the order of the participants; 50 counts as one."""
    return [entry.position for entry in entries if entry.position is not None]


def spread_of(entries: Entries) -> int | None:
    """The highest entered position minus the lowest; None for fewer than two."""
    positions = positions_of(entries)
    return max(positions) - min(positions) if len(positions) > 1 else None


def distance_of(entries: Entries) -> Distance | None:
    """Say in a word how far the entries lie apart; None for fewer than two."""
    spread = spread_of(entries)
    if spread is None:
        return None
    if spread <= CLOSE_WITHIN:
        return Distance.CLOSE
    positions = positions_of(entries)
    on_both_sides = min(positions) < MIDDLE < max(positions)
    return Distance.OPPOSITE if spread > OPPOSITE_FROM and on_both_sides else Distance.APART


def highest(entries: Entries) -> tuple[int, ...]:
    """The places of the participants who stand highest; nobody where all stand equally high."""
    return _standing_at(entries, max(positions_of(entries))) if spread_of(entries) else ()


def lowest(entries: Entries) -> tuple[int, ...]:
    """The places of the participants who stand lowest; nobody where all stand equally high."""
    return _standing_at(entries, min(positions_of(entries))) if spread_of(entries) else ()


def _standing_at(entries: Entries, position: int) -> tuple[int, ...]:
    return tuple(place for place, entry in enumerate(entries) if entry.position == position)
