"""Whether the time has come to set the faders again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.snapshot import Snapshot


def due(snapshots: Sequence[Snapshot], today: date, last_time: LastTime | None = None) -> Snapshot | None:
    """The newest of a subject's snapshots (they come oldest first), if its day to look again has come.

    One of a day yet to come is passed over while there are others: by a wrong clock nobody would hear of it.
    None when that is the last time that the draft knows: then the group has begun, or has seen it.
    """
    if not snapshots:
        return None
    newest = next((each for each in reversed(snapshots) if each.taken_on <= today), snapshots[-1])
    known = last_time is not None and last_time.snapshot_id in (newest.id, newest.corrects)
    if known or newest.look_again_on is None or newest.look_again_on > today:
        return None
    return newest
