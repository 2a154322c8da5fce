"""What the group makes of the fader that is talked about, with a key: on the laptop and on a lone screen."""

from __future__ import annotations

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep


def concluded_fader(desk: Desk) -> Fader | None:
    """The fader that can be agreed on or left open now: it is talked about, and revealed."""
    session, fader = desk.session, desk.hour.fader
    round_ = session.round if desk.hour.step is HourStep.TALK and session.turn is None else None
    if round_ is None or fader is None or not round_[fader].revealed or round_[fader].is_asked_again:
        return None
    return fader


def agree(desk: Desk) -> None:
    """Agree where the fader stands; nothing while it is not set."""
    if fader := concluded_fader(desk):
        desk.session.agree(fader)


def leave_open(desk: Desk) -> None:
    """Let the difference stay."""
    if fader := concluded_fader(desk):
        desk.session.leave_open(fader)
