"""What is done out of sight never ends without a word."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mengpaneel.desk.background import Background
from mengpaneel.domain.memory import MemoryProblem, ProblemCause


def full() -> None:
    raise MemoryProblem(ProblemCause.DISK_FULL, "/ergens")


def fault() -> None:
    raise RuntimeError("nobody foresaw this")


def well() -> None:
    """Nothing goes wrong."""


def test_what_fails_is_told_once_until_it_goes_well(qtbot: QtBot):
    background, told = Background(), list[ProblemCause]()
    background.failed.connect(lambda problem: told.append(problem.cause))

    for work in (full, full, fault, fault, well, fault, full):
        with qtbot.captureExceptions():
            background.attempt(work)
            background.wait()
            QApplication.processEvents()

    assert told == [ProblemCause.DISK_FULL, *[ProblemCause.UNFORESEEN] * 2, ProblemCause.DISK_FULL]


def test_who_looks_into_a_fault_can_see_it(qtbot: QtBot):
    background = Background()

    with qtbot.captureExceptions() as seen:
        background.attempt(fault)
        background.wait()

    assert [kind for kind, *_ in seen] == [RuntimeError]
