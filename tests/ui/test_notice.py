"""What just happened is told without covering what it is about, and without moving anything under a hand."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.snapshots.card import SnapshotCard
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import end_waiting, settle
from tests.inside import memory_of


@pytest.fixture
def window(window_of_example: Window) -> Window:
    return window_of_example


def on(window: Window, widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def wait_for_words(qtbot: QtBot, window: Window) -> None:
    """Wait until the notice lies over the lower edge, and shows all its words."""
    area, words = window.message_area, window.notice.label
    below = window.look.at_most(2.0).whole(12)
    qtbot.waitUntil(
        lambda: (
            area.geometry().bottom() == window.rect().bottom() - below
            and area.height() > words.height() >= words.heightForWidth(words.width()) > 0
        )
    )


def where_faders_are(window: Window) -> list[QRect]:
    return [on(window, strip.slider) for strip in window.console_screen.card.console.strips.values()]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (640, 480), (1920, 1080)])
def test_on_the_console_it_lies_over_the_snapshots_and_moves_nothing(
    qtbot: QtBot, window: Window, size: tuple[int, int]
):
    window.resize(*size)
    for _ in range(20):  # the header may become one row, and give the console the room of the other
        QApplication.processEvents()
    before = where_faders_are(window)
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    wait_for_words(qtbot, window)
    assert where_faders_are(window) == before
    if size[0] >= 1366:
        assert window.message_area.geometry() == on(window, window.console_screen.snapshot_strip)


@pytest.mark.parametrize("size", [(1366, 768), (1280, 800)])
def test_where_the_panel_is_a_line_it_lies_over_that_and_covers_no_word_of_the_console(
    qtbot: QtBot, window: Window, size: tuple[int, int]
):
    window.resize(*size)
    window.set_zoom(150)
    settle(window)
    before = where_faders_are(window)
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    settle(window)
    card, area = on(window, window.console_screen.card), window.message_area.geometry()
    assert area.intersects(on(window, window.console_screen.line))
    assert not area.intersects(card)
    assert window.rect().contains(area)
    assert where_faders_are(window) == before
    window.set_zoom(100)
    settle(window)
    if size == (1366, 768):
        assert window.message_area.geometry() == on(window, window.console_screen.snapshot_strip)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (640, 480), (1920, 1080)])
def test_when_looking_back_it_lies_over_the_legend_and_moves_nothing(
    qtbot: QtBot, window: Window, size: tuple[int, int]
):
    window.resize(*size)
    window.show_screen(Screen.REVIEW)
    page = window.screens.review.compare_page
    qtbot.waitUntil(lambda: page.strips.strips[Fader.POLITICS].fader.width() > 0)
    faders = [strip.fader for strip in page.strips.strips.values()]
    before = [on(window, fader) for fader in faders]
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    wait_for_words(qtbot, window)
    assert [on(window, fader) for fader in faders] == before
    if size[0] >= 1366:
        assert window.message_area.geometry() == on(window, page.strip)


@pytest.mark.parametrize("size", [(1366, 768), (1280, 640), (1024, 768), (640, 480), (1920, 1080)])
@pytest.mark.parametrize("step", [HourStep.ENTRIES, HourStep.TALK, HourStep.TOGETHER])
def test_in_the_hour_it_lies_between_the_buttons_and_moves_nothing(
    qtbot: QtBot, window: Window, size: tuple[int, int], step: HourStep
):
    window.resize(*size)
    session = window.desk.session
    session.begin(window.library.words.save.usual_roles)
    for participant in range(3):
        session.enter_mix(participant, Mix.of(10, 20, 30, 40, 50))
    session.go_to(step)
    if step is HourStep.ENTRIES:
        session.take_turn(1)
    elif step is HourStep.TALK:
        session.reveal()
    window.show_screen(Screen.SESSION)
    faders = [fader for fader in window.screens.session.findChildren(FaderSlider) if fader.isVisible()]
    qtbot.waitUntil(lambda: all(fader.fader_geometry.bottom > fader.fader_geometry.top for fader in faders))
    settle(window)
    before = [on(window, fader) for fader in faders]
    assert before
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    settle(window)
    assert [on(window, fader) for fader in faders] == before
    lies, foot = window.message_area.geometry(), on(window, window.screens.session.foot_line)
    assert window.rect().contains(lies)
    if size[0] >= 1024:
        assert not any(lies.intersects(fader) for fader in before)
    if size[0] >= 1280:
        assert (lies.left(), lies.right()) == (foot.left(), foot.right())
    session.cancel()
    window.show_screen(Screen.CONSOLE)
    settle(window)
    assert window.message_area.width() == window.width() - 2 * window.look.whole(16)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (640, 480), (1920, 1080)])
def test_beside_the_profiles_it_covers_nothing(qtbot: QtBot, window: Window, size: tuple[int, int]):
    window.resize(*size)
    window.show_screen(Screen.PROFILES)
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    wait_for_words(qtbot, window)
    area = window.message_area.geometry()
    qtbot.waitUntil(lambda: not on(window, window.screens).intersects(area))
    before = window.screens.height()
    window.notice.close_message()
    qtbot.waitUntil(lambda: window.screens.height() > before)


@pytest.mark.parametrize("button", ["action_button", "close_button"])
def test_a_message_that_goes_gives_the_keyboard_back(qtbot: QtBot, window: Window, button: str):
    fader = window.console_screen.card.console.strips[Fader.POLITICS].slider
    fader.setFocus()
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    pressed = getattr(window.notice, button)
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)
    assert window.focusWidget() is fader


def test_after_saving_the_new_card_is_there_once_the_message_has_gone(
    qtbot: QtBot, window: Window, example_desk: Desk
):
    example_desk.save_snapshot(date.today(), "Na de zomer", (), None)
    wait_for_words(qtbot, window)
    window.notice.close_message()
    timeline = window.console_screen.snapshot_strip
    timeline.go_to(next(s for s in example_desk.snapshots if s.title == "Na de zomer"))
    card = QApplication.focusWidget()
    assert isinstance(card, SnapshotCard)
    assert card.visibleRegion().boundingRect().height() == card.height()


@pytest.mark.parametrize("size", [(1366, 690), (1366, 748), (1366, 768), (1280, 640)])
def test_on_a_laptop_all_is_seen_at_once(qtbot: QtBot, window: Window, size: tuple[int, int]):
    """1366x768 leaves 690 to a window under a title bar and above a bar of the system's."""
    window.resize(*size)
    place = window.screens.currentWidget()
    qtbot.waitUntil(lambda: not place.verticalScrollBar().maximum())
    window.notice.show_message("‘Nulmeting’ is bewaard.", "In je agenda zetten…")
    wait_for_words(qtbot, window)
    assert not place.verticalScrollBar().maximum()


def test_the_plan_and_the_playing_are_not_covered(qtbot: QtBot, window: Window, example_desk: Desk):
    window.notice.show_message("Er is iets gebeurd.", stays=True)
    example_desk.set_aim(MixKind.AMBITION)
    wait_for_words(qtbot, window)
    assert not on(window, window.console_screen.plan).intersects(window.message_area.geometry())
    window.show_screen(Screen.REVIEW)
    wait_for_words(qtbot, window)
    play = window.screens.review.compare_page.play
    assert play.isVisible()
    qtbot.waitUntil(lambda: not on(window, play).intersects(window.message_area.geometry()))


def test_a_problem_is_there_again_after_what_was_told_over_it_until_it_is_solved(
    window: Window, example_desk: Desk
):
    problem = MemoryProblem(ProblemCause.DISK_FULL, "/home/noor")
    window.desk.problem_arose.emit(problem)
    told = window.notice.words
    window.notice.show_message("Er is iets gebeurd.", "Ongedaan maken")
    assert window.notice.words == "Er is iets gebeurd."
    end_waiting(window.notice)
    assert window.notice.words == told
    assert window.notice.isVisible()
    assert window.notice.action_button.isVisible()
    assert window.telling.problem == problem
    window.notice.solve_problem()
    assert not window.notice.isVisible()
    assert window.telling.problem is None


def test_a_closed_problem_does_not_come_back(window: Window):
    window.telling.tell_problem(MemoryProblem(ProblemCause.DISK_FULL, "/home/noor"))
    window.notice.close_button.click()
    window.notice.show_message("Er is iets gebeurd.")
    end_waiting(window.notice)
    assert not window.notice.isVisible()


def test_a_message_lies_over_a_reminder_which_is_there_again_afterwards(window: Window, example_desk: Desk):
    example_desk.start_blind()
    assert window.again.isVisible()
    window.notice.show_message("Er is iets gebeurd.")
    assert window.notice.isVisible()
    assert not window.again.isVisible()
    window.notice.close_message()
    assert window.again.isVisible()


def test_long_words_stay_close_to_their_button_in_a_wide_window(qtbot: QtBot, window: Window):
    window.resize(1920, 1080)
    window.notice.show_message("Bewaard. " * 40, "Ongedaan maken", stays=True)
    wait_for_words(qtbot, window)
    words, close = window.notice.label, window.notice.close_button
    assert on(window, close).right() - on(window, words).left() < window.look.whole(800)


@pytest.mark.parametrize("zoom", [100, 150])
def test_a_few_words_are_right_beside_their_button_in_the_middle(qtbot: QtBot, window: Window, zoom: int):
    window.set_zoom(zoom)
    for told in ("Gelukt.", "‘Nulmeting’ is bewaard."):
        window.notice.show_message(told, "In je agenda zetten…", stays=True)
        settle(window)
        words, button, close = (
            on(window, each)
            for each in (window.notice.label, window.notice.action_button, window.notice.close_button)
        )
        letters = window.notice.label.fontMetrics().horizontalAdvance(told)
        assert letters <= words.width()
        assert 0 < button.left() - (words.left() + letters) < window.look.whole(20)
        assert abs((words.left() + close.right()) / 2 - window.width() / 2) < window.look.whole(10)


@pytest.mark.parametrize("size", [(640, 480), (1366, 748)])
@pytest.mark.parametrize("zoom", [200, 300])
def test_all_its_words_are_seen_however_large(
    qtbot: QtBot, window: Window, library: Library, size: tuple[int, int], zoom: int
):
    window.resize(*size)
    window.set_zoom(zoom)
    told = library.words.report.failed_full.format(place="/home/noor/Documenten/verslag.pdf")
    window.notice.show_message(told, library.words.timeline.undo, stays=True)
    wait_for_words(qtbot, window)
    assert on(window, window.notice.close_button).bottom() < window.height()


def test_it_goes_by_itself_but_not_while_a_hand_holds_something(qtbot: QtBot, window: Window):
    window.notice.show_message("Er is iets gebeurd.")
    slider = next(iter(window.console_screen.card.console.strips.values())).slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton)
    end_waiting(window.notice)
    assert window.notice.isVisible()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
    end_waiting(window.notice)
    assert not window.notice.isVisible()


def test_it_stays_while_somebody_is_at_its_button(qtbot: QtBot, window: Window):
    window.notice.show_message("Er is iets gebeurd.", "Ongedaan maken")
    window.notice.action_button.setFocus()
    end_waiting(window.notice)
    assert window.notice.isVisible()
    window.setFocus()
    end_waiting(window.notice)
    assert not window.notice.isVisible()


@pytest.mark.parametrize("gone", ["wipe", "put_back"])
def test_what_is_in_the_bin_no_longer_is_not_said_to_be(window: Window, example_desk: Desk, gone: str):
    first, second = example_desk.snapshots[:2]
    example_desk.snapshot_editor.throw_away(first)
    example_desk.snapshot_editor.throw_away(second)
    told = f"‘{second.title}’ ligt in de prullenbak."
    memory = memory_of(example_desk)
    getattr(memory, gone)(first.id)
    example_desk.refresh()
    assert window.notice.words == told
    getattr(memory, gone)(second.id)
    example_desk.refresh()
    assert window.notice.words == ""
