"""Whether a window presents: begun and ended with one key, on the screen of the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look

if TYPE_CHECKING:
    from mengpaneel.ui.room.presentation import Presentation


class Presenter(QObject):
    """Begins and ends a presentation; its modules are imported when it first begins."""

    save_wanted = Signal()
    report_wanted = Signal()
    mirrored = Signal()

    def __init__(self, desk: Desk, library: Library, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._library, self._window = desk, library, window
        self.presentation: Presentation | None = None
        self.screen = ""
        """Which screen was chosen for the room the last time."""

    def toggle(self, look: Look, asked_at: QWidget, *, single_key_shortcuts: bool) -> None:
        """Begin, or end; where a screen must be chosen, that is asked below this widget."""
        from mengpaneel.ui.room.presentation import Presentation

        if self.presentation:
            self.end()
            return
        self.presentation = Presentation(
            self._desk, self._library, look, self._window, single_key_shortcuts=single_key_shortcuts
        )
        self.presentation.ended.connect(self._forget)
        self.presentation.save_wanted.connect(self.save_wanted)
        self.presentation.report_wanted.connect(self.report_wanted)
        self.presentation.screen_chosen.connect(self._remember)
        self.presentation.mirrored.connect(self.mirrored)
        self.presentation.begin(self.screen, asked_at)

    def make_room(self) -> None:
        """Stop presenting where the room looks at the screen that is worked on: it would cover a question."""
        if self.presentation and not self.presentation.presenter_window:
            self.end()

    def end(self) -> None:
        """Stop presenting."""
        if self.presentation:
            self.presentation.end()

    def set_look(self, look: Look) -> None:
        """Take on another theme."""
        if self.presentation:
            self.presentation.set_look(look)

    def tell(self, words: str) -> None:
        """Tell who leads what the window tells."""
        if self.presentation:
            self.presentation.tell(words)

    def _remember(self, screen: str) -> None:
        self.screen = screen

    def _forget(self) -> None:
        if self.presentation:
            self.presentation.deleteLater()
            self.presentation = None
