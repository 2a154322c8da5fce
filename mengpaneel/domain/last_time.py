"""The last time that a group set the faders, as the draft of the next time knows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from msgspec import Struct

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import Rounds
from mengpaneel.domain.snapshot import SamePeople, Sheet, Snapshot


class LastTime(Struct, frozen=True):
    """The snapshot that is the last time for a draft, and whether the group has seen it since.

    While it is hidden, `before` is the sheet that was on the console when the faders were emptied.
    None once the last time was seen: then nobody is asked to set the faders again because of it.
    Without an id there was no last time; then there is only a sheet of before.

    `blind` tells whether the faders were set before the last time was seen, and `same_people` whether those
    of then take part; None until that is known. Both go into the next snapshot.
    """

    snapshot_id: str
    before: Sheet | None = None
    blind: bool | None = None
    same_people: SamePeople | None = None

    @property
    def hidden(self) -> bool:
        """Whether there is something of the last time that may not be shown."""
        return self.before is not None and bool(self.snapshot_id)


def shown_of(sheet: Sheet, faders: Collection[Fader]) -> Sheet:
    """What a sheet has of these faders: where they stood, where they were wanted, and their entries.

    Nothing of the other faders, and nothing that somebody wrote.
    """

    def only(mix: Mix) -> Mix:
        return Mix(tuple(position if fader in faders else None for fader, position in mix))

    round_ = sheet.rounds.now
    rounds = Rounds(round_ and round_.only(faders))
    return Sheet(only(sheet.mix), ambition=only(sheet.ambition), rounds=rounds)


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
