"""Two fingers on a touchpad: a page that is scrolled moves no fader, and all that is wide is within reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.ui.help.keys import KeysDialog
from mengpaneel.ui.widgets import layouts
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.hands import settle

NO_PHASE, BEGIN, UPDATE = (
    Qt.ScrollPhase.NoScrollPhase,
    Qt.ScrollPhase.ScrollBegin,
    Qt.ScrollPhase.ScrollUpdate,
)


def slide(widget: QWidget, x: int, y: int, phase: Qt.ScrollPhase = NO_PHASE) -> None:
    """Two fingers move by so many pixels with the pointer on what is seen of a widget, as X11 tells it."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.visibleRegion().boundingRect().center()))
    pixels = QPoint(x, y)
    QTest.wheelEvent(window.windowHandle(), place, 2 * pixels, pixels, Qt.KeyboardModifier.NoModifier, phase)


@pytest.fixture
def large(window_of_example: Window) -> Window:
    """A window that is too small for its letters, so that it scrolls."""
    window = window_of_example
    window.resize(1024, 600)
    window.set_zoom(200)
    settle(window)
    return window


def page_of(window: Window) -> FitOrScroll:
    page = window.screens.currentWidget()
    assert page.verticalScrollBar().maximum() > 0
    return page


def test_a_page_that_is_scrolled_takes_no_fader_along(
    large: Window, example_desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(layouts, "PAUSE_MS", 3_600_000)  # a slow machine makes no pauses
    page, before = page_of(large), example_desk.mix
    strips = [large.console_screen.card.console.strips[fader] for fader in FADERS]
    strips[1].slider.setFocus()
    bar = page.verticalScrollBar()
    bar.setValue(0)
    for _ in range(3):
        slide(strips[2], 0, -8)
    assert bar.value() > 0
    for _ in range(30):  # the page has brought the fader that has the keyboard under the pointer
        slide(strips[1].slider, 0, -4)
    assert example_desk.mix == before
    slide(strips[1].slider, 0, -1, BEGIN)
    slide(strips[1].slider, 0, -90, UPDATE)  # a new turn, on the fader itself
    assert example_desk.mix != before


@pytest.mark.parametrize("screen", [Screen.CONSOLE, Screen.REVIEW, Screen.SESSION, Screen.PROFILES])
def test_scrolling_past_anything_changes_nothing(large: Window, example_desk: Desk, screen: Screen):
    large.show_screen(screen)
    settle(large)
    large.setFocus()
    before, steps = example_desk.sheet, example_desk.history.count()
    parts = large.screens.currentWidget().findChildren(QWidget)
    shown = [part for part in parts if not part.visibleRegion().isEmpty()]
    assert len(shown) > 10
    for widget in (part for part in shown if not part.visibleRegion().isEmpty()):
        for x, y in ((0, -30), (0, -30), (0, 30), (20, 0), (-20, 0)):
            slide(widget, x, y)
    assert (example_desk.sheet, example_desk.history.count()) == (before, steps)
    assert large.screen_shown is screen


def test_over_the_plot_the_page_scrolls(qtbot: QtBot, large: Window):
    large.show_screen(Screen.REVIEW)
    review = large.screens.review
    review.tabs.setCurrentIndex(1)
    settle(large)
    page, history = page_of(large), review.over_time.history
    qtbot.waitUntil(lambda: history.plot is not None)
    page.ensureWidgetVisible(history)
    before = page.verticalScrollBar().value()
    assert before > 0
    slide(history.plot.viewport(), 0, 40)
    assert page.verticalScrollBar().value() < before


def test_a_table_follows_two_fingers_by_less_than_a_line(qtbot: QtBot, window_of_example: Window):
    window = window_of_example
    dialog = KeysDialog(window.actions(), window.library, window.look, window)
    dialog.show()
    settle(dialog)
    rows, bar = dialog.table, dialog.table.verticalScrollBar()
    high = rows.rowHeight(2)
    slide(rows.viewport(), 0, -high // 3)
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert bar.value() < high
    dialog.close()


def test_what_is_wide_goes_sideways(window_of_example: Window):
    window = window_of_example
    window.resize(640, 600)
    settle(window)
    row = window.console_screen.snapshot_strip.row
    bar = row.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    slide(row, -40, 0)
    assert bar.value() > 0
