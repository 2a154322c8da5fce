"""The console: five strips, and the motor that carries caps that no hand moves."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, MIDDLE, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import profile
from mengpaneel.looks.look import Look
from mengpaneel.ui.faders.motor import Motor
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.faders.strip import FaderStrip
from mengpaneel.ui.widgets.look import set_margins


class FaderBank(QWidget):
    """Shows the desk's mix on five strips; caps glide there unless a hand brought them."""

    note_wanted = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._compared: Mix | None = None
        self._aim = desk.aim
        self.strips = {fader: FaderStrip(fader, desk, library, self) for fader in FADERS}
        self._row = QHBoxLayout(self)
        for strip in self.strips.values():
            self._row.addWidget(strip, 1)
            strip.note_wanted.connect(lambda fader=strip.fader: self.note_wanted.emit(fader))
            strip.slider.neighbour_wanted.connect(
                lambda by, fader=strip.fader: self._focus_neighbour(fader, by)
            )
        self._motor = Motor(self)
        self._follow_desk()

    def _follow_desk(self) -> None:
        desk = self._desk
        for signal in (desk.mix_changed, desk.ambition_changed, desk.aim_changed):
            signal.connect(self._show_mix)
        desk.remarks_changed.connect(self._show_remarks)
        for signal in (desk.ghost_changed, desk.aim_changed):
            signal.connect(self._show_ghost)
        desk.overlay_changed.connect(self._show_overlay)
        desk.lock_changed.connect(self._show_lock)
        self._show_mix(glide=False)
        self._show_ghost()
        self._show_overlay()
        self._show_lock()

    def focus(self, fader: Fader) -> None:
        """Give a fader the keyboard."""
        self.strips[fader].slider.setFocus()

    def compare_with(self, mix: Mix | None) -> None:
        """Show where this mix has the caps, without moving any fader; None lets them come back."""
        self._compared = mix
        self._motor.carry(self._caps(mix or self._desk.aimed_mix))

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        set_margins(self._row, look, 0, 10)
        QTimer.singleShot(0, self, self._fit_strips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_strips()

    def _fit_strips(self) -> None:
        """Fit all strips to one width: a pixel more or less must not give two of them different letters."""
        gaps = (len(FADERS) - 1) * self._row.spacing()
        for strip in self.strips.values():
            strip.fit((self.width() - gaps) // len(FADERS))

    def _show_mix(self, *, glide: bool = True) -> None:
        """Show both mixes; handles glide, but are there at once when the other mix is taken in hand."""
        desk = self._desk
        glide = glide and desk.aim is self._aim
        self._aim = desk.aim
        moved, other = desk.sheet.mix_of(desk.aim), desk.sheet.mix_of(desk.aim.other)
        for (fader, position), lies in zip(moved, other.positions, strict=True):
            self.strips[fader].slider.show_position(position, lies, desk.aim)
            self.strips[fader].show_level()
        if self._compared is None:
            self._motor.carry(self._caps(desk.aimed_mix), glide=glide)

    def _caps(self, mix: Mix) -> dict[FaderSlider, float]:
        return {self.strips[f].slider: float(MIDDLE if p is None else p) for f, p in mix}

    def _show_remarks(self) -> None:
        for strip in self.strips.values():
            strip.show_remark()

    def _show_ghost(self) -> None:
        ghost = self._desk.aimed_ghost
        for fader, strip in self.strips.items():
            strip.slider.show_ghost(ghost[fader] if ghost else None)

    def _show_overlay(self) -> None:
        overlay = self._desk.overlay
        for fader, strip in self.strips.items():
            strip.slider.show_target(profile(overlay)[fader] if overlay else None)

    def _show_lock(self) -> None:
        for strip in self.strips.values():
            strip.slider.lock(self._desk.locked)

    def _focus_neighbour(self, fader: Fader, by: int) -> None:
        at = FADERS.index(fader) + by
        if 0 <= at < len(FADERS):
            self.focus(FADERS[at])
