"""Whether the time has come to set the faders again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mengpaneel.domain.snapshot import Snapshot


def due(snapshots: Sequence[Snapshot], today: date) -> Snapshot | None:
    """The newest of a subject's snapshots (they come oldest first), if its day to look again has come.

    One of a day yet to come is passed over while there are others: by a wrong clock nobody would hear of it.
    """
    if not snapshots:
        return None
    newest = next((each for each in reversed(snapshots) if each.taken_on <= today), snapshots[-1])
    return newest if newest.look_again_on is not None and newest.look_again_on <= today else None
