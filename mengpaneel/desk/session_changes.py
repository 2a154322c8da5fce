"""What can change in an hour, and what did."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.round import NO_ROUNDS, Round, Rounds


class SessionChanges(Struct, frozen=True):
    """What changed in an hour: each is True where a view has to look again."""

    hour: bool = False
    participants: bool = False
    entries: bool = False
    reveals: bool = False
    conclusions: bool = False
    turn: bool = False


class SessionState(Struct, frozen=True):
    """All of an hour of which changes are told."""

    hour: Hour = Hour()
    rounds: Rounds = NO_ROUNDS
    turn: int | None = None
    explained: Fader = FADERS[0]

    def changed_from(self, before: SessionState) -> SessionChanges:
        """What is different from an earlier state."""
        return SessionChanges(
            hour=(self.hour, self.explained) != (before.hour, before.explained),
            participants=self._each(_participants) != before._each(_participants),
            entries=self._each(_entries) != before._each(_entries),
            reveals=self._each(_reveals) != before._each(_reveals),
            conclusions=self.rounds.conclusions != before.rounds.conclusions,
            turn=self.turn != before.turn,
        )

    def _each(self, part: Callable[[Round], object]) -> list[object]:
        return [part(round_) if round_ else None for round_ in (self.rounds.now, self.rounds.ambition)]


def _participants(round_: Round) -> object:
    return round_.participants


def _entries(round_: Round) -> object:
    return [(held.first, held.second) for held in round_.faders]


def _reveals(round_: Round) -> object:
    return round_.order, [held.revealed for held in round_.faders]
