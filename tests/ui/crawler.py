"""A program of its own, on two screens: presses everything there is while a room looks on, and tells in JSON
what opened, what of it the room saw, and which private words reached the room's window.

Run it with two screens: `QT_QPA_PLATFORM=offscreen:configfile=…`.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from itertools import chain

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QTabBar, QWidget
from shiboken6 import isValid

from mengpaneel.app import example_memory, make_application
from mengpaneel.content.library import VERSION, Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import SubjectKind
from mengpaneel.ui.report.dialog import ReportDialog
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window
from tests.ui.seen import told_by

SECRET = "KANARIE"
TICK_MS = 15
"""A question is seen, and sent away, so soon; what is pressed is looked at right after that anyway."""


class Crawler:
    """Presses, looks at which windows there are, and sends them away again."""

    def __init__(self, window: Window, desk: Desk) -> None:
        self.window, self.desk = window, desk
        self.opened: set[str] = set()
        self.trespassers: set[str] = set()
        self.leaks: set[str] = set()
        self._gone_through: set[str] = set()
        self._pressed: list[QAbstractButton] = []
        actions = window.actions_
        self.left_alone = {actions.leave, actions.present, *actions.languages.values()}
        self._tick()

    def _tick(self) -> None:
        """Look again and again; a timer that repeats would not while its own look waits for a question."""
        QTimer.singleShot(TICK_MS, self._tick)
        self.look()

    @property
    def room(self) -> QRect:
        """What the room looks at now: one of the buttons takes it to the other screen."""
        room_window = self.window.room_window
        return room_window.geometry() if room_window else QRect()

    def look(self) -> None:
        """Note every window but the presentation, and close what came on top."""
        for widget in QApplication.topLevelWidgets():
            if not widget.isVisible() or widget is self.window.room_window:
                continue
            name = f"{type(widget).__name__} {widget.windowTitle() or widget.accessibleName()}".strip()
            self.opened.add(name)
            if widget.frameGeometry().intersects(self.room):
                self.trespassers.add(name)
        self.listen()
        for top in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if top is not None:
                self.go_through(top)
                if isValid(top):
                    top.close()

    def go_through(self, top: QWidget) -> None:
        """Press what is in a menu or question too, the first time that it opens."""
        name = f"{type(top).__name__} {[a.text() for a in top.actions()]} {top.windowTitle()}"
        if name in self._gone_through:
            return
        self._gone_through.add(name)
        for action in top.actions():
            # A question that one opens may end with the menu itself, for only a hand closes that first.
            if isValid(action) and action.isEnabled() and not action.menu() and action not in self.left_alone:
                action.trigger()
        if isValid(top) and isinstance(top, ReportDialog):
            top.save.click()

    def listen(self) -> None:
        """Note private words on anything inside the room's window."""
        room = self.window.room_window
        for widget in (room, *room.findChildren(QWidget)) if room else ():
            for _, told in told_by(widget):
                if SECRET in str(told):
                    self.leaks.add(str(told))

    def press(self, button: QAbstractButton) -> None:
        button.click()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
            self.look()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for widget in QApplication.topLevelWidgets():
            kept = widget in (self.window, self.window.room_window)
            if widget.isVisible() and not kept:
                widget.close()

    def press_all(self, inside: QWidget, but: tuple[QAbstractButton, ...] = ()) -> None:
        """Press every button in here, on every tab, and open every list."""
        for tabs in inside.findChildren(QTabBar):
            for number in range(tabs.count() if isValid(tabs) else 0):
                if isValid(tabs) and tabs.window() is inside and tabs.isVisible():
                    tabs.setCurrentIndex(number)
                    self._press_shown(inside, but)
        self._press_shown(inside, but)

    def _press_shown(self, inside: QWidget, but: tuple[QAbstractButton, ...]) -> None:
        for button in inside.findChildren(QAbstractButton):
            if not isValid(button) or button.window() is not inside or button in but:
                continue
            if button.isVisible() and button.isEnabled() and button not in self._pressed:
                self._pressed.append(button)
                self.press(button)
        for box in inside.findChildren(QComboBox):
            if isValid(box) and box.window() is inside and box.isVisible():
                box.showPopup()
                self.settle()

    def trigger_all(self) -> None:
        """Choose everything from every menu, and press every key."""
        menus = [menu.actions() for menu in self.window.findChildren(QMenu)]
        for action in chain(self.window.actions(), *menus):
            if action not in self.left_alone and action.isEnabled() and action.menu() is None:
                action.trigger()
                self.settle()


def prepared(desk: Desk) -> None:
    """Lay something private everywhere."""
    desk.rename_subject(SubjectKind.MUNICIPALITY, f"{SECRET} gemeente")
    for fader in FADERS:
        desk.move(fader, 30)
        desk.set_note(fader, f"{SECRET} notitie")
    desk.set_outcome(f"{SECRET} uitkomst")
    for number in (1, 2):
        desk.save_snapshot(date(2026, 1, number), f"{SECRET} titel", (f"{SECRET} rol",))
    desk.set_ghost(next(snapshot for snapshot in desk.snapshots if SECRET in snapshot.title))


def main() -> None:
    application = make_application()
    library = Library()
    memory = example_memory(library)
    desk = Desk(memory, lambda: memory, VERSION)
    prepared(desk)
    window = Window(desk, library, "light")
    window.console_screen.complete()
    window.show()
    window.move(window.screen().geometry().right() - window.width() + 1, 40)
    application.processEvents()
    window.present()
    application.processEvents()
    crawler = Crawler(window, desk)
    header = window.header
    for screen in Screen:
        window.show_screen(screen)
        QApplication.processEvents()
        crawler.press_all(window, but=(header.present,))
        window.show_screen(screen)
    window.show_screen(Screen.CONSOLE)
    crawler.trigger_all()
    desk.set_locked(False)
    for cause in ProblemCause:
        window.telling.tell_problem(MemoryProblem(cause, f"{SECRET} plaats"))
        crawler.settle()
    window.move(crawler.room.topLeft())
    crawler.settle()
    stray = QMenu(f"{SECRET} menu", window)
    stray.addAction("x")
    stray.popup(crawler.room.center())
    crawler.settle()
    found = {
        "presenting": bool(window.room_window and window.room_window.isVisible()),
        "room": window.room_window.screen().name() if window.room_window else "",
        "opened": sorted(crawler.opened),
        "trespassers": sorted(crawler.trespassers),
        "leaks": sorted(crawler.leaks),
    }
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)


main()
