"""What a group does next, from how far the desk is."""

from __future__ import annotations

from enum import Enum

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Aim


class NextStep(Enum):
    """The steps of an hour with a group, as far as one laptop can help with them."""

    SET = "set"
    AMBITION = "ambition"
    SAVE = "save"
    REPORT = "report"


def next_step(desk: Desk) -> NextStep:
    """What comes now: first all faders, then the ambition, then keep it, then hand it over."""
    if desk.mix.unset:
        return NextStep.SET
    if desk.snapshots and desk.snapshots[-1].sheet == desk.sheet:
        return NextStep.REPORT
    if desk.aim is Aim.NOW and not desk.way.begun:
        return NextStep.AMBITION
    return NextStep.SAVE


def tell_next_step(desk: Desk, library: Library) -> str:
    """The same on a button."""
    words, step = library.words.present.lectern, next_step(desk)
    if step is NextStep.SET:
        return words.set_fader.format(fader=library.faders[desk.mix.unset[0]].name)
    told = {NextStep.AMBITION: words.to_ambition, NextStep.SAVE: words.save, NextStep.REPORT: words.report}
    return told[step]
