"""The screens of a window in a stack; each is made when it is first shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.console.screen import ConsoleScreen
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.widgets.look import apply_look
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.presenter import Presenter

if TYPE_CHECKING:
    from mengpaneel.ui.overview.screen import OverviewScreen
    from mengpaneel.ui.profile.screen import ProfilesScreen
    from mengpaneel.ui.review.screen import ReviewScreen
    from mengpaneel.ui.session.screen import SessionScreen
    from mengpaneel.ui.window.review_reminder import ReviewPrompt


_MOST_LEFT_OUT = 500
"""So many subjects that do not lie side by side are remembered."""


class Screens(QStackedWidget):
    """Each screen scrolls when the window is too small for it.

    `before` is the screen to return to from *Naast elkaar*.
    """

    foot_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        library: Library,
        commands: Commands,
        undo: QAction,
        redo: QAction,
        presenter: Presenter,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._library, self._commands, self._presenter = desk, library, commands, presenter
        self._places: dict[Screen, FitOrScroll] = {}
        self._prompt: FitOrScroll | None = None
        self._overview_choice: tuple[str, tuple[str, ...]] = "", ()
        self._look = Look(LIGHT)
        self.shown = self.before = Screen.CONSOLE
        self.console = ConsoleScreen(desk, library, commands, undo, redo, self)
        self._place(Screen.CONSOLE)
        desk.changed.connect(self._follow_desk)
        self.console.restacked.connect(self.foot_changed)
        commands.set_turn.connect(lambda _turn: self.foot_changed.emit())
        commands.walk_hour.connect(self._walk_hour)
        commands.conclude.connect(self._conclude)
        commands.leave_overview.connect(self._leave_overview)

    @cached_property
    def session(self) -> SessionScreen:
        """The screen *Samen*."""
        from mengpaneel.ui.session.screen import SessionScreen

        return SessionScreen(self._desk, self._library, self._commands, self._presenter, self)

    @cached_property
    def review(self) -> ReviewScreen:
        """The screen *Terugblik*."""
        from mengpaneel.ui.review.screen import ReviewScreen

        return ReviewScreen(self._desk, self._library, self._commands, self)

    @cached_property
    def profiles(self) -> ProfilesScreen:
        """The screen *Profielen*."""
        from mengpaneel.ui.profile.screen import ProfilesScreen

        return ProfilesScreen(self._desk, self._library, self._commands, self)

    @cached_property
    def overview(self) -> OverviewScreen:
        """The screen *Naast elkaar*."""
        from mengpaneel.content.text.names import unnamed_subjects
        from mengpaneel.domain.snapshot import SubjectKind
        from mengpaneel.ui.overview.screen import OverviewScreen

        kind, left_out = self._overview_choice
        self._desk.overview.set_kind(SubjectKind(kind) if kind else None)
        self._desk.overview.set_left_out(frozenset(left_out))
        self._desk.overview.set_unnamed(unnamed_subjects(self._library.words))
        return OverviewScreen(self._desk, self._library, self._commands, self._presenter, self)

    @property
    def overview_choice(self) -> tuple[str, tuple[str, ...]]:
        """The kind of subjects side by side, and the ids of those left out."""
        if "overview" not in self.__dict__:
            return self._overview_choice
        choice = self._desk.overview.choice
        return choice.kind or "", tuple(sorted(choice.left_out))[:_MOST_LEFT_OUT]

    @overview_choice.setter
    def overview_choice(self, choice: tuple[str, tuple[str, ...]]) -> None:
        self._overview_choice = choice

    @property
    def foot_line(self) -> QWidget | None:
        """What messages lie over on this screen; None for the strip of snapshots, or what is in its place."""
        if self.shown is Screen.SESSION:
            return self.session.foot_line
        return self.console.foot_line if self.shown is Screen.CONSOLE else None

    @property
    def is_in_hour(self) -> bool:
        """Whether an hour is going on."""
        return self._desk.hour.is_on

    def _leave_overview(self) -> None:
        self._commands.show_screen.emit(self.before)

    def _walk_hour(self, by: int) -> None:
        self.session.click(by)

    def _conclude(self, agreed: bool) -> None:
        from mengpaneel.ui.session.concluding import agree, leave_open

        (agree if agreed else leave_open)(self._desk)

    def __getitem__(self, screen: Screen) -> QWidget:
        match screen:
            case Screen.CONSOLE:
                return self.console
            case Screen.SESSION:
                return self.session
            case Screen.REVIEW:
                return self.review
            case Screen.PROFILES:
                return self.profiles
            case Screen.OVERVIEW:
                return self.overview

    def __contains__(self, screen: Screen) -> bool:
        return screen in self._places

    def show_screen(self, screen: Screen, look: Look) -> None:
        """Show a screen; a new one is made with this look."""
        self.set_look(look)
        if screen not in self._places:
            apply_look(self._place(screen), look)
        if screen is not Screen.OVERVIEW:
            self.before = screen
        self.shown = screen
        self._show_current()

    def focus_fader(self, fader: Fader) -> None:
        """Focus a fader: on *Samen* if that is shown, else on the console."""
        if self.shown is Screen.SESSION:
            self.session.page.focus_fader(fader)
        else:
            self.console.card.console.focus_fader(fader)

    def focus_selected_fader(self) -> None:
        """Focus the selected fader of the console, without moving it."""
        bank = self.console.card.console
        bank.focus_fader(bank.selected)

    def set_look(self, look: Look) -> None:
        """Set the look for screens that are made later."""
        self._look = look

    @property
    def prompt(self) -> ReviewPrompt | None:
        """The page shown instead of a screen while the group must choose how to look again."""
        return cast("ReviewPrompt", self._prompt.widget()) if self._prompt else None

    def _follow_desk(self, changes: Changes) -> None:
        if changes.hidden:
            self._follow_hidden()

    def _follow_hidden(self) -> None:
        """Let nothing of the last time stay behind on a screen that was opened before it was hidden."""
        if self._desk.hidden and "review" in self.__dict__:
            del self.review
            place = self._places.pop(Screen.REVIEW)
            self.removeWidget(place)
            place.deleteLater()
        self.show_screen(self.shown, self._look)

    def _show_current(self) -> None:
        """Show the screen, or the prompt that stands in its place."""
        if not self._desk.review_due:
            self.setCurrentWidget(self._places[self.shown])
            if self._prompt:
                self.removeWidget(self._prompt)
                self._prompt.deleteLater()
                self._prompt = None
            return
        if not self._prompt:
            from mengpaneel.ui.window.review_reminder import ReviewPrompt  # on most days nothing is asked

            self._prompt = FitOrScroll(ReviewPrompt(self._desk, self._library, self._commands), self)
            self.addWidget(self._prompt)
            apply_look(self._prompt, self._look)
        self.setCurrentWidget(self._prompt)

    def _place(self, screen: Screen) -> FitOrScroll:
        place = self._places[screen] = FitOrScroll(self[screen], self)
        self.addWidget(place)
        return place
