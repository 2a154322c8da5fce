"""Accumulates wheel and touchpad events to whole steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

NOTCH = 120
"""One notch of a usual wheel, in Qt's units: eighths of a degree."""

_UNITS_PER_PIXEL = 2
"""As Qt counts on macOS, for a touchpad that tells only pixels."""

PAUSE_MS = 500
"""After so long without turning, a hand begins anew."""


class WheelAccumulator:
    """Accumulates vertical turns to whole steps; positive is up.

    The remainder waits for the next event. It is dropped when the direction changes, after a pause, and when
    fingers touch a touchpad again. The momentum of a touchpad makes no steps.
    """

    def __init__(self, units: int = NOTCH) -> None:
        """`units` of Qt are one step."""
        self._units = units
        self._rest = 0
        self._last: int | None = None

    def begins(self, event: QWheelEvent) -> bool:
        """Whether this event begins a new turn instead of continuing the last one."""
        if event.phase() in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollEnd):
            return True
        return self._last is None or event.timestamp() - self._last > PAUSE_MS

    def add(self, event: QWheelEvent) -> int:
        """Add a turn; returns the number of whole steps."""
        if event.phase() is Qt.ScrollPhase.ScrollMomentum:
            return 0
        turned = vertical_turn(event)
        if self.begins(event) or turned * self._rest < 0:
            self._rest = 0
        self._last = event.timestamp()
        self._rest += turned
        steps = int(self._rest / self._units)
        self._rest -= steps * self._units
        return steps

    def reset(self) -> None:
        """Drop the remainder."""
        self._rest, self._last = 0, None


def vertical_turn(event: QWheelEvent) -> int:
    """The vertical turn of an event, in Qt's units (120 a notch)."""
    turned = event.angleDelta()
    return event.pixelDelta().y() * _UNITS_PER_PIXEL if turned.isNull() else turned.y()


def goes_sideways(event: QWheelEvent) -> bool:
    """Whether an event is mainly horizontal."""
    turned = event.pixelDelta() if event.angleDelta().isNull() else event.angleDelta()
    return abs(turned.x()) > abs(turned.y())
