"""A fader among discs: what was revealed is shown, and a hand moves the fader without covering a letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.round import Round
from mengpaneel.looks.disc_layout import Mark
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.faders.round_slider import RoundSlider, marks_of
from mengpaneel.ui.room.five_form import FaderStripWithEnds
from tests.domain.rounds import entries, filled
from tests.inside import kept_scale

FADER = Fader.POSITIONING


@pytest.fixture
def slider(qtbot, library: Library) -> RoundSlider:
    slider = RoundSlider(FADER, library.faders[FADER].name, library.words, "paper")
    qtbot.addWidget(slider)
    slider.set_look(Look(LIGHT))
    slider.resize(500, 400)
    slider.show_marks([Mark("W", 90), Mark("S", 60), Mark("F", 38)])
    slider.show()
    qtbot.waitExposed(slider)
    return slider


def asked_again() -> Round:
    round_ = filled((90, 0, 0, 0, 0), (20, 0, 0, 0, 0)).revealing(FADER).asking_again(FADER)
    return round_.entered(0, entries(70)).entered(1, entries(None))


def test_only_what_was_revealed_is_shown():
    assert marks_of(filled((90, 0, 0, 0, 0), (20, 0, 0, 0, 0)), FADER) == []
    again = asked_again()
    assert marks_of(again, FADER) == [Mark("R1", 90), Mark("R2", 20)]
    assert marks_of(again.revealing(FADER), FADER) == [
        Mark("R1", 90, hollow=True),
        Mark("R2", 20, hollow=True),
        Mark("R1", 70),
    ]


def test_discs_step_aside_for_the_cap_and_back(slider: RoundSlider):
    def on_track() -> list[bool]:
        track = slider.fader_geometry.cap(50)
        track.setTop(0)
        track.setBottom(400)
        return [disc.rect.intersects(track) for disc in slider.layout_of_discs.discs]

    assert on_track() == [True, True, True]
    slider.show_position(60)
    slider.show_cap(60)
    assert on_track() == [False, False, False]
    slider.show_position(None)
    assert on_track() == [True, True, True]


def test_a_move_of_the_cap_repaints_no_disc(slider: RoundSlider):
    slider.show_position(60)
    slider.show_cap(60)
    slider.grab()
    before = kept_scale(slider)
    slider.show_position(61)
    slider.show_cap(61)
    assert kept_scale(slider) is before


def test_a_fader_that_is_not_set_lights_up_instead_of_wearing_a_cap(qtbot, slider: RoundSlider):
    slider.clearFocus()
    before = slider.grab().toImage()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    assert slider.hasFocus()
    after = slider.grab().toImage()
    assert after != before
    for disc in slider.layout_of_discs.discs:
        inside = disc.rect.toAlignedRect().adjusted(4, 4, -4, -4)
        assert after.copy(inside) == before.copy(inside)


def test_words_stand_beside_the_discs(slider: RoundSlider):
    slider.show_marks([Mark(letter, 50) for letter in "ABCDE"])
    leftmost = min(disc.rect.left() for disc in slider.layout_of_discs.discs)
    assert slider.fader_geometry.word(50).right() < leftmost


@pytest.mark.parametrize("letters", [1.0, 1.8])
def test_band_and_cap_of_a_strip_in_the_room_are_whole(qtbot, desk: Desk, library: Library, letters: float):
    parent = QWidget()
    qtbot.addWidget(parent)
    strip = FaderStripWithEnds(FADER, desk, library, ["afgesproken"], parent)
    strip.resize(260, 500)
    strip.set_look(Look(LIGHT, 1.1, letters))
    slider = strip.slider
    slider.show_marks([Mark("W", 90), Mark("F", 38)])
    geometry, band = slider.fader_geometry, slider.layout_of_discs.band
    assert band is not None
    assert geometry.rect.contains(band)
    assert geometry.rect.contains(geometry.around_cap(60))
