"""The rounds of a snapshot in an exchange file, from version 2 on."""

from __future__ import annotations

from typing import Any

from mengpaneel.domain.entry import NO_ENTRY, SKIPPED, Entries, Entry
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, Fader
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_ROLES
from mengpaneel.domain.round import Conclusion, FaderRound, Participant, Round, Rounds
from mengpaneel.exchange.reader import Reader

_SKIPPED = "skipped"


def written_rounds(rounds: Rounds) -> dict[str, Any]:
    """Both rounds as plain values; null for one that there is not."""
    return {"now": _written(rounds.now), "ambition": _written(rounds.ambition)}


def _written(round_: Round | None) -> dict[str, Any] | None:
    if round_ is None:
        return None
    return {
        "participants": [participant.label for participant in round_.participants],
        "faders": {fader: _written_fader(round_[fader]) for fader in FADERS},
        "order": round_.order,
    }


def _written_fader(held: FaderRound) -> dict[str, Any]:
    return {
        "first": [_written_entry(entry) for entry in held.first],
        "second": None if held.second is None else [_written_entry(entry) for entry in held.second],
        "revealed": held.revealed,
        "conclusion": held.conclusion,
        "agreed_at": held.agreed_at,
    }


def _written_entry(entry: Entry) -> int | str | None:
    return _SKIPPED if entry.skipped else entry.position


def read_rounds(item: Reader) -> Rounds:
    """Read both rounds back; raises Refusal, with its place, when one is not as it should be."""
    held = item.object("now", "ambition")
    return Rounds(*(_read(held[kind]) for kind in ("now", "ambition")))


def _read(item: Reader) -> Round | None:
    if item.maybe() is None:
        return None
    held = item.object("participants", "faders", "order")
    labels = [label.line(MAX_NAME_LENGTH) for label in held["participants"].items(MAX_ROLES)]
    faders = held["faders"].object(*FADERS)
    with item.altered_if_contradictory():
        return Round(
            tuple(map(Participant, labels)),
            tuple(_read_fader(faders[fader]) for fader in FADERS),
            tuple(fader.choice(Fader) for fader in held["order"].items(len(FADERS))),
        )


def _read_fader(item: Reader) -> FaderRound:
    held = item.object("first", "second", "revealed", "conclusion", "agreed_at")
    second, agreed_at = held["second"].maybe(), held["agreed_at"].maybe()
    with item.altered_if_contradictory():
        return FaderRound(
            first=_read_entries(held["first"]),
            second=_read_entries(second) if second else None,
            revealed=held["revealed"].whole(0, 2),
            conclusion=held["conclusion"].choice(Conclusion),
            agreed_at=agreed_at.whole(LOWEST, HIGHEST) if agreed_at else None,
        )


def _read_entries(item: Reader) -> Entries:
    return tuple(_read_entry(entry) for entry in item.items(MAX_ROLES))


def _read_entry(item: Reader) -> Entry:
    if item.maybe() is None:
        return NO_ENTRY
    if item.value == _SKIPPED:
        return SKIPPED
    return Entry(item.whole(LOWEST, HIGHEST))
