"""A menu is seen against the window that it lies on, in every theme."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.looks.look import CONTRAST, DARK, LIGHT, Colours, Look
from mengpaneel.ui.widgets.date_field import DateField
from mengpaneel.ui.widgets.inputs import NoteField
from mengpaneel.ui.widgets.look import apply_look, apply_look_to_application
from mengpaneel.ui.widgets.popups import Menu
from mengpaneel.ui.widgets.reading import PassageView
from mengpaneel.ui.window.window import Window
from tests.contrast import contrast


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_a_menu_has_an_edge_all_round_and_a_line_between(qtbot: QtBot, colours: Colours):
    menu = Menu()
    qtbot.addWidget(menu)
    menu.addAction("Openen")
    between = menu.addSeparator()
    menu.addAction("Sluiten")
    menu.setPalette(Look(colours).palette())
    menu.resize(menu.sizeHint())
    picture, room = menu.grab().toImage(), menu.actionGeometry(between)

    edge, middle = QColor(colours.edge).rgb(), menu.rect().center()
    right, bottom = menu.width() - 1, menu.height() - 1
    around = [(0, middle.y()), (right, middle.y()), (middle.x(), 0), (middle.x(), bottom)]
    assert {picture.pixel(*at) for at in around} == {edge}
    assert picture.pixel(room.center().x(), room.center().y()) == QColor(colours.line).rgb()


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_a_menu_that_qt_makes_has_an_edge_too(qtbot: QtBot, library: Library, colours: Colours):
    """That of a line, of a note, of what is read, and of the months in a calendar."""
    apply_look_to_application(Look(colours))
    field, note, read = DateField(date(2026, 3, 16), library.words), NoteField(library.words), PassageView()
    for each in (field, note, read):
        qtbot.addWidget(each)
        apply_look(each, Look(colours))
    months = field.calendar().findChild(QMenu)
    for menu in (field.menu(), note.menu(), read.menu(), months):
        menu.resize(menu.sizeHint())
        picture, middle = menu.grab().toImage(), menu.rect().center()
        edge, ground = (picture.pixelColor(x, middle.y()).name() for x in (0, 3))
        assert contrast(edge, ground) >= 3
    apply_look_to_application(Look(LIGHT))


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_what_cannot_be_done_now_looks_so(qapp, colours: Colours):
    palette, role = Look(colours).palette(), QPalette.ColorRole.Text
    groups = QPalette.ColorGroup
    assert palette.color(groups.Disabled, role) != palette.color(groups.Active, role)


def test_every_menu_of_the_window_is_such_a_menu(window: Window):
    menus = [*window.findChildren(QMenu), window.subjects.menu()]
    assert len(menus) >= 5
    assert {type(menu) for menu in menus} == {Menu}
