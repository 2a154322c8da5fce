"""The screens of a window, of which one is shown; each is made when it is first opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look
from mengpaneel.ui.actions import Actions
from mengpaneel.ui.header import Screen
from mengpaneel.ui.parts.dress import dress
from mengpaneel.ui.parts.roomy import Roomy
from mengpaneel.ui.screens.console import ConsoleScreen

if TYPE_CHECKING:
    from mengpaneel.ui.screens.profiles import ProfilesScreen
    from mengpaneel.ui.screens.review import ReviewScreen


class Screens(QStackedWidget):
    """Gives every screen a place that scrolls where letters are large or the window is small."""

    begin_wanted, report_wanted, console_wanted = Signal(), Signal(), Signal()
    picture_wanted = Signal(object)

    def __init__(self, desk: Desk, library: Library, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._places: dict[Screen, Roomy] = {}
        self.shown = Screen.CONSOLE
        self.console = ConsoleScreen(desk, library, actions.undo, actions.redo, self)
        self._place(Screen.CONSOLE)

    @cached_property
    def review(self) -> ReviewScreen:
        """The screen to look back."""
        from mengpaneel.ui.screens.review import ReviewScreen

        review = ReviewScreen(self._desk, self._library, self)
        review.begin_wanted.connect(self.begin_wanted)
        review.report_wanted.connect(self.report_wanted)
        review.picture_wanted.connect(self.picture_wanted)
        return review

    @cached_property
    def profiles(self) -> ProfilesScreen:
        """The screen to read about the profiles."""
        from mengpaneel.ui.screens.profiles import ProfilesScreen

        profiles = ProfilesScreen(self._desk, self._library, self)
        profiles.console_wanted.connect(self.console_wanted)
        return profiles

    def __getitem__(self, screen: Screen) -> QWidget:
        match screen:
            case Screen.CONSOLE:
                return self.console
            case Screen.REVIEW:
                return self.review
            case Screen.PROFILES:
                return self.profiles

    def __contains__(self, screen: Screen) -> bool:
        return screen in self._places

    def show_screen(self, screen: Screen, look: Look) -> None:
        """Show a screen; one that is made for it wears this look."""
        if screen not in self._places:
            dress(self._place(screen), look)
        self.setCurrentWidget(self._places[screen])
        self.shown = screen

    def _place(self, screen: Screen) -> Roomy:
        place = self._places[screen] = Roomy(self[screen], self)
        self.addWidget(place)
        return place
