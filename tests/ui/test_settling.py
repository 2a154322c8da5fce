from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from mengpaneel.ui.platform.settling import settle


@pytest.fixture
def widget(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def timer(widget: QWidget, milliseconds: int, then) -> QTimer:
    timer = QTimer(widget, singleShot=True, interval=milliseconds)
    timer.timeout.connect(then)
    return timer


def test_what_would_follow_in_a_moment_follows_now_and_once(widget: QWidget):
    followed = []
    timer(widget, 60, lambda: followed.append("text")).start()
    settle(widget)
    settle(widget)
    assert followed == ["text"]


def test_what_follows_from_what_followed_follows_too(widget: QWidget):
    followed = []
    second = timer(widget, 300, lambda: followed.append("second"))
    timer(widget, 300, second.start).start()
    QTimer.singleShot(0, widget, lambda: followed.append("at once"))
    settle(widget)
    assert sorted(followed) == ["at once", "second"]


def test_what_ends_something_later_stays_away(widget: QWidget):
    gone = []
    late = timer(widget, 60_000, lambda: gone.append("notice"))
    late.start()
    settle(widget)
    assert (late.isActive(), gone) == (True, [])
    late.stop()


def test_a_timer_keeps_its_pace(widget: QWidget):
    soon = timer(widget, 60, lambda: None)
    soon.start()
    settle(widget)
    assert (soon.interval(), soon.isActive()) == (60, False)
