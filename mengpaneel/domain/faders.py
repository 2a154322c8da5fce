"""The five faders (*schuiven*) and the words for where one stands."""

from __future__ import annotations

from enum import StrEnum


class Fader(StrEnum):
    """One of the five faders, in the order of the publication (chapter 2)."""

    POSITIONING = "positionering_intern"
    PROCESS = "proces_binnen_gemeente"
    RESIDENTS = "proces_met_bewoners"
    POLITICS = "bestuur_en_politiek"
    COMMUNICATION = "communicatie"


FADERS = tuple(Fader)
INWARD = (Fader.POSITIONING, Fader.PROCESS)
OUTWARD = (Fader.RESIDENTS, Fader.COMMUNICATION)

LOWEST, MIDDLE, HIGHEST = 0, 50, 100

Position = int | None
"""Where a fader stands: 0 (laag) to 100 (hoog), or None while it is not set."""

_BESIDE_MIDDLE = 2


def chosen_middle(position: Position) -> int:
    """Where a fader that stands here goes when somebody chooses the middle.

    Beside the exact middle, which says that nothing was chosen, and on the side that the fader comes from.
    """
    from_below = position is not None and position < MIDDLE
    return MIDDLE - _BESIDE_MIDDLE if from_below else MIDDLE + _BESIDE_MIDDLE


class Level(StrEnum):
    """The word for a position; two of them are statements rather than heights."""

    UNSET = "unset"
    NO_CHOICE = "no_choice"
    LOW = "low"
    FAIRLY_LOW = "fairly_low"
    CENTRE = "middle"
    FAIRLY_HIGH = "fairly_high"
    HIGH = "high"


def level_of(position: Position) -> Level:
    """Say in which band a position lies: fifths of the travel, symmetric around the middle."""
    if position is None:
        return Level.UNSET
    if position == MIDDLE:
        return Level.NO_CHOICE
    if position <= 20:
        return Level.LOW
    if position <= 40:
        return Level.FAIRLY_LOW
    if position < 60:
        return Level.CENTRE
    if position < 80:
        return Level.FAIRLY_HIGH
    return Level.HIGH
