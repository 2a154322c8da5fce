"""Work that takes long keeps the window alive, can be stopped, and says what went wrong."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mengpaneel.desk.background import Cancelled
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.ui.transfer import progress as waiting
from mengpaneel.ui.transfer.progress import wait_for


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def impatient(monkeypatch) -> None:
    """Show the bar as soon as there is anything to wait for."""
    monkeypatch.setattr(waiting, "BLINK_MS", 1)
    monkeypatch.setattr(waiting, "PATIENT_MS", 1)


def when_shown(window: QWidget, do) -> QTimer:
    """Do this with the bar once it is there."""
    look = QTimer(window, interval=1)

    def see() -> None:
        bar = window.findChild(QProgressDialog)
        if bar and bar.isVisible():
            look.stop()
            do(bar)

    look.timeout.connect(see)
    look.start()
    return look


def test_what_is_done_at_once_shows_nothing(window: QWidget):
    assert wait_for(lambda: 3, "Even geduld", "Annuleren", window) == 3
    assert window.findChild(QProgressDialog) is None


def test_what_takes_long_is_told_and_the_answer_comes(impatient, window: QWidget):
    go_on, told = Event(), []

    def release(bar: QProgressDialog) -> None:
        told.append(bar.labelText())
        go_on.set()

    when_shown(window, release)
    assert wait_for(lambda: (go_on.wait(), 4)[1], "Even geduld", "Annuleren", window) == 4
    assert told == ["Even geduld"]


def test_who_will_not_wait_is_free_and_the_answer_goes_unheard(impatient, window: QWidget):
    go_on = Event()
    when_shown(window, lambda bar: bar.findChild(QPushButton).click())
    with pytest.raises(Cancelled):
        wait_for(go_on.wait, "Even geduld", "Annuleren", window)
    go_on.set()


def test_what_must_be_finished_has_no_button_to_stop_it(impatient, window: QWidget):
    go_on, buttons = Event(), []

    def release(bar: QProgressDialog) -> None:
        buttons.extend(bar.findChildren(QPushButton))
        bar.close()
        go_on.set()

    when_shown(window, release)
    wait_for(go_on.wait, "Even geduld", "", window)
    assert buttons == []


def test_what_goes_wrong_goes_wrong_here(window: QWidget):
    def fail() -> None:
        raise OSError("het ging mis")

    with pytest.raises(OSError, match="het ging mis"):
        wait_for(fail, "Even geduld", "Annuleren", window)


def test_what_nobody_foresaw_can_be_told_too(qtbot: QtBot, window: QWidget):
    def fault() -> None:
        raise RuntimeError

    with qtbot.captureExceptions() as seen, pytest.raises(MemoryProblem) as problem:
        wait_for(fault, "Even geduld", "Annuleren", window)
    assert problem.value.cause is ProblemCause.UNFORESEEN
    assert [kind for kind, *_ in seen] == [RuntimeError]
