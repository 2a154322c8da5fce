"""A timer for what must not come before the first frame, however slow the computer is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class LateTimer(QTimer):
    """Emits `due` once, so many milliseconds after the first event that Qt handles; `stop` calls it off."""

    due = Signal()

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=0)
        self._milliseconds, self._counts = milliseconds, False
        self.timeout.connect(self._go_on)

    def _go_on(self) -> None:
        if self._counts:
            self.due.emit()
        else:
            self._counts = True
            self.start(self._milliseconds)
