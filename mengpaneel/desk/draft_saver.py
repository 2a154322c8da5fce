"""Saves the sheet in the background, shortly after each change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from mengpaneel.desk.background import Background
from mengpaneel.domain.memory import Draft, Memory
from mengpaneel.domain.snapshot import Subject

KEEP_WITHIN_MS = 500


class DraftSaver(Background):
    """Saves the newest sheet at most `KEEP_WITHIN_MS` milliseconds after it changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: tuple[Memory, Subject, Draft] | None = None
        self._timer = QTimer(self, singleShot=True, interval=KEEP_WITHIN_MS)
        self._timer.timeout.connect(self._start_waiting)

    def keep(self, memory: Memory, subject: Subject, draft: Draft) -> None:
        """Save this draft soon; it replaces a draft that still waits."""
        self._waiting = memory, subject, draft
        if not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Save the waiting sheet now, and wait until it is saved."""
        self._timer.stop()
        self._start_waiting()
        self.wait()

    def forget(self) -> None:
        """Drop the waiting sheet: it no longer applies."""
        self._timer.stop()
        self._waiting = None
        self.wait()

    def _start_waiting(self) -> None:
        if self._waiting:
            (memory, subject, draft), self._waiting = self._waiting, None
            self.attempt(lambda: memory.save_draft(subject, draft.sheet, draft.last_time, draft.hour))
