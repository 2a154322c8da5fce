"""How large everything is drawn, in percents of the design, on top of the system's own scale."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent

from mengpaneel.ui.widgets.wheel import WheelAccumulator

USUAL = 100
STEPS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


def larger(zoom: int) -> int:
    """The next step up, or the largest."""
    return STEPS[min(bisect_right(STEPS, zoom), len(STEPS) - 1)]


def smaller(zoom: int) -> int:
    """The next step down, or the smallest."""
    return STEPS[max(bisect_left(STEPS, zoom) - 1, 0)]


class ZoomWheel(QObject):
    """Watches a window's wheel, before any widget scrolls: with Ctrl, each notch asks for a step."""

    turned = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wheel = WheelAccumulator()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return super().eventFilter(watched, event)
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel.reset()
            return super().eventFilter(watched, event)
        if steps := self._wheel.add(event):
            self.turned.emit(steps)
        return True
