"""The room's window: a form for each step of the hour, readable from the back row, with nothing private."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import Colours, Look, Size, colour
from mengpaneel.ui.room.actions import PresentingActions
from mengpaneel.ui.room.console_form import ConsoleForm
from mengpaneel.ui.room.form import ComparingForm, RoomForm
from mengpaneel.ui.room.forms import form_for
from mengpaneel.ui.room.header import ProgressBars, RoomHeader
from mengpaneel.ui.room.neighbourhood_card import NeighbourhoodCard
from mengpaneel.ui.room.overlays import BlackScreen, KeysCard, RoomOverlay
from mengpaneel.ui.room.privacy import PointerHider
from mengpaneel.ui.room.strip import RoomFaderStrip
from mengpaneel.ui.widgets.look import apply_look
from mengpaneel.ui.window.commands import Screen

_LETTERS = 30
"""The smallest letter is this part of the height, so that it is read from eight heights away."""

_NARROWEST = 4 / 3
"""On a screen that is narrower than this (width to height) letters follow the width."""

_LARGER_LETTERS = 1.8
"""So much more than caps and margins the letters grow; else five faders would not fit beside one another."""

_MARGIN, _SIDE = 8, 22
_AHEAD_MS = 300
_WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class RoomWindow(QWidget):
    """A window for the room that follows the desk; with one screen it is also operated itself."""

    closed = Signal()

    def __init__(
        self, desk: Desk, library: Library, colours: Colours, room_overlay: RoomOverlay | None = None
    ) -> None:
        super().__init__()
        self._library, self._colours = library, colours
        self.room_overlay = room_overlay or RoomOverlay(self)
        self._pointer: PointerHider | None = None
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # it paints all of its ground itself
        self.setWindowTitle(library.words.window.title)
        self._desk, self._screen = desk, Screen.CONSOLE
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._make_next)
        self._comparison: Comparison | None = None
        self.header, self._progress = RoomHeader(self), ProgressBars(self)
        self.console = ConsoleForm(desk, library, self)
        self.faders, self.told = self.console.faders, self.console.told
        self._forms: dict[type[RoomForm], RoomForm] = {ConsoleForm: self.console}
        self.actions_ = PresentingActions(desk, self.room_overlay, self._focus_fader, library, self)
        self.keys = KeysCard(self.actions(), library, self)
        self.neighbourhood = NeighbourhoodCard(desk, library, self)
        self._curtain = BlackScreen(library.words.present.black_screen, self)
        self._curtain.open_requested.connect(lambda: self.room_overlay.set_black(False))
        self.room_overlay.changed.connect(self._follow_overlay)
        self.room_overlay.neighbourhood_requested.connect(self._turn_neighbourhood)
        self.room_overlay.left.connect(self.close)
        desk.session.changed.connect(self._follow_session)
        desk.changed.connect(self._follow_desk)
        self._show_form()

    @property
    def strips(self) -> dict[Fader, RoomFaderStrip]:
        """The strip of each fader."""
        return self.faders.strips

    def open_on(self, screen: QScreen, *, alone: bool) -> None:
        """Fill this screen; `alone` if no other window leads it."""
        self.told.set_alone(alone)
        if self.isVisible():
            self.showNormal()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which takes the keyboard: in a room that is led it stays with who leads.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not alone)
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()
        if alone:
            self.activateWindow()
            self.form.focus_fader(self._desk.last_moved)  # the marked one, else the first has the keyboard

    def set_colours(self, colours: Colours) -> None:
        """Change the theme."""
        self._colours = colours
        self._lay_out()
        self.update()

    # Size: everything grows with the window.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        apply_look(self, self._look)
        self._place()
        self._lay_over()

    @property
    def _look(self) -> Look:
        # A little over a thirtieth, so that rounding never takes it below.
        height = min(self.height(), self.width() / _NARROWEST)
        letters = 1.02 * height / _LETTERS / Size.SMALL
        return Look(self._colours, letters / _LARGER_LETTERS, _LARGER_LETTERS)

    def _place(self) -> None:
        """Give every part its zone; in an hour those are the same in each step."""
        look = self._look
        in_hour, margin = self._has_heading, look.whole(_MARGIN)
        for part in (self.header, self._progress):
            part.setVisible(in_hour)
        if not in_hour:
            self.form.setGeometry(self.rect().adjusted(margin, margin, -margin, -margin))
            return
        side = margin if self.form is self.console else look.whole(_SIDE)
        top, bottom = self.header.height_for(look), self._progress.height_for(look)
        self.header.setGeometry(0, 0, self.width(), top)
        self._progress.setGeometry(0, self.height() - bottom, self.width(), bottom)
        self.form.setGeometry(self.rect().adjusted(side, top + margin, -side, -bottom - margin))

    def _lay_over(self) -> None:
        """Lay what is laid over everything."""
        inside = self._look.whole(_MARGIN)
        for card in (self.keys, self.neighbourhood):
            card.setGeometry(self.rect().adjusted(inside, inside, -inside, -inside))
        self._curtain.setGeometry(self.rect())

    def _follow_overlay(self) -> None:
        if self.room_overlay.shows_keys and not self.keys.isVisible():
            self._list_keys()
        if not self.room_overlay.shows_neighbourhood:
            self.neighbourhood.hide()
        self.keys.setVisible(self.room_overlay.shows_keys)
        self.keys.raise_()
        if self.room_overlay.black and not self._curtain.isVisible():
            self._before = self.focusWidget()
            self._curtain.draw()
        elif not self.room_overlay.black and self._curtain.isVisible():
            self._curtain.hide()
            (self._before or self).setFocus()

    def _turn_neighbourhood(self) -> None:
        """Show what the neighbourhood is like, what comes next of it, or no more."""
        self.room_overlay.show_neighbourhood(self.neighbourhood.turn())
        self.neighbourhood.setVisible(self.room_overlay.shows_neighbourhood)

    def _list_keys(self) -> None:
        """List the keys that there are now: an hour has more of them."""
        self.keys.deleteLater()
        self.keys = KeysCard(self.actions(), self._library, self)
        apply_look(self.keys, self._look)
        self._lay_over()

    # What it shows.

    @property
    def form(self) -> RoomForm:
        """The form of the current step; made when it is first needed."""
        return self._form_of(form_for(self._desk, self._screen))

    @property
    def heading(self) -> tuple[str, str]:
        """Title and subtitle; empty outside an hour."""
        return self.header.words if self._has_heading else ("", "")

    @property
    def _has_heading(self) -> bool:
        return self._desk.hour.is_on or self.form is not self.console

    def show_screen(self, screen: Screen) -> None:
        """Show what belongs to this screen of the main window, unless an hour is going on."""
        self._screen = screen
        self.actions_.set_explaining(screen is Screen.SESSION)
        self._show_form()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show a comparison where the room looks back outside an hour; None is the last time and now."""
        self._comparison = comparison
        if isinstance(self.form, ComparingForm):
            self._show_form()

    def play_comparison(self) -> None:
        """Animate the caps from then to now, one at a time, where the room looks back."""
        form = self.form
        if isinstance(form, ComparingForm):
            form.play()

    def _focus_fader(self, fader: Fader) -> None:
        self.form.focus_fader(fader)

    def _form_of(self, kind: type[RoomForm]) -> RoomForm:
        if kind not in self._forms:
            form = self._forms[kind] = kind(self._desk, self._library, self)
            form.heading_changed.connect(self._show_heading)
            apply_look(form, self._look)
        return self._forms[kind]

    def _make_next(self) -> None:
        """Make the form of the next step while people are busy with this one: it has nothing in it yet."""
        if self._desk.hour.is_on:
            self._form_of(form_for(self._desk, self._screen, 1))

    def _follow_session(self, changes: SessionChanges) -> None:
        if changes.hour:
            self.room_overlay.show_neighbourhood(False)
        if changes != SessionChanges(turn=True):
            self._show_form()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject or changes.hidden:
            self.room_overlay.show_neighbourhood(False)
        self.form.follow_desk(changes)

    def _show_form(self) -> None:
        form = self.form
        for other in self._forms.values():
            other.setVisible(other is form)
        self._place()
        if isinstance(form, ComparingForm):
            form.choose(None if self._desk.hour.is_on else self._comparison)
        form.follow()
        self._show_heading()
        self._ahead.start()
        for widget in form.findChildren(QWidget):
            if widget.toolTip():
                # A tip has small letters, and opens beside the pointer: not for the room.
                widget.setToolTip("")

    def _show_heading(self) -> None:
        heading = self.form.heading
        self.header.show_heading(heading)
        self._progress.show_bars(heading.bars, heading.spoken)

    # Around it.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pointer is None:
            self._pointer = PointerHider(self.windowHandle(), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _WALKS.get(Qt.Key(event.key()), 0)
        if by:
            self.form.walk(by)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._pointer:
            self._pointer.come_back()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(self._colours.paper))
