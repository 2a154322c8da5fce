"""The step *Uitleg* of the screen Samen: who takes part, and the way back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.session.start_page import StartPage
from mengpaneel.ui.session.steps import HourStepButton
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import settle
from tests.pseudo import library_in
from tests.ui.measuring import heard_in, painted_misfits
from tests.ui.rings import tab_stops

TRIO = ["wijkambtenaar", "sociaal domein", "fysiek domein"]


@pytest.fixture
def page(window: Window) -> StartPage:
    window.show_screen(Screen.SESSION)
    page = window.screens.session.page
    assert isinstance(page, StartPage)
    return page


def labels(page: StartPage) -> list[str]:
    return [participant.label for participant in page.participants]


def confirm(window: Window) -> None:
    (question,) = window.findChildren(ConfirmDialog)
    question.yes.click()


def test_the_steps_are_those_of_the_hour_that_would_begin(page: StartPage, window: Window, desk: Desk):
    steps = window.screens.session.steps
    first_time = [button.text() for button in steps.buttons]
    desk.move(Fader.POLITICS, 60)
    desk.save_snapshot(date(2026, 3, 16), "Nulmeting", ())
    a_year_later = [button.text() for button in steps.buttons]
    assert a_year_later != first_time
    window.screens.session.next.click()
    assert desk.hour.step is HourStep.ENTRIES
    assert [button.text() for button in steps.buttons] == a_year_later


def test_the_trio_is_ticked_and_the_round_begins_with_next(page: StartPage, window: Window, desk: Desk):
    assert labels(page) == TRIO
    window.screens.session.next.click()

    assert desk.hour.step is HourStep.ENTRIES
    assert [participant.label for participant in desk.session.round.participants] == TRIO


def test_page_down_begins_it_too_and_page_up_comes_back(page: StartPage, window: Window, desk: Desk, qtbot):
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert desk.hour.step is HourStep.ENTRIES

    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert desk.hour.step is HourStep.EXPLANATION


def test_tab_comes_to_who_takes_part_before_what_stands_below_them(page: StartPage, window: Window):
    page.chips.again_requested.emit(0)
    QApplication.processEvents()

    stops = tab_stops(window)
    chips = [stops.index(chip.remove) for chip in page.chips.chips]
    assert stops.index(page.add) < chips[0]
    assert chips == sorted(chips)
    assert chips[-1] < stops.index(page.paper)


def test_two_of_one_role_are_numbered_and_their_discs_too(page: StartPage):
    page.chips.chips[0].again.click()

    assert labels(page) == ["wijkambtenaar 1", "wijkambtenaar 2", *TRIO[1:]]
    assert page.count.text().startswith("4 ")


def test_a_role_of_ones_own_is_typed(page: StartPage, qtbot: QtBot):
    qtbot.keyClicks(page.more, "wijkagent")
    qtbot.keyClick(page.more, Qt.Key.Key_Return)

    assert labels(page) == [*TRIO, "wijkagent"]
    assert page.more.text() == ""


def test_a_tick_that_is_taken_away_takes_the_role_away(page: StartPage):
    page.ticks[1].click()
    assert labels(page) == [TRIO[0], TRIO[2]]

    page.ticks[1].click()
    assert labels(page) == [TRIO[0], TRIO[2], TRIO[1]]


def test_nobody_begins_alone(page: StartPage, window: Window, desk: Desk, library):
    for tick in page.ticks[1:]:
        tick.click()
    window.screens.session.next.click()

    assert not desk.hour.is_on
    assert page.count.text() == library.words.entering.too_few


def test_a_thirteenth_is_refused_in_words(page: StartPage, library):
    for _ in range(10):
        page.chips.chips[0].again.click()

    assert len(page.participants) == 12
    assert page.count.text() == library.words.entering.too_many


def test_what_stood_there_comes_back_with_toch_niet_after_a_question(
    page: StartPage, window: Window, desk: Desk
):
    desk.move(Fader.POLITICS, 62)
    window.screens.session.next.click()
    assert desk.mix == EMPTY_MIX
    desk.session.previous()
    page.stop.click()
    assert desk.hour.is_on  # nothing happens before the answer
    confirm(window)

    assert not desk.hour.is_on
    assert desk.mix[Fader.POLITICS] == 62
    assert labels(page) == TRIO


def test_a_participant_goes_after_a_question_but_never_the_last_two(
    page: StartPage, window: Window, desk: Desk, library
):
    window.screens.session.next.click()
    desk.session.previous()
    page.chips.chips[1].remove.click()
    assert len(labels(page)) == 3
    confirm(window)
    assert labels(page) == [TRIO[0], TRIO[2]]
    QApplication.processEvents()

    page.chips.chips[0].remove.click()
    assert page.count.text() == library.words.entering.remove_too_few
    assert len(labels(page)) == 2


def test_steps_lead_anywhere_once_there_is_an_hour_and_tell_where_one_is(
    page: StartPage, window: Window, desk: Desk
):
    steps = window.screens.session.steps
    assert [button.isEnabled() for button in steps.buttons] == [True] + 6 * [False]
    window.screens.session.next.click()
    steps.buttons[3].click()

    assert desk.hour.step is HourStep.TOGETHER
    told = [button.accessibleName() for button in steps.buttons]
    assert [told[0], told[3], told[6]] == ["Uitleg, gedaan", "Samen gezet, hier zijn jullie", "Momentopname"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("size", "zoom"),
    [((1366, 768), 100), ((1280, 640), 100), ((1280, 640), 150), ((1024, 768), 150), ((1280, 720), 300)],
)
def test_every_step_is_told_whole(qtbot: QtBot, desk: Desk, language: str, size: tuple[int, int], zoom: int):
    window = Window(desk, library_in(language), "light", zoom)
    qtbot.addWidget(window)
    window.resize(*size)
    desk.session.begin(TRIO)
    window.show_screen(Screen.SESSION)
    window.setUpdatesEnabled(False)  # what is told is only measured
    window.show()
    for begin in (lambda: None, desk.session.begin_wishes):
        begin()
        steps = window.screens.session.steps
        for stop in desk.hour.stops:
            desk.session.go_to(*stop)
            settle(window)
            heard = [text for text in heard_in(steps) if isinstance(text.widget, HourStepButton)]
            assert [text.words for text in heard] == [button.text() for button in steps.buttons]
            assert list(painted_misfits(heard)) == []


def test_an_hour_that_was_going_on_is_what_one_sees_first(window: Window, desk: Desk):
    from mengpaneel.ui.window.state import WindowState, restore_state

    desk.session.begin(TRIO)
    restore_state(window, WindowState())

    assert window.screen_shown is Screen.SESSION


def test_ctrl_page_down_goes_from_schuiven_to_samen(window: Window, qtbot: QtBot):
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_shown is Screen.SESSION
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.screen_shown is Screen.REVIEW
