"""The theme and the zoom of a window."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent

from mengpaneel.looks.look import CONTRAST, DARK, LIGHT, THEMES, Colours
from mengpaneel.ui.widgets.wheel import WheelAccumulator

Theme = Literal["system", "light", "dark", "contrast"]


def colours_for(theme: Theme) -> Colours:
    """The colours of a theme; `system` is the system's present one."""
    if theme != "system":
        return THEMES[theme]
    if contrast_wanted():
        return CONTRAST
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def contrast_wanted() -> bool:
    """Whether the system asks for high contrast."""
    hints = QGuiApplication.styleHints()  # held here: what it tells of access is deleted with it
    return bool(hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)


USUAL = 100
STEPS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


def larger(zoom: int) -> int:
    """The next larger zoom, in percents, or the largest."""
    return STEPS[min(bisect_right(STEPS, zoom), len(STEPS) - 1)]


def smaller(zoom: int) -> int:
    """The next smaller zoom, in percents, or the smallest."""
    return STEPS[max(bisect_left(STEPS, zoom) - 1, 0)]


class ZoomWheel(QObject):
    """Handles Ctrl with the wheel in a window before any widget scrolls; `turned` has the steps."""

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
