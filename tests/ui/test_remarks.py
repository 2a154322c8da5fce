"""A note and a flag are seen by their shape, whatever the colours are."""

from __future__ import annotations

import numpy
import pytest
from PySide6.QtGui import QImage

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.window.window import Window


def ink(button: Button) -> float:
    """Which part of the inside of a button differs from what its mark is drawn on, in shades of grey."""
    image = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    lines = numpy.frombuffer(image.constBits(), numpy.uint8).reshape(image.height(), -1)
    inside = lines[5:-5, 5 : image.width() - 5].astype(int)
    return float(numpy.mean(abs(inside - inside[0, 0]) > 60))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_note_and_a_flag_have_a_shape_of_their_own(window: Window, desk: Desk, theme: str):
    window.set_theme(theme)
    window.console_screen.card.console.select(Fader.PROCESS)
    line = window.console_screen.card.selected
    for button in (line.note, line.talk):
        button.setText("")
    note, flag = ink(line.note), ink(line.talk)
    desk.set_note(Fader.PROCESS, "Budget is er nog niet.")
    desk.set_flag(Fader.PROCESS, True)
    assert ink(line.note) > 1.3 * note > 0
    assert ink(line.talk) > 1.3 * flag > 0
    desk.set_note(Fader.PROCESS, "")
    desk.set_flag(Fader.PROCESS, False)
    assert (ink(line.note), ink(line.talk)) == (note, flag)


def test_opening_a_note_does_not_make_it_look_gone(window: Window, desk: Desk):
    window.console_screen.card.console.select(Fader.PROCESS)
    line = window.console_screen.card.selected
    line.note_requested.disconnect()  # a popup needs a real screen
    desk.set_note(Fader.PROCESS, "Budget is er nog niet.")
    before = line.note.grab().toImage()
    line.note.click()
    assert line.note.grab().toImage() == before
