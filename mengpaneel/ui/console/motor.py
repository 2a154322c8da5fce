"""The motor faders: one animation carries all caps to where they should be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from mengpaneel.ui.console.fader import FaderSlider
from mengpaneel.ui.motion import motion_wanted

GLIDE_MS = 400


class Motor(QObject):
    """Carries caps; a cap that a hand holds follows the hand and is never pulled away from under it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._from: dict[FaderSlider, float] = {}
        self._to: dict[FaderSlider, float] = {}
        self._glide = QVariantAnimation(self)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._show)

    @property
    def running(self) -> bool:
        """Whether caps are on their way."""
        return self._glide.state() is QVariantAnimation.State.Running

    def carry(self, caps: Mapping[FaderSlider, float], *, glide: bool = True) -> None:
        """Bring the caps to these positions: at once, or gliding where motion is welcome."""
        for slider, to in caps.items():
            if slider.follows_hand or not glide:
                self._to.pop(slider, None)
                slider.show_cap(to)
        going = {slider: to for slider, to in caps.items() if slider.shown != to}
        if self.running and going and going.items() <= self._to.items():
            return
        self._glide.stop()
        self._to = going
        self._from = {slider: slider.shown for slider in going}
        if going and motion_wanted():
            self._glide.start()
        else:
            self._show(1.0)

    def _show(self, share: float) -> None:
        for slider, to in self._to.items():
            start = self._from[slider]
            slider.show_cap(to if share >= 1 else start + (to - start) * share)
