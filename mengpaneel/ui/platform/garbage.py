"""Clearing away what Python no longer uses, in the thread of the windows only.

Python looks for garbage in whichever thread happens to make something. A widget that is found by the thread
that copies or keeps would be deleted there, and Qt ends the program with a segmentation fault.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOKS_EVERY_MS = 1000


class GarbageCollector(QObject):
    """From when it is made Python looks for no garbage by itself; this does, until `finish`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self, interval=_LOOKS_EVERY_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def finish(self) -> None:
        """Leave it to Python again."""
        self._clock.stop()
        gc.enable()

    def _look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
