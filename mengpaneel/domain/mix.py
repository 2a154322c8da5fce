"""A mix: where all five faders stand. Immutable, replaced as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, MIDDLE, Fader, Position


class Mix(Struct, frozen=True):
    """Five positions in the publication's order, each 0 to 100 or None (not set).

    Raises ValueError for another number of positions or one outside the travel of a fader.
    """

    positions: tuple[Position, ...]

    def __post_init__(self) -> None:
        if len(self.positions) != len(FADERS):
            raise ValueError(f"a mix has {len(FADERS)} positions, not {len(self.positions)}")
        for position in self.positions:
            if position is not None and not LOWEST <= position <= HIGHEST:
                raise ValueError(f"a position lies between {LOWEST} and {HIGHEST}, not at {position}")

    @classmethod
    def of(cls, *positions: Position) -> Mix:
        """Make a mix from five loose positions."""
        return cls(positions)

    def __getitem__(self, fader: Fader) -> Position:
        return self.positions[FADERS.index(fader)]

    def __iter__(self) -> Iterator[tuple[Fader, Position]]:
        return iter(zip(FADERS, self.positions, strict=True))

    def moved(self, fader: Fader, position: Position) -> Mix:
        """Return the mix with one fader somewhere else."""
        return Mix(tuple(position if f is fader else p for f, p in self))

    @property
    def unset(self) -> tuple[Fader, ...]:
        """The faders that have not been set."""
        return tuple(fader for fader, position in self if position is None)

    @property
    def undecided(self) -> tuple[Fader, ...]:
        """The faders that stand exactly in the middle: *geen keuze gemaakt*."""
        return tuple(fader for fader, position in self if position == MIDDLE)


EMPTY_MIX = Mix((None,) * len(FADERS))
