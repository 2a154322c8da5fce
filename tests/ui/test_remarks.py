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
    strip = window.console_screen.card.console.strips[Fader.PROCESS]
    note, flag = ink(strip._note), ink(strip._talk)
    desk.set_note(Fader.PROCESS, "Budget is er nog niet.")
    desk.set_flag(Fader.PROCESS, True)
    assert ink(strip._note) > 1.3 * note > 0
    assert ink(strip._talk) > 1.3 * flag > 0
    desk.set_note(Fader.PROCESS, "")
    desk.set_flag(Fader.PROCESS, False)
    assert (ink(strip._note), ink(strip._talk)) == (note, flag)


def test_opening_a_note_does_not_make_it_look_gone(window: Window, desk: Desk):
    strip = window.console_screen.card.console.strips[Fader.PROCESS]
    strip.note_wanted.disconnect()  # a popup needs a real screen
    desk.set_note(Fader.PROCESS, "Budget is er nog niet.")
    before = strip._note.grab().toImage()
    strip._note.click()
    assert strip._note.grab().toImage() == before
