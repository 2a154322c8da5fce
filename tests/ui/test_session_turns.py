"""The laptop goes round: everyone's own turn, with nothing of anybody else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import NO_ENTRY, SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.window.actions import UndoTexts
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import words_on

TRIO = ["wijkambtenaar", "sociaal domein", "fysiek domein"]


@pytest.fixture
def page(window: Window, desk: Desk) -> EntriesPage:
    desk.session.begin(TRIO)
    window.show_screen(Screen.SESSION)
    page = window.screens.session.page
    assert isinstance(page, EntriesPage)
    return page


def held(desk: Desk, participant: int) -> list[object]:
    round_ = desk.all_rounds.now
    return [(round_[fader].second or round_[fader].first)[participant] for fader in FADERS]


def test_who_becomes_ready_is_told_in_the_same_lines(page: EntriesPage, desk: Desk):
    before = list(page.ready_list.choices)
    told = words_on(page.ready_list)
    desk.session.skip(1)
    assert page.ready_list.choices == before
    assert words_on(page.ready_list) != told
    words = page.library.words.entering
    assert words_on(page.ready_list).count(words.not_ready) == 2


def test_the_laptop_goes_round_and_everyone_sets_five_empty_faders(
    page: EntriesPage, desk: Desk, qtbot: QtBot
):
    for place, role in enumerate(TRIO):
        assert page.hand_over.begin.text() == f"Ik ben {role}"
        page.hand_over.begin.click()
        bank = page.turn_page.bank
        assert [strip.slider.position for strip in bank.strips.values()] == 5 * [None]
        assert not page.hand_over.isVisible()
        assert not page.ready_list.isVisible()
        bank.focus_fader(Fader.RESIDENTS)
        for _ in range(place + 1):
            qtbot.keyClick(bank.strips[Fader.RESIDENTS].slider, Qt.Key.Key_Up)
        page.turn_page.finish.click()
        assert page.turn_page is None

    for place in range(3):
        expected = [SKIPPED, SKIPPED, Entry(52 + 2 * place), SKIPPED, SKIPPED]
        assert held(desk, place) == expected
    assert "Iedereen is klaar" in words_on(page)


def test_in_a_turn_the_subject_does_not_look_as_if_it_opened(page: EntriesPage, window: Window, qtbot: QtBot):
    subject = window.header.subject
    open_now = subject.grab().toImage()
    page.hand_over.begin.click()
    shown = subject.grab().toImage()
    assert shown != open_now
    qtbot.mouseMove(subject)
    assert subject.grab().toImage() == shown


def test_in_a_turn_the_rest_of_the_window_stays_away(
    page: EntriesPage, window: Window, desk: Desk, qtbot: QtBot
):
    window.activateWindow()
    qtbot.waitActive(window)
    page.hand_over.begin.click()
    ways = [window.header.save, window.header.present, window.header.more, window.screens.session.next]
    assert not any(way.isVisible() for way in ways)
    assert not window.header.screens.isVisible()
    assert not window.screens.session.panel.stop.isEnabled()

    control = Qt.KeyboardModifier.ControlModifier
    for key, modifier in (
        (Qt.Key.Key_PageDown, control),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_H, control),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(window, key, modifier)
    assert window.screen_shown is Screen.SESSION
    assert desk.session.turn.participant == 0
    assert (desk.aim, desk.hour.step) == (MixKind.NOW, HourStep.ENTRIES)

    page.turn_page.finish.click()
    assert all(way.isVisible() for way in ways)


def test_undo_in_a_turn_is_the_turns_own(page: EntriesPage, window: Window, desk: Desk, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitActive(window)
    page.hand_over.begin.click()
    window.findChild(UndoTexts).show_steps()  # as soon as the hand that began the round rests
    qtbot.keyClick(window, Qt.Key.Key_3)  # picks the third fader
    slider = page.turn_page.bank.strips[Fader.RESIDENTS].slider
    assert slider.hasFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert slider.position is None
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.turn is not None

    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert slider.position == 100


def test_a_turn_begins_without_the_keyboard_on_a_fader(page: EntriesPage):
    page.hand_over.begin.click()
    QApplication.processEvents()
    assert not any(strip.slider.hasFocus() for strip in page.turn_page.bank.strips.values())


def test_who_comes_back_begins_empty_and_replaces_only_when_done(page: EntriesPage, desk: Desk):
    desk.session.enter_mix(0, desk.mix)
    desk.session.enter(0, {Fader.POLITICS: Entry(73)})
    page.ready_list.choices[0].click()
    assert "al klaar" in words_on(page)
    page.hand_over.begin.click()
    assert page.turn_page.bank.strips[Fader.POLITICS].slider.position is None
    page.turn_page.later.click()
    assert held(desk, 0)[3] == Entry(73)

    page.ready_list.choices[0].click()
    page.hand_over.begin.click()
    desk.session.turn.move(Fader.POLITICS, 20)
    page.turn_page.finish.click()
    assert held(desk, 0)[3] == Entry(20)


def test_later_gives_somebody_else_the_laptop_and_skip_leaves_a_turn_out(page: EntriesPage, desk: Desk):
    page.hand_over.later.click()
    assert page.hand_over.begin.text() == f"Ik ben {TRIO[1]}"
    page.hand_over.skip.click()
    assert held(desk, 1) == 5 * [SKIPPED]
    assert page.hand_over.begin.text() == f"Ik ben {TRIO[2]}"
    page.hand_over.begin.click()
    page.turn_page.skip.click()
    assert page.hand_over.begin.text() == f"Ik ben {TRIO[0]}"
    assert held(desk, 0) == 5 * [NO_ENTRY]


def test_somebody_is_taken_away_after_a_question(page: EntriesPage, window: Window, desk: Desk):
    page.ready_list.removals[1].click()
    (question,) = window.findChildren(ConfirmDialog)
    assert question.windowTitle()[0].isupper()
    question.yes.click()

    assert [participant.label for participant in desk.session.round.participants] == [TRIO[0], TRIO[2]]
    assert not any(removal.isVisible() for removal in page.ready_list.removals)


def test_a_second_round_asks_for_one_fader_and_after_a_reveal_nothing_is_asked(page: EntriesPage, desk: Desk):
    for place in range(3):
        desk.session.enter(place, {fader: Entry(10 + 30 * place) for fader in FADERS})
    desk.session.reveal(Fader.RESIDENTS)
    desk.session.go_to(HourStep.ENTRIES)
    assert "al een schuif laten zien" in words_on(page)
    assert not page.hand_over.begin.isVisible()
    assert not any(choice.isVisible() for choice in page.ready_list.choices)

    desk.session.ask_again(Fader.RESIDENTS)
    assert page.title.text() == "Nog eens ieder voor zich: Proces met bewoners"
    page.hand_over.begin.click()
    assert list(page.turn_page.bank.strips) == [Fader.RESIDENTS]
    desk.session.turn.move(Fader.RESIDENTS, 34)
    page.turn_page.finish.click()
    assert desk.all_rounds.now[Fader.RESIDENTS].second[0] == Entry(34)


def test_the_room_is_mentioned_where_it_may_see_this_screen(page: EntriesPage, desk: Desk, library):
    assert len(QGuiApplication.screens()) == 1
    assert library.words.entering.mirrored in words_on(page)
    page.hand_over.begin.click()
    page.turn_page.finish.click()
    assert library.words.entering.mirrored not in words_on(page)


def test_another_window_in_a_turn_shows_that_turn_alone(
    page: EntriesPage, window: Window, desk: Desk, library, qtbot
):
    page.hand_over.begin.click()
    other = Window(desk, library, "dark")
    qtbot.addWidget(other)
    other.show()
    other.show_screen(Screen.SESSION)
    assert other.screens.session.page.turn_page is not None
    assert not other.header.more.isVisible()
