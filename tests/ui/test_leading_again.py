"""A year later: the last time hidden until it is asked for, and the spread of then beside that of now."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind, SamePeople, Step
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.desk.conftest import ROLES
from tests.domain.rounds import entries
from tests.hands import put, settle, words_on

POSITIONING, PROCESS, RESIDENTS, POLITICS, COMMUNICATION = FADERS
THEN = (10, 20, 92, 40, 60), (90, 20, 61, 55, 60), (30, 24, 38, 80, 60)
NOW = (50, 20, 92, 40, 60), (52, 20, 61, 55, 60), (54, 24, 38, 80, 60)


def hold(desk: Desk, rows) -> None:
    """Everybody enters, and everything is revealed."""
    desk.session.begin(ROLES)
    for place, row in enumerate(rows):
        desk.session.enter(place, entries(*row))
    for fader in FADERS:
        desk.session.reveal(fader)


@pytest.fixture
def again(desk: Desk, window: Window) -> Window:
    """A window at a second round, about which everything was revealed."""
    hold(desk, THEN)
    desk.move(RESIDENTS, 70)
    desk.set_first(RESIDENTS, True)
    desk.set_step(Step("Koffie in het buurthuis"))
    desk.save_snapshot(date(2025, 11, 30), "De eerste keer", (), date(2026, 11, 30))
    desk.session.end()
    desk.clear()
    hold(desk, NOW)
    window.show_screen(Screen.SESSION)
    settle()
    return window


def reveal_all(page) -> None:
    """Show the last time of all five faders."""
    for _ in FADERS:
        page.reveal.click()
    settle()


def test_the_last_time_is_hidden_at_every_step_until_it_is_asked_for(again: Window, desk: Desk):
    for step, kind in desk.hour.stops:
        desk.session.go_to(step, kind)
        settle()
        assert "De eerste keer" not in words_on(again)
        assert "buurthuis" not in words_on(again)
        assert not again.again.isVisible(), "no line over the steps that shows the last time too early"
    desk.session.go_to(HourStep.THEN_AND_NOW)
    page = again.screens.session.page
    assert page.comparison is None
    reveal_all(page)
    assert page.comparison is None
    desk.session.next()
    settle()
    assert again.screen_shown is Screen.SESSION
    assert page.comparison.then.chosen == desk.snapshots[0].id
    assert not page.reveal.isVisible()


def test_the_last_time_is_shown_fader_by_fader_the_largest_change_first(again: Window, desk: Desk):
    for fader, position in zip(FADERS, (50, 20, 20, None, 60), strict=True):
        desk.move(fader, position)
    desk.session.go_to(HourStep.THEN_AND_NOW)
    settle()
    page = again.screens.session.page
    assert not page.faders.isVisible()
    for number, fader in enumerate((RESIDENTS, POSITIONING, PROCESS, POLITICS, COMMUNICATION), start=1):
        page.reveal.click()
        settle()
        assert desk.hour.fader is fader
        told = {f: strip.words.text() for f, strip in page.faders.strips.strips.items()}
        assert list(told.values()).count("nog verborgen") == len(FADERS) - number
        assert told[fader] != "nog verborgen"
        assert desk.hidden is (number < len(FADERS))
        assert page.reveal.isVisible() is desk.hidden
    assert page.faders.isVisible()
    assert page.next_text == "Alle vijf"


def test_no_fader_moves_while_those_of_the_last_time_are_shown_one_by_one(window: Window, desk: Desk):
    put(desk, 20, 20, 20, 20, 20)
    desk.set_aim(MixKind.AMBITION)
    desk.move(COMMUNICATION, 50)
    desk.save_snapshot(date(2025, 11, 30), "De eerste keer", (), date(2026, 11, 30))
    desk.clear()
    hold(desk, NOW)
    put(desk, 90, 80, 70, 60, 30)
    window.show_screen(Screen.SESSION)
    desk.session.go_to(HourStep.THEN_AND_NOW)
    page = window.screens.session.page
    places = set()
    for _ in FADERS:
        page.reveal.click()
        settle()
        places |= {strip.fader.geometry().getRect()[1::2] for strip in page.faders.strips.strips.values()}
    assert page.faders.strips.strips[COMMUNICATION].approach.text()
    assert len(places) == 1


def test_the_keyboard_stays_with_the_button_that_shows_the_next(qtbot, again: Window, desk: Desk):
    desk.session.go_to(HourStep.THEN_AND_NOW)
    again.activateWindow()
    qtbot.waitActive(again)
    page = again.screens.session.page
    page.reveal.setFocus()
    for number in range(1, len(FADERS) + 1):
        qtbot.keyClick(again.focusWidget(), Qt.Key.Key_Space)
        settle()
        assert len(desk.hour.then_shown) == number
    assert page.isAncestorOf(again.focusWidget())


def test_what_was_shown_of_the_last_time_can_be_walked_back_to(again: Window, desk: Desk):
    desk.session.go_to(HourStep.THEN_AND_NOW)
    page = again.screens.session.page
    page.reveal.click()
    first = desk.hour.fader
    again.screens.session.walk(1)
    settle()
    assert desk.hour.fader is not first
    assert "Zo zien jullie waar deze schuif toen stond." in words_on(again)
    again.screens.session.walk(-1)
    assert desk.hour.fader is first
    again.screens.session.walk(-1)
    assert desk.hour.step is HourStep.TOGETHER
    again.screens.session.walk(1)
    assert desk.hour.fader not in (None, first), "where it was left"


def test_a_crash_while_it_is_shown_keeps_the_rest_hidden(again: Window, desk: Desk, memory):
    desk.move(RESIDENTS, 20)
    desk.session.go_to(HourStep.THEN_AND_NOW)
    again.screens.session.page.reveal.click()
    desk.finish()
    started = Desk(memory, lambda: memory, 1)
    assert started.hidden
    assert len(started.hour.then_shown) == 1
    then = started.session.then
    assert [f for f in FADERS if f not in then.mix.unset] == list(started.hour.then_shown)
    shown = [f for f in FADERS if any(entry.is_made for entry in then.rounds.now[f].shown)]
    assert shown == list(started.hour.then_shown)


def test_it_is_asked_whether_these_are_the_same_people(again: Window, desk: Desk):
    desk.session.go_to(HourStep.THEN_AND_NOW)
    settle()
    page = again.screens.session.page
    assert "Zijn dit dezelfde mensen?" in words_on(again)
    page.people.answers[SamePeople.PARTLY].click()
    assert desk.same_people is SamePeople.PARTLY
    desk.save_snapshot(date(2026, 11, 30), "Een jaar later", ())
    assert desk.snapshots[-1].same_people is SamePeople.PARTLY


def test_the_spread_of_then_is_told_beside_that_of_now(again: Window, desk: Desk):
    desk.session.go_to(HourStep.THEN_AND_NOW)
    page = again.screens.session.page
    reveal_all(page)
    assert "Toen stonden jullie tegenover elkaar op Positionering intern" not in page.faders.told.text()
    desk.session.go_to(HourStep.TOGETHER)
    desk.session.next()
    settle()
    assert page.comparison.told.difference.verticalScrollBar().value() == 0
    told = page.comparison.told.difference.toPlainText()
    assert "Hoe ver jullie uit elkaar stonden" in told
    assert "Toen stonden jullie tegenover elkaar op Positionering intern, nu dicht bij elkaar." in told


def test_without_a_round_both_times_nothing_is_said_of_spreads(again: Window, desk: Desk):
    desk.session.end()
    desk.reveal()
    settle()
    again.compare(desk.snapshots[0])
    settle()
    assert "uit elkaar stonden" not in again.screens.review.compare_page.told.difference.toPlainText()


def test_what_came_of_the_plan_of_then_is_written_once_it_may_be_seen(again: Window, desk: Desk):
    desk.session.go_to(HourStep.AMBITION_OF_THEN, MixKind.AMBITION)
    settle()
    page = again.screens.session.page
    assert not page.outcome.isVisible()
    desk.reveal()
    settle()
    assert "Koffie in het buurthuis" in page.outcome.plan.toPlainText()
    page.outcome.field.setPlainText("Het is er gekomen.")
    assert desk.sheet.outcome == "Het is er gekomen."


def test_the_day_to_look_again_offers_a_round_without_showing_anything(qtbot, memory, desk: Desk, library):
    desk.move(RESIDENTS, 70)
    desk.save_snapshot(date(2024, 1, 5), "De eerste keer", (), date(2025, 1, 5))
    desk.reload()
    window = Window(desk, library, "light")
    qtbot.addWidget(window)
    window.show()
    settle()
    assert desk.review_due
    window.screens.prompt.round.click()
    settle()
    assert window.screen_shown is Screen.SESSION
    assert (desk.hidden, desk.review_due) == (True, False)
    assert "De eerste keer" not in words_on(window)
    desk.session.begin(ROLES)
    assert desk.hour.again
    assert desk.hidden


def test_the_faders_cannot_be_emptied_again_in_an_hour_that_showed_the_last_time(again: Window):
    desk, review = again.desk, again.screens.review
    for _ in FADERS:
        desk.session.reveal_then()
    again.show_screen(Screen.REVIEW)
    assert not again.actions_.again.isEnabled()
    assert not review.again_button.isEnabled()
    desk.session.end()
    assert again.actions_.again.isEnabled()
    assert review.again_button.isEnabled()
