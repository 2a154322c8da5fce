"""Fields wear marks that are drawn, so that colour is not the only thing that tells what is ticked."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.looks.look import DARK, LIGHT, Colours, Look
from mengpaneel.ui.parts.marked import Choice, Day, Tick


def drawn(widget: QWidget, colours: Colours) -> QImage:
    widget.wear(Look(colours))
    widget.resize(200, 36)
    return widget.grab().toImage()


def other_points(picture: QImage, ground: str, left: int, right: int) -> int:
    """How many points in the middle rows, between these columns, are not of the ground's colour."""
    plain = QColor(ground).rgb()
    return sum(picture.pixel(x, y) != plain for x in range(left, right) for y in range(13, 23))


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_a_ticked_box_has_a_mark_on_its_ground(qtbot: QtBot, colours: Colours):
    tick = Tick("")
    qtbot.addWidget(tick)

    assert other_points(drawn(tick, colours), colours.card, 7, 16) == 0
    tick.setChecked(True)
    assert 10 < other_points(drawn(tick, colours), colours.ink, 7, 16) < 60


@pytest.mark.parametrize("kind", [lambda: Choice("Waarover"), Day])
def test_a_choice_and_a_date_show_that_they_open(qtbot: QtBot, kind):
    field = kind()
    qtbot.addWidget(field)

    assert other_points(drawn(field, LIGHT), LIGHT.card, 170, 192) > 10
