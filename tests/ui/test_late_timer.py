"""What must not come before the first frame waits for it, however slow the computer is."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel.ui.platform.late_timer import LateTimer


def test_its_time_counts_from_the_first_event(qtbot: QtBot):
    owner, times = QObject(), []
    timer = LateTimer(200, owner)
    timer.due.connect(lambda: times.append(True))
    timer.start()
    slow = QDeadlineTimer(250)
    while not slow.hasExpired():
        pass
    QApplication.processEvents()

    assert not times
    qtbot.waitUntil(lambda: len(times) == 1)


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
