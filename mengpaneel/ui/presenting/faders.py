"""The five faders beside one another, for the room and for the laptop that leads it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader
from mengpaneel.looks.look import Look
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.presenting.large_strip import LargeStrip
from mengpaneel.ui.widgets.look import set_margins

_GAP = 4


class FaderRow(QWidget):
    """Shows the desk's mix on five strips; caps glide there unless a hand brought them."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, parent: QWidget | None = None, *, target: float = 0.0
    ) -> None:
        super().__init__(parent)
        self._desk, self._aim = desk, desk.aim
        self.strips = {fader: LargeStrip(fader, desk, library, self, target) for fader in FADERS}
        self._row = QHBoxLayout(self)
        for strip in self.strips.values():
            self._row.addWidget(strip, 1)
            strip.slider.neighbour_wanted.connect(
                lambda by, fader=strip.fader: self._focus_neighbour(fader, by)
            )
        self._motor = Motor(self)
        for signal in (desk.mix_changed, desk.ambition_changed, desk.aim_changed):
            signal.connect(self._show_mix)
        self._show_mix()

    def focus(self, fader: Fader) -> None:
        """Give a fader the keyboard."""
        self.strips[fader].slider.setFocus()

    @staticmethod
    def least_width(library: Library, look: Look) -> int:
        """The narrowest row in which every word of every strip is whole."""
        each = LargeStrip.least_width(library, look)
        return len(FADERS) * each + (len(FADERS) - 1) * look.whole(_GAP)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        set_margins(self._row, look, 0, _GAP)

    def _show_mix(self) -> None:
        desk = self._desk
        glide, self._aim = self.isVisible() and desk.aim is self._aim, desk.aim
        for strip in self.strips.values():
            strip.show_mix()
        caps = {self.strips[f].slider: float(MIDDLE if p is None else p) for f, p in desk.aimed_mix}
        self._motor.carry(caps, glide=glide)

    def _focus_neighbour(self, fader: Fader, by: int) -> None:
        at = FADERS.index(fader) + by
        if 0 <= at < len(FADERS):
            self.focus(FADERS[at])
