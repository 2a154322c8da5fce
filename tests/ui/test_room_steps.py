"""The room in every step of the hour: readable from the back, whole, in fixed zones."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.demo.room_scenes import RoomScenes
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import LIGHT
from mengpaneel.ui.room.room_window import RoomWindow
from tests.ui.measuring import misfits
from tests.ui.test_present import LIBRARIES, ROOMS, letters, told_of


def settled(room_window: QWidget) -> QWidget:
    assert isinstance(room_window, RoomWindow)
    room_window.told._follow()
    for _ in range(5):
        QApplication.processEvents()
    return room_window


@pytest.mark.parametrize("room", ROOMS, ids=told_of)
def test_every_step_is_readable_from_the_back_and_nothing_is_cut_off(
    desk: Desk, room: tuple[str, tuple[int, int]]
):
    language, size = room
    for name, room_window in RoomScenes(desk, LIBRARIES[language](), LIGHT, size, settled):
        found = list(letters(room_window))
        assert len(found) > 1, name
        assert [(high, text) for high, text in found if high < size[1] / 30] == [], name
        assert misfits(room_window) == [], name
