"""The card of the fader that is talked about: what is said below the fader never moves it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries
from tests.hands import settle

FADER = Fader.POSITIONING


@pytest.mark.parametrize("size", [(1366, 768), (1280, 640), (1920, 1080)])
def test_the_fader_stays_where_it_is_whatever_is_said_below_it(
    desk: Desk, window: Window, size: tuple[int, int]
):
    window.resize(*size)
    desk.session.begin(ROLES)
    for place, position in enumerate((10, 90, 30)):
        desk.session.enter(place, entries(position, None, None, None, None))
    window.show_screen(Screen.SESSION)
    desk.session.go_to(HourStep.TALK)
    card = window.screens.session.page.card
    card.reveal.click()
    places = set()

    def look() -> None:
        settle()
        places.add(QRect(card.slider.geometry()))

    look()
    for position in (0, 30, 50, 52, 72, 100):
        desk.move(FADER, position)
        look()
    card.agree.click()
    look()
    desk.move(FADER, 30)
    look()
    card.leave_open.click()
    look()
    assert len(places) == 1
