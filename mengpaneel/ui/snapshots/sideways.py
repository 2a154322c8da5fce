"""A row that scrolls sideways, also with a wheel that only goes up and down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.ui.widgets.scroll import Scroll
from mengpaneel.ui.widgets.wheel import WheelAccumulator, goes_sideways

_UNITS_PER_PIXEL = 2


class Sideways(Scroll):
    """Stays at its end when told to, however long what is in it becomes."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(widget, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._follows_end = False
        self._wheel = WheelAccumulator(_UNITS_PER_PIXEL)
        self.horizontalScrollBar().rangeChanged.connect(self._reach_end)
        self.horizontalScrollBar().valueChanged.connect(self._leave_end)

    def follow_end(self) -> None:
        """Show the end, as soon as it is known where that is."""
        self._follows_end = True
        self._reach_end()

    def _reach_end(self) -> None:
        bar = self.horizontalScrollBar()
        if self._follows_end and bar.maximum() > 0:
            bar.setValue(bar.maximum())

    def _leave_end(self, value: int) -> None:
        self._follows_end &= value >= self.horizontalScrollBar().maximum()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel of a mouse go sideways; at either end it is for what lies around this."""
        if goes_sideways(event):
            super().wheelEvent(event)
            return
        bar, by = self.horizontalScrollBar(), self._wheel.add(event)
        before = bar.value()
        bar.setValue(before - by)
        event.setAccepted(not by or bar.value() != before)
