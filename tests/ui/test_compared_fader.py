"""One fader of *Terugblik*: what its cap says while it is on its way."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.domain.comparison import Change
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.faders.compared import ComparedFader


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_fader_that_was_never_set_does_not_look_set_on_the_way(
    qtbot: QtBot, library: Library, share: float
):
    fader = ComparedFader(Fader.PROCESS, library.words.console)
    qtbot.addWidget(fader)
    fader.show_change(Change(Fader.PROCESS, None, None), same_subject=True)
    fader.show_share(share)
    assert fader.cap_position is None
