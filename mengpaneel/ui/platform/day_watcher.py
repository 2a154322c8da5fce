"""Emits a signal when a new day begins, for a program that stays open past midnight."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LATER_MS = 1000
"""A timer may be a little early; looked at a second after midnight, the day has changed."""


class DayWatcher(QObject):
    """Checks the date at midnight, and when its window is activated: a laptop may sleep past midnight."""

    day_changed = Signal()

    def __init__(self, window: QWidget, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(window)
        self.clock = clock
        self._day = clock().date()
        self.midnight = QTimer(self, singleShot=True)
        self.midnight.timeout.connect(self.look)
        self._wait_for_midnight()
        window.installEventFilter(self)

    def look(self) -> None:
        """Emit `day_changed` if the date changed since the last call."""
        before, self._day = self._day, self.clock().date()
        self._wait_for_midnight()
        if self._day != before:
            self.day_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _wait_for_midnight(self) -> None:
        now = self.clock()
        midnight = datetime.combine(now.date() + timedelta(days=1), time.min, now.tzinfo)
        self.midnight.start(int((midnight - now).total_seconds() * 1000) + _LATER_MS)
