"""Starts and ends presentations, and answers the leader's commands during an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Comparison
from mengpaneel.looks.look import Look
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.shell import Shell

if TYPE_CHECKING:
    from mengpaneel.ui.room.presentation import Presentation


class Presenter(QObject):
    """Starts and ends a presentation; its modules are imported when it first starts.

    `changed`: it started or ended, moved to another screen, or its overlay changed. `room_redrawn`: the
    room's window looks different.
    """

    changed = Signal()
    room_redrawn = Signal()

    def __init__(self, desk: Desk, library: Library, shell: Shell) -> None:
        super().__init__(shell.parent)
        self._desk, self._library, self._shell = desk, library, shell
        self.presentation: Presentation | None = None
        self.screen = ""
        """Which screen was chosen for the room the last time."""

        self._shown = Screen.CONSOLE
        self._comparison: Comparison | None = None
        self._told = False, False
        self.changed.connect(self._tell)
        shell.commands.show_comparison.connect(self._show_comparison)

    def toggle(self, asked_at: QWidget, *, single_key_shortcuts: bool) -> None:
        """Start or end; a menu to choose a screen opens below this widget."""
        from mengpaneel.ui.room.presentation import Presentation

        if self.presentation:
            self.end()
            return
        self.presentation = Presentation(
            self._desk, self._library, self._shell, single_key_shortcuts=single_key_shortcuts
        )
        self.presentation.show_screen(self._shown)
        self.presentation.show_comparison(self._comparison)
        self.presentation.ended.connect(self._forget)
        self.presentation.screen_chosen.connect(self._remember)
        self.presentation.changed.connect(self.changed)
        self.presentation.room_redrawn.connect(self.room_redrawn)
        self.presentation.begin(self.screen, asked_at)

    def show_screen(self, screen: Screen) -> None:
        """Show the room what belongs to this screen of the window."""
        self._shown = screen
        if self.presentation:
            self.presentation.show_screen(screen)

    def _show_comparison(self, comparison: Comparison | None) -> None:
        self._comparison = comparison
        if self.presentation:
            self.presentation.show_comparison(comparison)

    @property
    def is_leading(self) -> bool:
        """Whether the room has another screen than this window."""
        return self.presentation is not None and self.presentation.is_led

    @property
    def black(self) -> bool:
        """Whether the room sees a black screen."""
        return self.presentation is not None and self.presentation.room_overlay.black

    def set_black(self, black: bool) -> None:
        """Make the room's screen black, or show it again; does nothing without a presentation."""
        if self.presentation:
            self.presentation.room_overlay.set_black(black)

    @property
    def shows_neighbourhood(self) -> bool:
        """Whether the room sees the texts about the neighbourhood."""
        return self.presentation is not None and self.presentation.room_overlay.shows_neighbourhood

    def turn_neighbourhood(self) -> None:
        """Show the room the texts about the neighbourhood, their next page, or hide them after the last."""
        if self.presentation:
            self.presentation.room_overlay.neighbourhood_requested.emit()
            self.changed.emit()

    def ask_screen(self, asked_at: QWidget) -> None:
        """Open a menu with all screens below this widget."""
        if self.presentation:
            self.presentation.ask_screen(asked_at)

    def end_if_covering(self) -> None:
        """End a presentation on this window's own screen, which would cover a dialog."""
        if self.presentation and not self.presentation.is_led:
            self.end()

    def end(self) -> None:
        """End the presentation."""
        if self.presentation:
            self.presentation.end()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        if self.presentation:
            self.presentation.set_look(look)

    def _tell(self) -> None:
        """Say aloud when a room begins or stops to look on, and when its screen turns black."""
        state = self.is_leading, self.is_leading and self.black
        if state != self._told:
            self._told = state
            words = self._library.words.leading
            seen = words.room_black if self.black else words.room_looks_on
            self._shell.announcer.announce(seen if self.is_leading else words.room_gone)

    def _remember(self, screen: str) -> None:
        self.screen = screen

    def _forget(self) -> None:
        if self.presentation:
            self.presentation.deleteLater()
            self.presentation = None
            self.changed.emit()


class Leading(QObject):
    """Handles the leader's commands; asks before it ends an hour."""

    def __init__(self, desk: Desk, library: Library, presenter: Presenter, shell: Shell) -> None:
        super().__init__(shell.parent)
        self._desk, self._library, self._presenter, self._shell = desk, library, presenter, shell
        shell.commands.black_room.connect(self._change_black)
        shell.commands.leave_hour.connect(self._leave)

    def _change_black(self) -> None:
        self._presenter.set_black(not self._presenter.black)

    def _leave(self) -> None:
        """Leave a note first; then make the room black, and ask."""
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit  # nobody leaves in the first frame

        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and self._shell.parent.isAncestorOf(focused):
            (focused.parentWidget() or self._shell.parent).setFocus()  # from where Tab goes on
        elif self._desk.hour.is_on and self._desk.session.turn is None:
            self._ask()

    def _ask(self) -> None:
        from mengpaneel.ui.session.asking import StopQuestion  # nobody stops in the first frame

        was_black = self._presenter.black
        self._presenter.set_black(True)
        question = StopQuestion(self._desk.hour, self._library, self._shell.look, self._shell.parent)
        question.rejected.connect(lambda: self._presenter.set_black(was_black))
        question.accepted.connect(self._stop)
        question.open()

    def _stop(self) -> None:
        self._presenter.end()
        self._desk.session.end()
