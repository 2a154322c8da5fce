"""The page over time before its lines are drawn, and how soon they come."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look
from mengpaneel.ui.review import plot
from mengpaneel.ui.review.trend import OverTimePage
from mengpaneel.ui.widgets.look import apply_look
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.window import Window


@pytest.fixture
def held(monkeypatch) -> Iterator[threading.Event]:
    """The plotting library comes once this is set."""
    event, load = threading.Event(), plot.load_library
    monkeypatch.setattr(plot, "load_library", lambda: event.wait() and load())
    yield event
    event.set()


def test_until_the_lines_are_drawn_it_says_so_and_shows_the_rest(
    qtbot, example_desk: Desk, library: Library, held: threading.Event
):
    page = OverTimePage(example_desk, library, Commands())
    qtbot.addWidget(page)
    apply_look(page, Look())
    page.show()
    assert page.history.waiting.isVisible()
    assert page.history.waiting.text() == library.words.over_time.drawing
    assert all(switch.isVisible() for switch in page.switches)
    assert not page.save.isEnabled()  # it would be a picture of nothing
    held.set()
    qtbot.waitUntil(lambda: page.history.plot is not None, timeout=20_000)
    assert not page.history.waiting.isVisible()
    assert page.save.isEnabled()


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_who_comes_near_the_tabs_finds_the_lines_there(window_of_example: Window, qtbot, by: str):
    window = window_of_example
    window.show_screen(Screen.REVIEW)
    review = window.screens.review
    with qtbot.waitSignal(review.over_time.history.fetched, timeout=20_000):
        if by == "pointer":
            QApplication.sendEvent(review.tabs, QEnterEvent(QPointF(), QPointF(), QPointF()))
        else:
            review.tabs.setFocus()
    assert review.over_time.history.plot is None
    review.tabs.setCurrentIndex(1)
    assert review.over_time.history.plot is not None
    assert not review.over_time.history.waiting.isVisible()
