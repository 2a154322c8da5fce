"""The last time that a group set the faders, as the draft of the next time knows it."""

from __future__ import annotations

from msgspec import Struct

from mengpaneel.domain.snapshot import Sheet


class LastTime(Struct, frozen=True):
    """The snapshot that is the last time for a draft, and whether the group has seen it since.

    While it is hidden, `before` is the sheet that was on the console when the faders were emptied.
    None once the last time was seen: then nobody is asked to set the faders again because of it.
    """

    snapshot_id: str
    before: Sheet | None = None

    @property
    def hidden(self) -> bool:
        """Whether nothing of the last time may be shown."""
        return self.before is not None
