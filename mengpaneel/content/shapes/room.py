"""The words on the room's screen while an hour is led."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct


class RoomScreenWords(StrictStruct):
    """What the room reads, step by step; `high` and `low` say what the ends of a fader mean."""

    high: str
    low: str
    explained: str
    alone: str
    alone_wish: str
    alone_again: str
    unseen: str
    before_reveal: str
    not_revealed: str
    distance: str
    too_few: str
    left_open: str
    agreed: str
    band: str
    first_round: str
    pill: str
    agreed_cap: str
    discussed: str
    diamond: str
    current_cap: str
