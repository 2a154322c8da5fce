"""The quiet line, the veil, the refusal, the reveal, and the day to look again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.looks.look import Look
from mengpaneel.ui.data.page import ConfirmDialog
from mengpaneel.ui.platform.day_watcher import DayWatcher
from mengpaneel.ui.widgets.dialog import SaveDialog
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.window import review_reminder as again
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

TODAY = date.today()


def open_window(qtbot, memory, library: Library, *days: date | None) -> Window:
    subject = Subject("s", name="Dorp")
    memory.save_subject(subject)
    for number, day in enumerate(days):
        taken_on = TODAY - timedelta(days=400 - number)
        saved = datetime(2025, 1, 1, tzinfo=UTC)
        sheet = Sheet(Mix.of(10, 20, 30, 40, 60))
        memory.save(Snapshot(f"n{number}", "s", taken_on, saved, "Toen", (), sheet, 1, 1, look_again_on=day))
    memory.save_draft(subject, Sheet(Mix.of(20, 20, 30, 40, 60)))
    window = Window(Desk(memory, lambda: memory, VERSION), library, "light")
    qtbot.addWidget(window)
    window.show()
    return window


def test_when_the_day_has_come_a_neutral_page_offers_the_choice(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, TODAY)
    assert window.screens.prompt
    assert window.screens.prompt.isVisible()
    assert not window.console_screen.isVisible()
    window.resize(1920, 1080)
    words = [label for label in window.screens.prompt.findChildren(Label) if label.text()]
    qtbot.waitUntil(lambda: all(0 < label.width() <= window.look.whole(680) for label in words))
    assert not window.again.isVisible()
    for screen in Screen:
        window.show_screen(screen)
        assert window.screens.prompt.isVisible()
    assert not window.header.save.isEnabled()
    assert not window.actions_.report.isEnabled()


def test_who_begins_again_has_the_keyboard_on_the_first_fader(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, TODAY + timedelta(days=1))
    window.show_screen(Screen.REVIEW)
    window.screens.review.again_button.click()
    first = window.console_screen.card.console.strips[FADERS[0]].slider
    assert window.focusWidget() is first


def test_who_asks_for_the_last_time_has_the_keyboard_on_playing_it_again(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, TODAY + timedelta(days=1))
    window.start_blind()
    window.again.reveal.setFocus()
    qtbot.keyClick(window.again.reveal, Qt.Key.Key_Space)
    assert window.screen_shown is Screen.REVIEW
    assert window.focusWidget() is window.screens.review.compare_page.play


@pytest.mark.parametrize("days", [(), (None,), (TODAY + timedelta(days=1),), (TODAY, None)])
def test_otherwise_there_is_no_page_and_no_line(qtbot, memory, library: Library, days):
    window = open_window(qtbot, memory, library, *days)
    assert window.screens.prompt is None
    assert not window.again.isVisible()
    assert window.console_screen.isVisible()


def test_one_click_starts_blind(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, TODAY)
    window.screens.prompt.begin.click()
    assert window.screens.prompt is None
    assert window.console_screen.isVisible()
    assert list(window.desk.mix.positions) == [None] * 5
    assert window.again.reveal.isVisible()
    assert window.again.stop.isVisible()
    assert not window.again.dismiss.isVisible()
    card = window.console_screen.snapshot_strip.row.cards[0]
    assert card.accessibleDescription() == "nog verborgen"
    assert "Toen" not in card.accessibleName() + card.toolTip()


def test_one_click_looks_back_first(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, TODAY)
    window.screens.prompt.look_back.click()
    assert window.screens.prompt is None
    assert window.screen_shown is Screen.REVIEW
    assert window.screens.review.compare_page.then.chosen == "n0"
    assert window.desk.mix == Mix.of(20, 20, 30, 40, 60)
    assert not window.again.isVisible()
    assert window.header.save.isEnabled()


def test_on_second_thoughts_it_is_asked_and_the_sheet_of_before_is_back(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, None)
    window.start_blind()
    window.again.stop.click()
    question = window.findChild(ConfirmDialog)
    assert window.desk.hidden
    question.yes.click()
    assert window.desk.mix == Mix.of(20, 20, 30, 40, 60)
    assert not window.again.isVisible()


def test_a_look_back_that_was_open_keeps_nothing_when_it_begins(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, None)
    window.show_screen(Screen.REVIEW)
    old = window.screens.review
    window.screens.review.again_button.click()
    assert window.screen_shown is Screen.CONSOLE
    window.show_screen(Screen.REVIEW)
    assert window.screens.review is not old
    assert window.screens.review.compare_page.then.findData("n0") < 0


# Past midnight.


@pytest.fixture
def midnight(qtbot, memory, library: Library, monkeypatch) -> Callable[[Window], None]:
    """Let it become tomorrow for a window."""

    class Tomorrow(date):
        @classmethod
        def today(cls) -> date:
            return TODAY + timedelta(days=1)

    def midnight(window: Window) -> None:
        monkeypatch.setattr(again, "date", Tomorrow)
        window.findChild(DayWatcher).clock = lambda: datetime.now() + timedelta(days=1)

    return midnight


def test_a_reminder_for_the_next_day_is_seen_when_midnight_comes(qtbot, memory, library: Library, midnight):
    window = open_window(qtbot, memory, library, TODAY + timedelta(days=1))
    midnight(window)
    window.findChild(DayWatcher).midnight.timeout.emit()
    assert window.again.isVisible()
    assert "zetten jullie de schuiven" in window.again.words
    assert not window.again.reveal.isVisible()


def test_a_reminder_for_the_next_day_is_seen_when_the_window_is_activated(
    qtbot, memory, library: Library, midnight
):
    window = open_window(qtbot, memory, library, TODAY + timedelta(days=1))
    midnight(window)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert window.again.isVisible()
    window.again.dismiss.click()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert not window.again.isVisible()


def test_a_newer_snapshot_ends_the_reminder(qtbot, memory, library: Library, midnight):
    window = open_window(qtbot, memory, library, TODAY + timedelta(days=1))
    midnight(window)
    window.findChild(DayWatcher).look()
    window.desk.save_snapshot(TODAY, "Nu", (), TODAY + timedelta(days=365))
    assert not window.again.isVisible()


def test_the_line_past_midnight_starts_blind_and_after_the_reveal_it_does_not_ask_again(
    qtbot, memory, library: Library, midnight
):
    window = open_window(qtbot, memory, library, TODAY + timedelta(days=1))
    midnight(window)
    window.findChild(DayWatcher).look()
    window.again.begin.click()
    assert window.again.reveal.isVisible()
    window.again.reveal.click()
    assert not window.again.isVisible()


def test_midnight_is_waited_for_once_and_no_longer_than_a_day(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    watcher = DayWatcher(widget, lambda: datetime(2026, 12, 31, 23, 59, 30))
    assert watcher.midnight.isSingleShot()
    assert watcher.midnight.interval() == 31_000
    watcher.midnight.timeout.emit()
    assert watcher.midnight.isActive()


def test_under_the_veil_nothing_tells_where_the_faders_stood(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, None)
    window.start_blind()
    card = window.console_screen.snapshot_strip.row.cards[0]
    veiled = card.grab().toImage()
    moved = replace(card.snapshot.sheet, mix=Mix.of(90, 90, 90, 90, 90))
    card.snapshot = replace(card.snapshot, sheet=moved)
    assert card.grab().toImage() == veiled
    window.desk.reveal()
    assert card.grab().toImage() != veiled


def test_the_review_refuses_until_the_group_asks(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library, None)
    window.start_blind()
    window.show_screen(Screen.REVIEW)
    review = window.screens[Screen.REVIEW]
    assert review.refusal.isVisible()
    assert not review.pages.isVisible()
    window.desk.move(Fader.PROCESS, 80)
    review.reveal.click()
    assert window.screen_shown is Screen.REVIEW
    assert review.compare_page.isVisible()
    assert review.compare_page.then.chosen == "n0"
    strip = review.compare_page.strips.strips[Fader.PROCESS]
    assert strip.words.text() == "van laag naar hoog"
    assert strip.fader.cap_position == 20.0
    assert review.compare_page.strips.running


def test_the_menu_begins_again_only_where_there_is_a_last_time(qtbot, memory, library: Library):
    window = open_window(qtbot, memory, library)
    assert not window.actions_.again.isEnabled()
    window.desk.save_snapshot(TODAY, "Eerste", ())
    assert window.actions_.again.isEnabled()
    window.desk.set_locked(True)
    assert not window.actions_.again.isEnabled()


# The day to look again.


@pytest.fixture
def dialog(qtbot, window: Window, library: Library) -> SaveDialog:
    dialog = SaveDialog(library.words, date(2028, 2, 29), "Nulmeting", 0, Look(), window)
    qtbot.addWidget(dialog)
    return dialog


def test_a_year_later_is_proposed(dialog: SaveDialog):
    assert dialog.look_again_on == date(2029, 2, 28)


def test_it_follows_the_date_until_another_day_is_chosen(dialog: SaveDialog):
    dialog.date_field.choose(date(2027, 5, 1))
    assert dialog.look_again_on == date(2028, 5, 1)
    dialog.again_field.choose(date(2027, 12, 1))
    dialog.date_field.choose(date(2027, 6, 1))
    assert dialog.look_again_on == date(2027, 12, 1)


def test_it_can_be_left_out(dialog: SaveDialog):
    dialog.again_box.setChecked(False)
    assert dialog.look_again_on is None
    assert not dialog.again_field.isEnabled()


def test_it_is_never_before_the_snapshot_itself(dialog: SaveDialog):
    dialog.again_field.choose(date(2027, 12, 1))
    assert dialog.look_again_on == date(2028, 3, 1)
