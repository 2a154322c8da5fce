"""Garbage collection in the GUI thread only.

Python collects garbage in whichever thread allocates. A widget collected in another thread is deleted there,
and Qt crashes with a segmentation fault.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOKS_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Replaces the automatic garbage collection of Python until `finish`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def finish(self) -> None:
        """Restore the automatic collection."""
        self._clock.stop()
        gc.enable()

    def _look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
