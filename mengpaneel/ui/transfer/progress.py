"""Waits for work in a thread, with a progress dialog after a second."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from mengpaneel.desk.background import Cancelled, wrap_unexpected
from mengpaneel.domain.refusal import Refusal

BLINK_MS, PATIENT_MS = 20, 1000

_Answer = TypeVar("_Answer")


class _Work(Generic[_Answer]):
    """Does one thing in a thread of its own, which touches nothing of Qt: it may outlive the window."""

    def __init__(self, work: Callable[[], _Answer]) -> None:
        self._work = work
        self.over = Event()
        self.answers: list[_Answer] = []
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.answers.append(self._work())
        except Exception as error:
            self.error = error
        self.over.set()

    def answer(self) -> _Answer:
        """What came of it; what was raised there, is raised here."""
        if self.error:
            raise self.error
        if not self.answers:
            raise Cancelled
        return self.answers[0]


def wait_for(work: Callable[[], _Answer], words: str, stop: str, parent: QWidget) -> _Answer:
    """Do the work in a thread and return its result; the window is disabled meanwhile.

    A dialog with `words` is shown after a second; without `stop`, the text of its button, it cannot be
    cancelled. Raises MemoryProblem, Refusal, OSError, and Cancelled, after which the result is discarded.
    """
    doing = _Work(work)
    Thread(target=doing.run, daemon=True).start()
    if not doing.over.wait(BLINK_MS / 1000):
        _have_patience(doing.over, words, stop, parent)
    return wrap_unexpected(doing.answer, Refusal, OSError)


def _have_patience(over: Event, words: str, stop: str, parent: QWidget) -> None:
    """Let the window live until it is over, or until somebody stops it."""
    loop, patience = QEventLoop(), QTimer(singleShot=True, interval=PATIENT_MS)
    look = QTimer(interval=BLINK_MS)
    look.timeout.connect(lambda: loop.quit() if over.is_set() else None)
    patience.timeout.connect(loop.quit)
    look.start()
    patience.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not over.is_set():
        bar = QProgressDialog(words, stop, 0, 0, parent)
        bar.setWindowModality(Qt.WindowModality.WindowModal)
        if stop:
            bar.canceled.connect(loop.quit)
        else:
            bar.setCancelButton(None)
        bar.show()
        loop.exec()
        bar.deleteLater()
