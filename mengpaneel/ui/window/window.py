"""The main window: header, screens and messages."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind, Snapshot
from mengpaneel.looks.look import Look, colour
from mengpaneel.looks.shapes import fill
from mengpaneel.ui.help.tips import KeyboardTooltips
from mengpaneel.ui.platform.day_watcher import DayWatcher
from mengpaneel.ui.transfer.import_export import ImportExport
from mengpaneel.ui.widgets.layouts import bring_into_view
from mengpaneel.ui.widgets.look import apply_look, apply_look_to_application
from mengpaneel.ui.widgets.tab_order import TabOrder
from mengpaneel.ui.window import appearance as zooming
from mengpaneel.ui.window.appearance import Theme, colours_for
from mengpaneel.ui.window.areas import go_to_area
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.dialogs import open_report, show_help, show_keys
from mengpaneel.ui.window.header import Header
from mengpaneel.ui.window.message_area import MessageArea
from mengpaneel.ui.window.notices import Messages, Notice
from mengpaneel.ui.window.presenter import Leading, Presenter
from mengpaneel.ui.window.review_reminder import ReviewReminder
from mengpaneel.ui.window.screen_tabs import screen_names
from mengpaneel.ui.window.screens import Screens
from mengpaneel.ui.window.shell import Shell
from mengpaneel.ui.window.shortcuts import bare_action
from mengpaneel.ui.window.viewed_line import ViewedLine

if TYPE_CHECKING:
    from mengpaneel.ui.widgets.popups import Toast
    from mengpaneel.ui.window.actions import Actions
    from mengpaneel.ui.window.announcer import Announcer
    from mengpaneel.ui.window.subjects import Subjects

_SMALLEST, _USUAL = (640, 480), (1366, 768)
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_DOES_AFTER_MS = 1
"""Menus and keys follow the first frame so soon."""

_LARGEST_MESSAGE = 2.0
"""Beyond this size only the work itself grows: a bar over it would leave no room for it."""


class Window(QWidget):
    """The main window on one desk."""

    asks_before_closing = True
    """False once it was answered, when another window takes over, and when the system ends the program."""

    def __init__(
        self, desk: Desk, library: Library, theme: Theme = "system", zoom: int = zooming.USUAL
    ) -> None:
        super().__init__()
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.desk, self.library = desk, library
        self.commands = Commands(self)
        self.theme, self.zoom = theme, zoom
        look = Look(colours_for(theme), zoom / 100)
        apply_look_to_application(look)
        words = library.words.window
        self._undo, self._redo = (bare_action(text, self) for text in (words.undo, words.redo))
        self.header = Header(desk, library, self.commands, self)
        self.notice = Notice(library.words.access, self)
        self.telling = Messages(self.notice, desk, library, self.commands, self)
        self.shell = Shell(self, desk, library, self.commands, look, self.notice, self.telling)
        self.presenter = Presenter(desk, library, self.shell)
        Leading(desk, library, self.presenter, self.shell)
        self.screens = Screens(desk, library, self.commands, self._undo, self._redo, self.presenter, self)
        self.console_screen = self.screens.console
        self.again = ReviewReminder(desk, library, self.commands, self)
        self.notice.message_shown.connect(self._say_aloud)
        self.console_screen.completed.connect(lambda: (self.announcer, self.actions_))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.screens, 1)
        self.message_area = MessageArea(self.screens, self)
        self.viewed_line = ViewedLine(desk, library, self)
        self.viewed_line.told.connect(self._say_aloud)
        for line in (self.viewed_line, self.notice, self.again):
            self.message_area.add(line)
        self.message_area.height_changed.connect(self._make_room_for_messages)
        self.door = ImportExport(self.shell, desk, library)
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        TabOrder(self)
        self._show_title()
        self.show_screen(Screen.CONSOLE)
        self.set_theme(theme)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.telling.tell_damaged()

    def _connect(self) -> None:
        commands, door, desk = self.commands, self.door, self.desk
        commands.show_screen.connect(self.show_screen)
        commands.turn_screen.connect(self._turn_screen)
        commands.compare.connect(self.compare)
        commands.go_to_snapshot.connect(self.go_to_snapshot)
        commands.focus_fader.connect(self._focus)
        commands.go_to_area.connect(partial(go_to_area, self))
        commands.show_snapshots.connect(self._show_snapshots)
        commands.save_snapshot.connect(self.save_snapshot)
        commands.start_blind.connect(self.start_blind)
        self.screens.foot_changed.connect(self._make_room_for_messages)
        commands.open_subjects.connect(self._open_subjects)
        commands.open_search.connect(self._search)
        commands.present.connect(self.present)
        commands.report.connect(self._report_what_is_shown)
        commands.report_mix.connect(self.make_report)
        commands.open_file.connect(door.open)
        commands.print_paper.connect(door.print_paper)
        commands.export.connect(door.export)
        commands.save_picture.connect(door.save_picture)
        commands.add_to_calendar.connect(door.put_in_calendar)
        commands.save_elsewhere.connect(self._save_elsewhere)
        commands.show_help.connect(partial(show_help, self.shell))
        commands.show_tour.connect(self.start_tour)
        commands.show_keys.connect(partial(show_keys, self.shell))
        commands.set_theme.connect(self.set_theme)
        commands.zoom_in.connect(lambda: self._zoom_to(zooming.larger(self.zoom)))
        commands.zoom_out.connect(lambda: self._zoom_to(zooming.smaller(self.zoom)))
        commands.reset_zoom.connect(lambda: self._zoom_to(zooming.USUAL))
        self.tooltips = KeyboardTooltips(self)
        commands.explain_focused.connect(self.tooltips.explain)
        self._wheel = zooming.ZoomWheel(self)
        self._wheel.turned.connect(lambda by: (commands.zoom_in if by > 0 else commands.zoom_out).emit())
        DayWatcher(self).day_changed.connect(self.again.check_due_snapshot)
        desk.changed.connect(self._follow_desk)
        desk.revealed.connect(self._reveal)

    def _make_room_for_messages(self) -> None:
        """Keep messages beside what is on a screen; where faders are they lie over what nobody needs."""
        shown = self.screen_shown
        self.message_area.lie_over(self.screens.foot_line)
        taken = self.message_area.taken_height if shown in (Screen.PROFILES, Screen.OVERVIEW) else 0
        self.layout().setContentsMargins(0, 0, 0, taken)  # type: ignore[union-attr]

    # Screens.

    def show_screen(self, screen: Screen) -> None:
        """Show a screen; a snapshot that is viewed is closed on any other than the console."""
        if screen is not Screen.CONSOLE:
            self.desk.view(None)
        self.screens.show_screen(screen, self.look)
        self.header.show_screen(screen)
        if "actions_" in self.__dict__:
            self.actions_.show_screen(screen)
        self.presenter.show_screen(screen)
        self.door.only_views = screen is Screen.OVERVIEW
        self._make_room_for_messages()

    def _turn_screen(self, by: int) -> None:
        screens = list(Screen)
        self.show_screen(screens[(screens.index(self.screen_shown) + by) % len(screens)])
        self._say_aloud(screen_names(self.library.words)[self.screen_shown])

    @property
    def screen_shown(self) -> Screen:
        """The current screen."""
        return self.screens.shown

    def compare(self, snapshot: Snapshot) -> None:
        """Compare a snapshot with the present sheet."""
        self.show_screen(Screen.REVIEW)
        self.screens.review.compare(snapshot)

    def start_blind(self) -> None:
        """Hide the last time, so that the faders are set again; the first one gets the focus."""
        self.desk.start_blind()
        self._focus(FADERS[0])

    def _reveal(self, last: Snapshot) -> None:
        """Lay the last time beside what is set now, and let the caps travel; an hour has a step for that."""
        if self.desk.hour.is_on:
            return
        self.compare(last)
        self.screens.review.play()

    def _report_what_is_shown(self) -> None:
        if self.screen_shown is Screen.OVERVIEW:
            self.commands.report_overview.emit()
            return
        looks_back = self.screen_shown is Screen.REVIEW and not self.desk.hidden
        self.make_report(self.screens.review.shown if looks_back else None)

    def make_report(self, beginning: tuple[str, str, bool] | None = None) -> None:
        """Open the report dialog; starts with the present sheet, or with the given selection."""
        self.desk.view(None)
        open_report(self.desk, self.shell, beginning)

    def present(self) -> None:
        """Start a presentation, on the second screen if there is one; or end it."""
        single_key_shortcuts = self.actions_.single_key_shortcuts.isChecked()
        self.presenter.toggle(self.header.present, single_key_shortcuts=single_key_shortcuts)

    @property
    def room_window(self) -> QWidget | None:
        """The window for the room; None without a presentation."""
        return self.presenter.presentation.room_window if self.presenter.presentation else None

    # Subjects and snapshots.

    def save_snapshot(self) -> None:
        """Ask for a title, and save a snapshot; in an hour, go to its step for that."""
        if self.desk.hour.is_on and not self.desk.hour.saved:
            self.desk.session.go_to(HourStep.SNAPSHOT)
            self.show_screen(Screen.SESSION)
            return
        from mengpaneel.ui.snapshots.dialogs import ask_and_save

        ask_and_save(self.desk, self.library, self.look, self)

    @cached_property
    def subjects(self) -> Subjects:
        """Actions on subjects."""
        from mengpaneel.ui.window.subjects import Subjects

        return Subjects(self.desk, self.library, self.actions_, self.header.subject, self.shell)

    def _open_subjects(self) -> None:
        self.subjects.open_menu()

    def _search(self) -> None:
        self.subjects.search()

    def _show_snapshots(self) -> None:
        self.show_screen(Screen.CONSOLE)
        self.console_screen.snapshot_strip.open_drawer()

    def go_to_snapshot(self, snapshot: Snapshot) -> None:
        """View a snapshot on the console, and focus its card."""
        self.show_screen(Screen.CONSOLE)
        self.desk.set_aim(MixKind.NOW)
        self.desk.set_ghost(snapshot)
        self.console_screen.snapshot_strip.go_to(snapshot)

    @cached_property
    def actions_(self) -> Actions:
        """All actions of menus and keys; made after the first frame."""
        from mengpaneel.ui.window.actions import Actions

        actions = Actions(self.desk, self.library, self.commands, self._undo, self._redo, self)
        actions.themes[self.theme].setChecked(True)
        actions.show_screen(self.screen_shown)
        self.header.offer(actions.in_menu())
        return actions

    @property
    def announcer(self) -> Announcer:
        """Announces changes to a screen reader; made after the first frame."""
        return self.shell.announcer

    def _say_aloud(self, told: str) -> None:
        self.announcer.announce(told)

    def _save_elsewhere(self) -> bool:
        from mengpaneel.ui.transfer.save_files import save_elsewhere

        return save_elsewhere(self.desk, self.library, self.shell)

    def start_tour(self, *, asked: bool = True, step: int | None = None) -> None:
        """Start the tour on the console, or continue at a step on the current screen."""
        from mengpaneel.ui.help.tour import start_tour

        if step is None:
            self.show_screen(Screen.CONSOLE)
        start_tour(self.shell, self.desk, self.header, self.console_screen, asked=asked, step=step or 0)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject:
            self._show_title()

    def _show_title(self) -> None:
        name = subject_name(self.desk.subject, self.library.words)
        self.setWindowTitle(f"{name} – {self.library.words.window.title}")

    def _focus(self, fader: object) -> None:
        if self.screen_shown is not Screen.SESSION:
            self.show_screen(Screen.CONSOLE)
        self.screens.focus_fader(fader)  # type: ignore[arg-type]

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            bring_into_view(now)
            self.tooltips.follow(now)

    # Look and place.

    @property
    def look(self) -> Look:
        """The look of the window."""
        return self.shell.look

    def set_theme(self, theme: Theme) -> None:
        """Set the theme: light, dark, high contrast, or the system's."""
        self.theme = theme
        if "actions_" in self.__dict__:
            self.actions_.themes[theme].setChecked(True)
        self._set_look(Look(colours_for(theme), self.zoom / 100))

    def set_zoom(self, zoom: int) -> None:
        """Set the zoom in percents."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._set_look(Look(self.look.colours, zoom / 100))

    def _zoom_to(self, zoom: int) -> None:
        self.set_zoom(zoom)
        told = self.library.words.access.size_now.format(percent=zoom)
        self._passing.show_message(told, self.look)
        self.announcer.announce(told)

    @cached_property
    def _passing(self) -> Toast:
        from mengpaneel.ui.widgets.popups import Toast

        return Toast(self)

    def _set_look(self, look: Look) -> None:
        self.shell.look = look
        apply_look_to_application(look)
        apply_look(self, look)
        apply_look(self.message_area, look.at_most(_LARGEST_MESSAGE))
        self.header.fit(self.size(), look)
        focused = self.focusWidget()
        if focused is not None:
            QTimer.singleShot(0, focused, partial(bring_into_view, focused))
        self.update()
        self.presenter.set_look(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close a viewed snapshot on Esc; focus the selected fader on an arrow key."""
        if event.key() == Qt.Key.Key_Escape and self.desk.viewed:
            self.desk.view(None)
        elif event.key() in _ARROWS and self.hasFocus() and self.screen_shown is Screen.CONSOLE:
            self.screens.focus_selected_fader()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit(self.size(), self.look)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Scroll the focused widget into view after a key."""
        super().keyReleaseEvent(event)
        focused = self.focusWidget()
        if focused is not None:
            bring_into_view(focused)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange and self.theme == "system":
            self.set_theme("system")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for watcher in (self._wheel, self.tooltips):
            self.windowHandle().installEventFilter(watcher)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.asks_before_closing and not self._may_close():
            event.ignore()
            return
        self.asks_before_closing = False
        super().closeEvent(event)
        self.presenter.end()

    def _may_close(self) -> bool:
        """Keep what waits; what cannot be kept is asked about."""
        self.desk.finish()
        work = self.desk.unsaved_work.find()
        if not work:
            return True
        from mengpaneel.ui.window.closing import may_close

        self.presenter.end_if_covering()
        return may_close(self.shell, work, self.library, self._save_elsewhere)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if "actions_" not in self.__dict__:
            QTimer.singleShot(_DOES_AFTER_MS, self, lambda: self.actions_)
        fill(QPainter(self), QRectF(self.rect()), colour(self.look.colours.paper))
