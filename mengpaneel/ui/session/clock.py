"""How long a group is busy with something, in whole minutes. Nothing rings."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_MINUTE_MS = 60_000


class Clock(QObject):
    """Counts from `restart`; `minute_passed` is emitted once a minute. `now` gives seconds."""

    minute_passed = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._began = now()
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self.minute_passed)

    @property
    def minutes(self) -> int:
        """How many whole minutes went by."""
        return int((self._now() - self._began) // 60)

    def restart(self) -> None:
        """Count from now on."""
        self._began = self._now()
        self._timer.start()
