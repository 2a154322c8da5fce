"""Work that no hand waits for: done out of sight, and never ended without a word."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from mengpaneel.domain.memory import MemoryProblem, Trouble

_Answer = TypeVar("_Answer")


class Stopped(Exception):
    """Somebody does not want to wait any longer."""


class Background(QObject):
    """A thread of its own, for one thing at a time.

    `failed` tells which attempt went wrong, once until one goes well again: not at each move of a hand.
    `failing_changed` tells that attempts began to go wrong, or go well again.
    """

    failed = Signal(object)
    failing_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    @property
    def failing(self) -> bool:
        """Whether the last attempt went wrong."""
        return bool(self._told)

    def start(self, work: Callable[[], object]) -> None:
        """Do this, which tells by itself how it ended, after what was started before."""
        self._pool.start(work)

    def attempt(self, work: Callable[[], object]) -> None:
        """Do this after what was started before."""
        self.start(partial(self._attempt, work))

    def wait(self) -> None:
        """Come back when all that was started is done."""
        self._pool.waitForDone()

    def _attempt(self, work: Callable[[], object]) -> None:
        try:
            foreseen(work)
        except MemoryProblem as problem:
            before, self._told = self._told, str(problem)
            if self._told != before:
                self.failed.emit(problem)
                self.failing_changed.emit()
        else:
            before, self._told = self._told, ""
            if before:
                self.failing_changed.emit()


def foreseen(work: Callable[[], _Answer], *also: type[Exception]) -> _Answer:
    """Do this, which raises MemoryProblem, Stopped and these.

    What nobody foresaw becomes a MemoryProblem too, once it was told to who looks into it.
    """
    known: tuple[type[Exception], ...] = (MemoryProblem, Stopped, *also)
    try:
        return work()
    except known:
        raise
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
        raise MemoryProblem(Trouble.UNFORESEEN, "") from error
