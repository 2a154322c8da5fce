"""The console: the five strips of the desk, with what is laid over them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.profiles import profile
from mengpaneel.ui.faders.bank import FaderBank


class ConsoleFaderBank(FaderBank):
    """Shows the desk's mix, a snapshot as dashed caps, and a profile behind the faders."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(desk, library, parent)

    def _follow(self, changes: Changes) -> None:
        super()._follow(changes)
        if changes.ghost or changes.aim:
            self._show_ghost()
        if changes.overlay:
            self._show_overlay()

    def _show_all(self) -> None:
        super()._show_all()
        self._show_ghost()
        self._show_overlay()

    def _show_ghost(self) -> None:
        ghost = self._desk.aimed_ghost
        for fader, strip in self.strips.items():
            strip.slider.show_ghost(ghost[fader] if ghost else None)

    def _show_overlay(self) -> None:
        overlay = self._desk.overlay
        for fader, strip in self.strips.items():
            strip.slider.show_target(profile(overlay)[fader] if overlay else None)
        self._show_words()

    def _show_words(self) -> None:
        overlay, mix = self._desk.overlay, self._desk.aimed_mix
        for fader, strip in self.strips.items():
            strip.show_fit(profile(overlay)[fader].fit_of(mix[fader]) if overlay else None)
        super()._show_words()
