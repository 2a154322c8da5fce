"""Runs jobs on one background thread; reports every failure."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from mengpaneel.domain.memory import MemoryProblem, ProblemCause

_Answer = TypeVar("_Answer")


class Cancelled(Exception):
    """The user cancelled the job."""


class Background(QObject):
    """One thread, which runs jobs in the order in which they are started.

    `failed` has the MemoryProblem of an attempt, and does not repeat the same one until an attempt succeeds.
    `failing_changed` follows `failing`.
    """

    failed = Signal(object)
    failing_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last_failure = ""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    @property
    def failing(self) -> bool:
        """Whether the last attempt failed."""
        return bool(self._last_failure)

    def start(self, work: Callable[[], object]) -> None:
        """Queue a job that reports its own result."""
        self._pool.start(work)

    def attempt(self, work: Callable[[], object]) -> None:
        """Queue a job; `failed` reports a failure."""
        self.start(partial(self._attempt, work))

    def wait(self) -> None:
        """Wait until every queued job is done."""
        self._pool.waitForDone()

    def _attempt(self, work: Callable[[], object]) -> None:
        try:
            wrap_unexpected(work)
        except MemoryProblem as problem:
            before, self._last_failure = self._last_failure, str(problem)
            if self._last_failure != before:
                self.failed.emit(problem)
                self.failing_changed.emit()
        else:
            before, self._last_failure = self._last_failure, ""
            if before:
                self.failing_changed.emit()


def wrap_unexpected(work: Callable[[], _Answer], *also: type[Exception]) -> _Answer:
    """Call `work`, and turn an exception that nobody expects into a MemoryProblem.

    Raises MemoryProblem, Cancelled and the types in `also`; any other goes to `sys.excepthook` first.
    """
    known: tuple[type[Exception], ...] = (MemoryProblem, Cancelled, *also)
    try:
        return work()
    except known:
        raise
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
        raise MemoryProblem(ProblemCause.UNFORESEEN, "") from error
