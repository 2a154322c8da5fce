"""Runs the backup service on a background thread: after each change, and for what the user asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from mengpaneel.desk.background import Background, Cancelled, wrap_unexpected
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import BackupService, Progress
from mengpaneel.domain.memory import MemoryProblem

IDLE_MS = 1500
"""How long nothing may change before copying begins, in milliseconds."""

RETRY_MS = 120_000
"""Delay before a failed copy is tried again (a full disk, a missing second place), in milliseconds."""

Work = Callable[[BackupService, Progress], object]
"""A job for the backup service; it reports its progress through the second argument."""


class Job(QObject):
    """One job for the backup service. Ends with exactly one of `done`, `failed` and `stopped`."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def stop(self) -> None:
        """Stop before the next step. Jobs that change data have no steps and always run to the end."""
        self._stop.set()

    def run(self, work: Work, service: BackupService) -> None:
        """Run the job; called on the worker's thread."""
        try:
            answer = wrap_unexpected(lambda: work(service, self._step))
        except Cancelled:
            self.stopped.emit()
        except MemoryProblem as problem:
            self.failed.emit(problem)
        else:
            self.done.emit(answer)
        self.deleteLater()  # only here: it must not go while this thread is still telling how it ended

    def _step(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, of)


class BackupWorker(Background):
    """Copies changes once nothing has changed for `IDLE_MS`, and runs submitted jobs one at a time.

    `failed` has the MemoryProblem of an automatic copy, `second_place_checked` the SecondPlace after each
    look, `unwiped_found` the places where data must still be wiped. An incomplete copy is retried after
    `RETRY_MS`, also without a new change.
    """

    second_place_checked = Signal(object)
    unwiped_found = Signal(object)
    _incomplete = Signal()

    def __init__(self, desk: Desk, service: BackupService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.service = service
        self._idle_timer = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle_timer.timeout.connect(self._begin)
        self._submitted: list[Callable[[], None]] = []
        self._start_timer = QTimer(self, singleShot=True, interval=0)
        self._start_timer.timeout.connect(self._start_sent)
        self._retry_timer = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry_timer.timeout.connect(self.schedule)
        self._incomplete.connect(self._retry_later)
        desk.changed.connect(self._follow_desk)

    def schedule(self) -> None:
        """Copy the changes after `IDLE_MS` without a further one."""
        self._idle_timer.start()

    def submit(self, work: Work) -> Job:
        """Queue a job. It starts in the next turn of the event loop: connect to its signals before that."""
        job = Job(self)
        self._submitted.append(partial(job.run, work, self.service))
        self._start_timer.start()
        return job

    def finish(self) -> None:
        """Run everything that is queued, and wait for it. For the end of the program."""
        self._start_sent()
        if self._idle_timer.isActive():
            self._idle_timer.stop()
            self._begin()
        self.wait()

    def _start_sent(self) -> None:
        for sent in self._submitted:
            self.start(sent)
        self._submitted = []

    def _follow_desk(self, changes: Changes) -> None:
        """Wait on while a hand is at work."""
        if (changes.mix or changes.ambition) and self._idle_timer.isActive():
            self._idle_timer.start()

    def _begin(self) -> None:
        self.attempt(self._copy_changes)

    def _copy_changes(self) -> None:
        try:
            self.service.copy_changes()
            place, unwiped = self.service.second_place(), self.service.unwiped()
        except BaseException:
            self._incomplete.emit()
            raise
        if unwiped or (place.folder and (place.waiting or not place.reachable)):
            self._incomplete.emit()
        self.second_place_checked.emit(place)
        self.unwiped_found.emit(unwiped)

    def _retry_later(self) -> None:
        self._retry_timer.start()
