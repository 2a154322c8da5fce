"""The conclusion about the discussed fader by a key: in the main window and in the room's."""

from __future__ import annotations

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep


def concluded_fader(desk: Desk) -> Fader | None:
    """The fader that can be agreed on or left open now: it is discussed, and revealed."""
    session, fader = desk.session, desk.hour.fader
    round_ = session.round if desk.hour.step is HourStep.TALK and session.turn is None else None
    if round_ is None or fader is None or not round_[fader].revealed or round_[fader].is_asked_again:
        return None
    return fader


def agree(desk: Desk) -> None:
    """Agree on the position of the fader; does nothing while it is not set."""
    if fader := concluded_fader(desk):
        desk.session.agree(fader)


def leave_open(desk: Desk) -> None:
    """Conclude that the difference stays."""
    if fader := concluded_fader(desk):
        desk.session.leave_open(fader)
