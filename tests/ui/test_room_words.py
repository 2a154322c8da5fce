"""The words of the room's screen: drawn once, and drawn again when they are others."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mengpaneel.looks.look import DARK, LIGHT, Look
from mengpaneel.ui.room.text_zone import Line, TextZone

LETTERS, ROLES = ("A", "B", "C"), ("wijk", "sociaal", "fysiek")


@pytest.fixture
def zone(qtbot: QtBot) -> TextZone:
    return made(qtbot, Look(LIGHT, 1.0), LETTERS, ROLES)


def made(qtbot: QtBot, look: Look, letters: tuple[str, ...], roles: tuple[str, ...] = ()) -> TextZone:
    zone = TextZone()
    qtbot.addWidget(zone)
    zone.resize(600, 300)
    zone.set_look(look)
    zone.show_lines([Line("boven"), Line("midden"), Line("onder")], letters, roles)
    zone.show()
    return zone


def picture(zone: TextZone) -> QImage:
    return zone.grab().toImage()


def test_other_letters_and_another_look_are_drawn(zone: TextZone, qtbot: QtBot):
    before = picture(zone)
    assert picture(zone) == before
    lines = [Line("boven"), Line("midden"), Line("onder")]
    zone.show_lines(lines, ("A", "B", "D"), ROLES)
    assert picture(zone) != before
    assert picture(zone) == picture(made(qtbot, Look(LIGHT, 1.0), ("A", "B", "D"), ROLES))
    zone.show_lines(lines, ("A", "B"), ())
    assert picture(zone) == picture(made(qtbot, Look(LIGHT, 1.0), ("A", "B")))
    zone.set_look(Look(DARK, 1.0))
    assert picture(zone) == picture(made(qtbot, Look(DARK, 1.0), ("A", "B")))
    zone.resize(500, 280)
    zone.resize(600, 300)
    assert picture(zone) == picture(made(qtbot, Look(DARK, 1.0), ("A", "B")))


def test_a_line_is_as_large_as_there_is_room_and_then_left_out(zone: TextZone):
    long = "een vraag die lang genoeg is om over regels te gaan " * 6
    zone.show_lines([Line("boven"), Line(long, rank=1), Line("onder")])
    assert len(zone.words) == 3
    zone.resize(200, 60)
    assert zone.words == ["boven", "onder"]
