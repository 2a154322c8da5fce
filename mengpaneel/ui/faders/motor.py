"""The motor faders: one animation moves all caps."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.platform.motion import motion_wanted

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

GLIDE_MS = 400


class Motor(QObject):
    """Animates the caps to their positions, except one that is being dragged."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._from: dict[FaderSlider, float] = {}
        self._to: dict[FaderSlider, float] = {}

    @cached_property
    def _glide(self) -> QVariantAnimation:
        """The animation; made when a cap first has to go somewhere, which no first frame asks for."""
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        glide = QVariantAnimation(self)
        glide.setStartValue(0.0)
        glide.setEndValue(1.0)
        glide.setDuration(GLIDE_MS)
        glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        glide.valueChanged.connect(self._show)
        return glide

    @property
    def running(self) -> bool:
        """Whether the animation runs."""
        return "_glide" in vars(self) and self._glide.state() is self._glide.State.Running

    def move_caps(self, caps: Mapping[FaderSlider, float], *, glide: bool = True) -> None:
        """Move the caps to these positions: animated if `glide` is set and the system allows animations."""
        for slider, to in caps.items():
            if slider.follows_pointer or not glide:
                self._to.pop(slider, None)
                slider.show_cap(to)
        going = {slider: to for slider, to in caps.items() if slider.cap_position != to}
        if self.running and going and going.items() <= self._to.items():
            return
        if self.running:
            self._glide.stop()
        self._to = going
        self._from = {slider: slider.cap_position for slider in going}
        if going and motion_wanted():
            self._glide.start()
        else:
            self._show(1.0)

    def _show(self, share: float) -> None:
        for slider, to in self._to.items():
            start = self._from[slider]
            slider.show_cap(to if share >= 1 else start + (to - start) * share)
