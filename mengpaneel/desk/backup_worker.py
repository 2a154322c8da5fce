"""Lets the safe work in the background: by itself after a change, and when a person asks for something."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from mengpaneel.desk.background import Background, Stopped, foreseen
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import BackupService, Progress
from mengpaneel.domain.memory import MemoryProblem

QUIET_MS = 1500
"""The hand rests for so long before copying begins."""

_LOOK_AGAIN_MS = 120_000
"""How often to try what could not be copied: on a full disk, or to a second place that is gone."""

Work = Callable[[BackupService, Progress], object]
"""What a person asks of the safe."""


class Job(QObject):
    """One thing that the safe is asked; it ends with one of the last three signals."""

    moved = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def stop(self) -> None:
        """Go no further than the next step; what changes something has no steps, and is always finished."""
        self._stop.set()

    def run(self, work: Work, safe: BackupService) -> None:
        """Do it, in the thread of the guard."""
        try:
            answer = foreseen(lambda: work(safe, self._step))
        except Stopped:
            self.stopped.emit()
        except MemoryProblem as problem:
            self.failed.emit(problem)
        else:
            self.done.emit(answer)
        self.deleteLater()  # only here: it must not go while this thread is still telling how it ended

    def _step(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise Stopped
        self.moved.emit(done, of)


class BackupWorker(Background):
    """Copies what has changed once the hand rests, and does errands.

    `failed` tells what went wrong by itself; `place_known` how the second place is now, after each time that
    it was looked at; `unwiped_known` where something must still be wiped. What could not be done is tried
    again by itself: it never waits for the next change.
    """

    place_known = Signal(object)
    unwiped_known = Signal(object)
    _left_undone = Signal()

    def __init__(self, desk: Desk, safe: BackupService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.safe = safe
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._begin)
        self._sent: list[Callable[[], None]] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._start_sent)
        self._again = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self.wake)
        self._left_undone.connect(self._look_again_later)
        desk.mix_changed.connect(self._wait_for_the_hand)
        desk.ambition_changed.connect(self._wait_for_the_hand)

    def wake(self) -> None:
        """Copy what has changed, as soon as the hand rests."""
        self._quiet.start()

    def send(self, work: Work) -> Job:
        """Let the safe do this; connect to the errand before going back to the event loop."""
        errand = Job(self)
        self._sent.append(partial(errand.run, work, self.safe))
        self._soon.start()
        return errand

    def finish(self) -> None:
        """Do all that waits, and come back when it is done; before the program ends."""
        self._start_sent()
        if self._quiet.isActive():
            self._quiet.stop()
            self._begin()
        self.wait()

    def _start_sent(self) -> None:
        for sent in self._sent:
            self.start(sent)
        self._sent = []

    def _wait_for_the_hand(self) -> None:
        if self._quiet.isActive():
            self._quiet.start()

    def _begin(self) -> None:
        self.attempt(self._guard)

    def _guard(self) -> None:
        try:
            self.safe.guard()
            place, unwiped = self.safe.second_place(), self.safe.unwiped()
        except BaseException:
            self._left_undone.emit()
            raise
        if unwiped or (place.folder and (place.waiting or not place.reachable)):
            self._left_undone.emit()
        self.place_known.emit(place)
        self.unwiped_known.emit(unwiped)

    def _look_again_later(self) -> None:
        self._again.start()
