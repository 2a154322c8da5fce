"""A presentation: which window is on which screen, also when a screen is unplugged."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.comparison import Comparison
from mengpaneel.looks.look import Look
from mengpaneel.ui.platform.awake import keep_awake
from mengpaneel.ui.room.overlays import RoomOverlay
from mengpaneel.ui.room.privacy import PrivacyGuard
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.room.screens import (
    is_mirrored,
    screen_beside,
    screen_id,
    screen_known_as,
    screens_for_room,
    seen_by_room,
    tell_screen,
)
from mengpaneel.ui.widgets.popups import Menu, popup_below
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.shell import Shell

_REDRAWN_AFTER_MS = 300


class Presentation(QObject):
    """Owns the room's window: on a second screen, led from the main window, or alone on the only screen.

    `changed`: it moved to another screen, or its overlay changed. `room_redrawn`: the room's window looks
    different.
    """

    ended = Signal()
    changed = Signal()
    room_redrawn = Signal()
    screen_chosen = Signal(str)

    def __init__(self, desk: Desk, library: Library, shell: Shell, *, single_key_shortcuts: bool) -> None:
        window = shell.parent
        super().__init__(window)
        self._desk, self._library, self._shell = desk, library, shell
        self._look, self._window = shell.look, window
        self._words = library.words.present
        self.room_overlay = RoomOverlay(self, single_key_shortcuts=single_key_shortcuts)
        self.room_overlay.quit_requested.connect(window.close)
        self.room_overlay.stop_requested.connect(self._ask_to_stop)
        self.room_window: RoomWindow | None = None
        self.is_led = False
        """Whether the main window is on another screen, and leads this one."""

        self._room, self._screen = "", Screen.CONSOLE
        self._comparison: Comparison | None = None
        self._preview_timer = QTimer(self, singleShot=True, interval=_REDRAWN_AFTER_MS)
        self._preview_timer.timeout.connect(self.room_redrawn)

    # Beginning.

    def begin(self, remembered: str, asked_at: QWidget) -> None:
        """Open on the room's screen; if there are several, ask with a menu below this widget."""
        screens = screens_for_room(self._window.screen(), remembered)
        if len(screens) == 1 and is_mirrored(screens[0]):
            self._ask_whether_to_mirror(screens[0])
        elif len(screens) == 1:
            self.open_on(screens[0])
        else:
            menu = self._menu_of([(screen, tell_screen(screen, self._words)) for screen in screens], asked_at)
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._end_unless_open))

    def _ask_whether_to_mirror(self, screen: QScreen) -> None:
        """Say that the room sees all that is on the laptop, and present only if that is meant."""
        from mengpaneel.ui.data.page import ConfirmDialog

        words = self._words.mirrored
        question = ConfirmDialog(
            words.heading, [words.told, words.remedy], words.go_on, self._library, self._look, self._window
        )
        question.accepted.connect(lambda: self.open_on(screen))
        question.rejected.connect(self.ended)
        question.open()

    def ask_screen(self, asked_at: QWidget) -> None:
        """Open a menu with all screens, also the one of the main window."""
        here = self._window.screen()
        named = [(screen, tell_screen(screen, self._words, here)) for screen in QGuiApplication.screens()]
        self._menu_of(named, asked_at)

    def _menu_of(self, screens: list[tuple[QScreen, str]], asked_at: QWidget) -> QMenu:
        menu = Menu(asked_at)
        menu.setAccessibleName(self._words.which_screen)
        menu.addSection(self._words.which_screen)
        for screen, name in screens:
            wanted = screen_id(screen)
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, wanted=wanted: self._choose(wanted))
        popup_below(menu, asked_at)
        return menu

    def _choose(self, wanted: str) -> None:
        screen = screen_known_as(wanted)
        if screen:
            self.screen_chosen.emit(wanted)
            self.open_on(screen)

    def _end_unless_open(self) -> None:
        if self.room_window is None:
            self.ended.emit()

    # Open.

    def open_on(self, screen: QScreen) -> None:
        """Open the room's window on this screen; the main window moves to another one, if there is any."""
        if self.room_window is None:
            self._start()
        self._room = screen_id(screen)
        self._settle()

    def show_screen(self, screen: Screen) -> None:
        """Show what belongs to this screen of the main window."""
        self._screen = screen
        if self.room_window:
            self.room_window.show_screen(screen)
            self._preview_timer.start()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show these two where the room looks back."""
        self._comparison = comparison
        if self.room_window:
            self.room_window.show_comparison(comparison)
            self._preview_timer.start()

    def set_look(self, look: Look) -> None:
        """Change the theme."""
        self._look = look
        if self.room_window:
            self.room_window.set_colours(look.colours)
            self._preview_timer.start()

    def end(self) -> None:
        """Close the room's window."""
        if self.room_window:
            self.room_window.close()

    def _start(self) -> None:
        desk = self._desk
        self.room_window = RoomWindow(desk, self._library, self._look.colours, self.room_overlay)
        self.room_window.show_screen(self._screen)
        self.room_window.show_comparison(self._comparison)
        self._shell.commands.play_comparison.connect(self.room_window.play_comparison)
        self.room_window.closed.connect(self._finish)
        self._privacy_guard = PrivacyGuard(self.room_window)
        self._release = keep_awake(self._library.words.window.title, self._words.awake)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for signal in (application.screenAdded, application.screenRemoved):
            signal.connect(self._screens_changed)
        application.screenAdded.connect(self._watch)
        for screen in application.screens():
            self._watch(screen)
        desk.changed.connect(self._follow_desk)
        desk.session.changed.connect(self._follow_session)
        self.room_overlay.changed.connect(self._preview_timer.start)
        self.room_overlay.changed.connect(self.changed)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aimed_mix or changes.remarks or changes.lock or changes.profiles_hidden:
            self._preview_timer.start()

    def _follow_session(self, _changes: SessionChanges) -> None:
        self._preview_timer.start()

    def _watch(self, screen: QScreen) -> None:
        """Look again when a screen is moved: mirroring moves one over another."""
        screen.geometryChanged.connect(self._screens_changed)

    def _screens_changed(self, _changed: object) -> None:
        """Wait until Qt has moved what was on a screen that is gone."""
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Put both windows where they belong, with the screens that there are now."""
        if self.room_window is None:
            return
        room = screen_known_as(self._room) or self._window.screen()
        laptop = screen_beside(room, self._window.screen())
        was_led, self.is_led = self.is_led, laptop is not None
        self.room_overlay.led = self.is_led
        self.room_window.open_on(room, alone=laptop is None)
        if laptop is None:
            self._privacy_guard.stop()
            if was_led and is_mirrored(room):
                self._tell_mirrored()
        else:
            self._privacy_guard.start(seen_by_room(room), laptop.availableGeometry())
            self._window.raise_()
            self._window.activateWindow()
        self._preview_timer.start()
        self.changed.emit()

    def _tell_mirrored(self) -> None:
        """Say that the room sees everything now."""
        words = self._words.mirrored
        self._shell.notice.show_message(f"{words.told} {words.remedy}", stays=True)

    def _ask_to_stop(self) -> None:
        """Somebody wants to leave in the room's window: in an hour that is asked where it is led."""
        if self._desk.hour.is_on:
            self._window.activateWindow()
            self._shell.commands.leave_hour.emit()
        else:
            self.end()

    def _finish(self) -> None:
        """Clear away; the presentation itself goes with its closing."""
        self._preview_timer.stop()
        self._privacy_guard.stop()
        self._release()
        self.room_window, self.is_led = None, False
        self.ended.emit()
