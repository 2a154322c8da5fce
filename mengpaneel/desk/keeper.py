"""Keeps what lies on the console, soon but never while a hand waits for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from mengpaneel.domain.memory import Memory, MemoryProblem
from mengpaneel.domain.snapshot import Sheet, Subject

KEEP_WITHIN_MS = 500


class Keeper(QObject):
    """Hands the newest sheet to the memory at most half a second after it changed, in the background.

    What fails is told once, and again only after something was kept: not at each move of a hand.
    """

    failed = Signal(object)
    kept = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: tuple[Memory, Subject, Sheet] | None = None
        self._told = ""
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

    def forget(self) -> None:
        """Let go of what waits: it is about something that is no longer so."""
        self._timer.stop()
        self._waiting = None
        self._pool.waitForDone()

    def work(self, memory: Memory, subject: Subject, sheet: Sheet) -> None:
        """Hand it to the memory; in the thread of the pool."""
        try:
            memory.keep_sheet(subject, sheet)
        except MemoryProblem as problem:
            if str(problem) != self._told:
                self._told = str(problem)
                self.failed.emit(problem)
        else:
            self._told = ""
            self.kept.emit()

    def _start(self) -> None:
        if self._waiting:
            waiting, self._waiting = self._waiting, None
            self._pool.start(lambda: self.work(*waiting))
