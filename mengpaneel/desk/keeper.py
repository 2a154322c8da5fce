"""Keeps what lies on the console, soon but never while a hand waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from mengpaneel.domain.memory import Memory, MemoryProblem
from mengpaneel.domain.snapshot import Sheet, Subject

KEEP_WITHIN_MS = 500


class Keeper(QObject):
    """Hands the newest sheet to the memory at most half a second after it changed, in the background."""

    failed = Signal(object)
    kept = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: tuple[Memory, Subject, Sheet] | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_WITHIN_MS)
        self._timer.timeout.connect(self._start)

    def keep(self, memory: Memory, subject: Subject, sheet: Sheet) -> None:
        """Keep this sheet soon; a newer one for the same subject replaces it."""
        self._waiting = memory, subject, sheet
        if not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Keep what waits, now, and come back when it is kept."""
        self._timer.stop()
        self._start()
        self._pool.waitForDone()

    def _start(self) -> None:
        if self._waiting:
            self._pool.start(_Keep(self, *self._waiting))
            self._waiting = None


class _Keep(QRunnable):
    def __init__(self, keeper: Keeper, memory: Memory, subject: Subject, sheet: Sheet) -> None:
        super().__init__()
        self._keeper = keeper
        self._work = memory, subject, sheet

    def run(self) -> None:
        memory, subject, sheet = self._work
        try:
            memory.keep_sheet(subject, sheet)
        except MemoryProblem as problem:
            self._keeper.failed.emit(problem)
        else:
            self._keeper.kept.emit()
