"""Whoever uses only the keyboard sees where it is, comes everywhere, and gets stuck nowhere."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.ui.rings import luminance, press_tab, tab_stops, without_ring


@pytest.fixture
def window(request, qtbot, example_desk: Desk, library: Library) -> Window:
    window = Window(example_desk, library, getattr(request, "param", "light"))
    qtbot.addWidget(window)
    window.resize(1366, 900)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: window.console_screen.is_complete)
    return window


@pytest.mark.parametrize(
    ("window", "screen"),
    [*(("light", screen) for screen in Screen), ("dark", Screen.CONSOLE), ("contrast", Screen.CONSOLE)],
    indirect=["window"],
)
def test_everything_that_gets_the_keyboard_has_a_ring(qtbot, window: Window, screen: Screen):
    window.show_screen(screen)
    QApplication.processEvents()
    stops = tab_stops(window)
    assert len(stops) > 8
    assert list(without_ring(window, stops)) == []


def test_an_arrow_at_the_start_takes_the_selected_fader_and_the_next_one_moves_it(
    qtbot, window: Window, example_desk: Desk
):
    before, fader = example_desk.mix, window.console_screen.card.console.selected
    assert QApplication.focusWidget() is window
    qtbot.keyClick(window, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.console_screen.card.console.strips[fader].slider
    assert example_desk.mix == before
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert example_desk.mix != before


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_the_ring_of_a_tab_touches_no_letter(window: Window, size: tuple[int, int]):
    window.resize(*size)
    tabs = window.console_screen.panel.reading.tabs
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        window.setFocus()
        QApplication.processEvents()
        plain = luminance(tabs.grab().toImage())
        tabs.setFocus()
        ringed = luminance(tabs.grab().toImage())
        above_the_line = slice(0, tabs.height() - 8)
        letters = plain[above_the_line] < 0.5
        ring = (plain != ringed)[above_the_line]
        beside = ring[:, 2:] | ring[:, :-2] | ring[:, 1:-1]
        assert ring.sum() > 100
        assert not (beside & letters[:, 1:-1]).any(), tabs.tabText(index)


@pytest.mark.parametrize("window", ["light", "contrast"], indirect=True)
def test_everything_in_a_question_has_a_ring(qtbot, window: Window, library: Library):
    dialog = SaveDialog(library.words, date(2026, 3, 16), "Nulmeting", 0, window.look, window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitActive(dialog)
    assert len(tab_stops(dialog)) >= 7
    dialog.findChild(QCheckBox).setChecked(True)
    assert list(without_ring(dialog, tab_stops(dialog))) == []


@pytest.mark.parametrize("screen", Screen)
def test_tab_goes_round_and_is_trapped_nowhere(qtbot, window: Window, screen: Screen):
    window.show_screen(screen)
    stops = tab_stops(window)
    window.setUpdatesEnabled(False)  # where the keyboard is needs no painting
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        window.header.subject.setFocus()
        visited = set()
        for _ in range(2 * len(stops)):
            press_tab(window, key)
            visited.add(QApplication.focusWidget())
            if QApplication.focusWidget() is window.header.subject:
                break
        assert QApplication.focusWidget() is window.header.subject
        assert len(visited) == len(stops)


def test_tab_goes_from_each_fader_to_what_is_done_with_it(qtbot, window: Window):
    card = window.console_screen.card
    card.aims.buttons[MixKind.NOW].setFocus()
    while not isinstance(QApplication.focusWidget(), FaderSlider):
        assert card.isAncestorOf(QApplication.focusWidget())
        press_tab(window)
    for fader in FADERS:
        for stop in (card.console.strips[fader].slider, card.selected.note, card.selected.talk):
            assert QApplication.focusWidget() is stop
            assert card.console.selected is fader
            press_tab(window)
    assert not card.isAncestorOf(QApplication.focusWidget())


@pytest.mark.qt_log_ignore("does not support raise")
def test_tab_comes_to_the_chosen_one_of_several(window: Window, example_desk: Desk):
    tabs, aims = window.header.screens.tabs, window.console_screen.card.aims.buttons
    example_desk.set_aim(MixKind.AMBITION)
    stops = tab_stops(window)
    assert [screen for screen, tab in tabs.items() if tab in stops] == [Screen.CONSOLE]
    assert [aim for aim, button in aims.items() if button in stops] == [MixKind.AMBITION]
    example_desk.set_aim(MixKind.NOW)
    window.show_screen(Screen.REVIEW)
    stops = tab_stops(window)
    assert [screen for screen, tab in tabs.items() if tab in stops] == [Screen.REVIEW]
    window.show_screen(Screen.CONSOLE)
    stops = tab_stops(window)
    assert [aim for aim, button in aims.items() if button in stops] == [MixKind.NOW]


def test_tab_goes_on_from_a_page_that_has_the_keyboard_itself(window: Window, example_desk: Desk):
    example_desk.session.begin(("wijkambtenaar", "sociaal domein"))
    window.show_screen(Screen.SESSION)
    page = window.screens.session.page
    page.setFocus()
    press_tab(window)
    assert QApplication.focusWidget() is page.hand_over.begin


@pytest.mark.parametrize("screen", Screen)
def test_tab_goes_from_header_to_screen(window: Window, screen: Screen):
    window.show_screen(screen)
    inside = [window.header.isAncestorOf(stop) for stop in tab_stops(window)]
    assert inside == sorted(inside, reverse=True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_the_button_that_has_the_keyboard(qtbot, window: Window, key: Qt.Key):
    flag = window.console_screen.card.selected.talk
    was = flag.isChecked()
    flag.setFocus()
    qtbot.keyClick(flag, key)
    assert flag.isChecked() is not was


def test_a_click_beside_the_words_puts_no_ring_round_them(qtbot, window: Window):
    areas = [area for area in window.findChildren(ScrollArea) if area.isVisible()]
    assert areas
    for area in areas:
        qtbot.mouseClick(area.viewport(), Qt.MouseButton.LeftButton)
        assert not area.hasFocus()


def test_closing_a_notice_by_mouse_sends_the_keyboard_nowhere_else(qtbot, window: Window):
    window.notice.show_message("Er is iets gebeurd.", "Ongedaan maken")
    qtbot.mouseClick(window.notice.close_button, Qt.MouseButton.LeftButton)
    assert not window.notice.isVisible()
    assert window.focusWidget() is window
