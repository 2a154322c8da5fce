"""Presenting from beginning to end: which window is on which screen, also when one is unplugged."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look
from mengpaneel.ui.platform.awake import keep_awake
from mengpaneel.ui.room.lectern import Lectern
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

_GLIMPSED_AFTER_MS = 300


class Presentation(QObject):
    """The room's window, and the laptop's where there is a second screen. It ends with either."""

    ended = Signal()
    save_wanted = Signal()
    report_wanted = Signal()
    screen_chosen = Signal(str)
    mirrored = Signal()
    """The laptop's window had to go: the room would see it."""

    def __init__(self, desk: Desk, library: Library, look: Look, window: QWidget, *, lone_keys: bool) -> None:
        super().__init__(window)
        self._desk, self._library, self._look, self._window = desk, library, look, window
        self._words = library.words.present
        self.stage = RoomOverlay(self, lone_keys=lone_keys)
        self.stage.quit_wanted.connect(window.close)
        self.presentation: RoomWindow | None = None
        self.lectern: Lectern | None = None
        self._room = ""
        self._glimpses = QTimer(self, singleShot=True, interval=_GLIMPSED_AFTER_MS)
        self._glimpses.timeout.connect(self._glimpse)

    # Beginning.

    def begin(self, remembered: str, asked_at: QWidget) -> None:
        """Open on the room's screen; ask for it, below this widget, where there are several."""
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
        """Offer all screens, also the one that is worked on."""
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
        if self.presentation is None:
            self.ended.emit()

    # Open.

    def open_on(self, screen: QScreen) -> None:
        """Let the room look at this screen; the laptop keeps another, if there is one."""
        if self.presentation is None:
            self._start()
        self._room = screen_id(screen)
        self._settle()

    def wear(self, look: Look) -> None:
        """Take on another theme; the laptop's window is dressed with the window that it belongs to."""
        self._look = look
        if self.presentation:
            self.presentation.recolour(look.colours)
            self._glimpses.start()

    def tell(self, words: str) -> None:
        """Tell on the laptop what the window behind it tells; the room never sees it."""
        if self.lectern:
            self.lectern.notice.tell(words)

    def end(self) -> None:
        """Close both windows."""
        if self.presentation:
            self.presentation.close()

    def _start(self) -> None:
        desk = self._desk
        self.presentation = RoomWindow(desk, self._library, self._look.colours, self.stage)
        self.presentation.closed.connect(self._finish)
        self._doorkeeper = PrivacyGuard(self.presentation)
        self._release = keep_awake(self._library.words.window.title, self._words.awake)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for signal in (application.screenAdded, application.screenRemoved):
            signal.connect(self._screens_changed)
        application.screenAdded.connect(self._watch)
        for screen in application.screens():
            self._watch(screen)
        for signal in (desk.aimed_changed, desk.remarks_changed, desk.lock_changed, self.stage.changed):
            signal.connect(self._glimpses.start)

    def _watch(self, screen: QScreen) -> None:
        """Look again when a screen is moved: mirroring moves one over another."""
        screen.geometryChanged.connect(self._screens_changed)

    def _screens_changed(self, _changed: object) -> None:
        """Wait until Qt has moved what was on a screen that is gone."""
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Put both windows where they belong, with the screens that there are now."""
        if self.presentation is None:
            return
        room = screen_known_as(self._room) or self._window.screen()
        laptop = screen_beside(room, self._window.screen())
        self.presentation.open_on(room, alone=laptop is None)
        if laptop is None:
            self._doorkeeper.rest()
            if self.lectern and is_mirrored(room):
                self.mirrored.emit()
            self._drop_lectern()
        else:
            self._doorkeeper.guard(seen_by_room(room), laptop.availableGeometry())
            self._lead_from(laptop, room)

    def _lead_from(self, laptop: QScreen, room: QScreen) -> None:
        if self.lectern is None:
            self.lectern = Lectern(self._desk, self.stage, self._library, self._look, self._window)
            self.lectern.save_wanted.connect(self.save_wanted)
            self.lectern.report_wanted.connect(self.report_wanted)
            self.lectern.other_screen_wanted.connect(self.ask_screen)
        lectern = self.lectern
        lectern.tell_screen(tell_screen(room, self._words))
        lectern.open_on(laptop)
        lectern.faders.focus(self._desk.last_moved)
        self._glimpses.start()

    def _drop_lectern(self) -> None:
        if self.lectern:
            self.lectern.deleteLater()
            self.lectern = None

    def _glimpse(self) -> None:
        if self.lectern and self.presentation:
            self.lectern.glimpse.show_widget(self.presentation)

    def _finish(self) -> None:
        """Clear away; the presentation itself goes with its closing."""
        self._glimpses.stop()
        self._doorkeeper.rest()
        self._release()
        self._drop_lectern()
        self.presentation = None
        self.ended.emit()
