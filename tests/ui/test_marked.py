"""Fields wear marks that are drawn, so that colour is not the only thing that tells what is ticked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import CONTRAST, DARK, LIGHT, Colours, Look
from mengpaneel.ui.faders.note import NoteEditor
from mengpaneel.ui.widgets.choices import CheckBox, ComboBox, RadioButton
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.reading import Passage, PassageView


def drawn(widget: QWidget, colours: Colours) -> QImage:
    widget.set_look(Look(colours))
    widget.resize(200, 36)
    return widget.grab().toImage()


def other_points(picture: QImage, ground: str, left: int, right: int) -> int:
    """How many points in the middle rows, between these columns, are not of the ground's colour."""
    plain = QColor(ground).rgb()
    return sum(picture.pixel(x, y) != plain for x in range(left, right) for y in range(13, 23))


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_a_ticked_box_has_a_mark_on_its_ground(qtbot: QtBot, colours: Colours):
    tick = CheckBox("")
    qtbot.addWidget(tick)

    assert other_points(drawn(tick, colours), colours.card, 7, 16) == 0
    tick.setChecked(True)
    assert 10 < other_points(drawn(tick, colours), colours.ink, 7, 16) < 60


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_what_is_chosen_has_a_dot_with_room_around_it(qtbot: QtBot, colours: Colours):
    one = RadioButton("")
    qtbot.addWidget(one)

    assert other_points(drawn(one, colours), colours.card, 5, 17) == 0
    one.setChecked(True)
    picture = drawn(one, colours)
    assert picture.pixel(11, 18) == QColor(colours.ink).rgb()
    assert picture.pixel(4, 18) == picture.pixel(17, 18) == QColor(colours.card).rgb()


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_where_a_note_is_written_has_an_edge(qtbot: QtBot, desk: Desk, library: Library, colours: Colours):
    parent = QWidget()
    qtbot.addWidget(parent)
    note = NoteEditor(Fader.POLITICS, desk, library, Look(colours), parent)
    note.setWindowFlag(Qt.WindowType.Popup, False)
    (edit,) = note.findChildren(QPlainTextEdit)

    assert edit.grab().toImage().pixel(0, edit.height() // 2) == QColor(colours.edge).rgb()


def test_no_letter_is_read_through_the_ring(qtbot: QtBot):
    reading = PassageView()
    qtbot.addWidget(reading)
    reading.show_passages([Passage(("Hoe het gaat, en hoe het verder gaat in de wijk. " * 9,), "Hoe")])
    picture = drawn(reading, LIGHT)

    assert other_points(picture, QColor(picture.pixel(199, 35)).name(), 0, 4) == 0


def day_field() -> DateField:
    return DateField(date(2026, 3, 16), Library("nl").words)


@pytest.mark.parametrize("kind", [lambda: ComboBox("Waarover"), day_field])
def test_a_choice_and_a_date_show_that_they_open(qtbot: QtBot, kind):
    field = kind()
    qtbot.addWidget(field)

    assert other_points(drawn(field, LIGHT), LIGHT.card, 170, 192) > 10


def test_what_has_no_room_in_a_choice_ends_in_dots_not_in_half_a_letter(qtbot: QtBot):
    choice = ComboBox("Waarover")
    qtbot.addWidget(choice)
    choice.addItem("m" * 60)
    picture, ground = drawn(choice, LIGHT), QColor(LIGHT.card).rgb()
    with_letters = [x for x in range(10, 164) if any(picture.pixel(x, y) != ground for y in range(16, 19))]
    with_words = [x for x in range(10, 164) if any(picture.pixel(x, y) != ground for y in range(16, 26))]

    assert with_words[-1] - with_letters[-1] >= 4


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_a_date_that_is_not_asked_for_has_another_edge(qtbot: QtBot, colours: Colours):
    day = day_field()
    qtbot.addWidget(day)
    edges = []
    for asked in (True, False):
        day.setEnabled(asked)
        picture = drawn(day, colours)
        edges.append(sum(picture.pixel(x, 0) == QColor(colours.edge).rgb() for x in range(10, 190)))

    assert edges[0] == 180
    assert edges[1] < 120
