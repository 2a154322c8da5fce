"""Held, or opened to look at, a snapshot turns the whole screen; nothing is moved or kept by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.snapshots.card import SnapshotCard
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window_of_example: Window) -> Window:
    return window_of_example


def said(window: Window) -> dict[str, object]:
    """Where the caps are, and the words of strips and panel."""
    settle(window)
    strips, panel = window.console_screen.card.console.strips, window.console_screen.panel
    return {
        "caps": [round(strips[fader].slider.cap_position) for fader in FADERS],
        "words": [(strips[fader].word, strips[fader].sentence) for fader in FADERS],
        "panel": panel.grab().toImage(),
    }


def test_while_the_ghost_is_held_everything_says_then(window: Window, example_desk: Desk):
    then = example_desk.snapshots[1]
    example_desk.set_ghost(then)
    now, hold = said(window), window.console_screen.card.hold_button
    QTest.mousePress(hold, LEFT)
    held = said(window)
    assert held["caps"] == [then.sheet.mix[fader] for fader in FADERS]
    assert all(held[part] != now[part] for part in now)
    assert window.viewed_line.isVisible()
    assert window.viewed_line.date_label.text() == "10 juni 2025"
    QTest.mouseRelease(hold, LEFT)
    assert said(window) == now
    assert not window.viewed_line.isVisible()


def card(window: Window) -> SnapshotCard:
    return window.console_screen.snapshot_strip.row.cards[0]


def test_holding_a_card_shows_then_and_asks_nothing(window: Window, example_desk: Desk):
    QTest.mousePress(card(window), LEFT)
    assert example_desk.viewed is None
    end_waiting(card(window))
    assert example_desk.viewed == card(window).snapshot
    QTest.mouseRelease(card(window), LEFT)
    assert example_desk.viewed is None
    assert QApplication.activePopupWidget() is None


def test_the_menu_of_a_card_offers_to_look_at_it_and_one_button_leads_back(
    window: Window, example_desk: Desk, library: Library
):
    before = example_desk.sheet
    menu = window.console_screen.snapshot_strip.actions_.menu(card(window).snapshot)
    look = next(a for a in menu.actions() if a.text() == library.words.timeline.look)
    look.trigger()
    assert example_desk.viewed == card(window).snapshot
    QTest.mouseClick(window.viewed_line.back, LEFT)
    assert example_desk.viewed is None
    assert example_desk.sheet == before


def test_keys_and_hands_move_no_fader_and_esc_leads_back(window: Window, example_desk: Desk):
    then = example_desk.snapshots[0]
    example_desk.view(then)
    slider = window.console_screen.card.console.strips[Fader.PROCESS].slider
    slider.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Delete):
        QTest.keyClick(slider, key)
    slider.request_position(90)
    QTest.mouseClick(window.console_screen.card.selected.talk, LEFT)
    assert example_desk.sheet == then.sheet
    flagged = then.sheet.remark(window.console_screen.card.console.selected).talk
    assert window.console_screen.card.selected.talk.isChecked() is flagged
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    assert example_desk.viewed is None


def test_nothing_is_written_in_the_plan_of_then(window: Window, example_desk: Desk):
    example_desk.set_aim(MixKind.AMBITION)
    example_desk.view(example_desk.snapshots[0])
    plan = window.console_screen.plan
    assert plan.what.edit.text() == example_desk.snapshots[0].sheet.plan.step.what
    assert plan.what.edit.isReadOnly()
    example_desk.view(None)
    assert not plan.what.edit.isReadOnly()


@pytest.mark.parametrize("screen", [Screen.REVIEW, Screen.PROFILES])
def test_another_screen_begins_with_now(window: Window, example_desk: Desk, screen: Screen):
    example_desk.view(example_desk.snapshots[0])
    window.show_screen(screen)
    assert example_desk.viewed is None


def test_the_ghost_in_the_ambition_is_what_was_wished_then_and_says_so(window: Window, example_desk: Desk):
    then = example_desk.snapshots[0]
    example_desk.set_ghost(then)
    example_desk.set_aim(MixKind.AMBITION)
    settle(window)
    strips = window.console_screen.card.console.strips
    wished = then.sheet.looked_at(MixKind.AMBITION)
    assert [strips[fader].slider.ghost for fader in FADERS] == [wished[fader] for fader in FADERS]
    assert "mbitie" in window.console_screen.card.ghost_button.text()
