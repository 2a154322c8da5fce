"""What must not come before the first frame waits for it, however slow the computer is."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from pytestqt.qtbot import QtBot

from mengpaneel.ui.platform.late_timer import LateTimer


def test_its_time_counts_from_the_first_event(qtbot: QtBot):
    owner, order = QObject(), []
    timer = LateTimer(20, owner)
    timer.due.connect(lambda: order.append("late"))
    timer.start()
    busy = QDeadlineTimer(60)
    while not busy.hasExpired():
        pass
    QTimer.singleShot(0, owner, lambda: order.append("first frame"))

    qtbot.waitUntil(lambda: "late" in order)
    assert order == ["first frame", "late"]


def test_it_can_be_called_off_and_begun_again(qtbot: QtBot):
    owner, times = QObject(), []
    timer = LateTimer(0, owner)
    timer.due.connect(lambda: times.append(True))
    timer.start()
    timer.stop()
    qtbot.waitUntil(lambda: not timer.isActive())
    assert not times

    timer.start()
    qtbot.waitUntil(lambda: len(times) == 1)
    timer.start()
    qtbot.waitUntil(lambda: len(times) == 2)
