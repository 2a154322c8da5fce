"""The room's window: only console and profile, large enough for the back row, and nothing private."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import Colours, Look, Size, colour
from mengpaneel.ui.room.actions import PresentingActions
from mengpaneel.ui.room.overlays import BlackScreen, KeysCard, RoomOverlay
from mengpaneel.ui.room.privacy import PointerHider
from mengpaneel.ui.room.strip import RoomFaderBank, RoomFaderStrip
from mengpaneel.ui.room.text import RoomText
from mengpaneel.ui.widgets.look import apply_look

_LETTERS = 30
"""The smallest letter is this part of the height, so that it is read from eight heights away."""

_NARROWEST = 4 / 3
"""On a screen that is narrower than this (width to height) letters follow the width."""

_LARGER_LETTERS = 1.8
"""So much more than caps and margins the letters grow; else five faders would not fit beside one another."""

_WIDE_FROM = 1.5
"""From this shape on the profile stands beside the console, if its words are whole there; else under it."""

_MARGIN = 8
_BESIDE, _BELOW = 0.72, 0.66
_WIDEST_STRIP = 0.28
"""No strip is wider than this part of the height: on a wide screen the words get what is left."""


class RoomWindow(QWidget):
    """A window for the room: follows the desk, and is moved by the same hands and keys."""

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
        self.setWindowTitle(library.words.window.title)
        self.faders = RoomFaderBank(desk, library, self)
        self.told = RoomText(desk, library, self)
        self.actions_ = PresentingActions(desk, self.room_overlay, self.faders, library, self)
        self.keys = KeysCard(self.actions(), library, self)
        self._curtain = BlackScreen(library.words.present.black_screen, self)
        self._curtain.open_requested.connect(lambda: self.room_overlay.set_black(False))
        self.room_overlay.changed.connect(self._follow_overlay)
        self.room_overlay.left.connect(self.close)
        for widget in self.findChildren(QWidget):
            widget.setToolTip("")  # a tip has small letters, and opens beside the pointer: not for the room

    @property
    def strips(self) -> dict[Fader, RoomFaderStrip]:
        """The strip of each fader."""
        return self.faders.strips

    def open_on(self, screen: QScreen, *, alone: bool) -> None:
        """Fill this screen; `alone` when no other window leads it."""
        self.told.set_alone(alone)
        if self.isVisible():
            self.showNormal()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def set_colours(self, colours: Colours) -> None:
        """Take on another theme."""
        self._colours = colours
        self._lay_out()
        self.update()

    # Size: everything grows with the window.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        # A little over a thirtieth, so that rounding never takes it below.
        height = min(self.height(), self.width() / _NARROWEST)
        letters = 1.02 * height / _LETTERS / Size.SMALL.value
        look = Look(self._colours, letters / _LARGER_LETTERS, _LARGER_LETTERS)
        apply_look(self, look)
        faders, told = self._rooms(look)
        self.faders.setGeometry(faders)
        self.told.setGeometry(told)
        self._lay_over()

    def _rooms(self, look: Look) -> tuple[QRect, QRect]:
        """Where the faders lie, and the words."""
        margin = look.whole(_MARGIN)
        whole = self.rect().adjusted(margin, margin, -margin, -margin)
        faders, told = QRect(whole), QRect(whole)
        share = round(min(_BESIDE * whole.width(), 5 * _WIDEST_STRIP * whole.height()))
        faders.setWidth(max(RoomFaderBank.min_width(self._library, look), share))
        told.setLeft(faders.right() + 2 * margin)
        beside = self.width() >= _WIDE_FROM * self.height() and told.width() >= self.told.min_width(look)
        self.told.set_beside(beside)
        if not beside:
            faders, told = QRect(whole), QRect(whole)
            faders.setHeight(round(_BELOW * whole.height()))
            told.setTop(faders.bottom() + margin)
        return faders, told

    def _lay_over(self) -> None:
        """Lay what is laid over everything."""
        inside = self.faders.pos().x()
        self.keys.setGeometry(self.rect().adjusted(inside, inside, -inside, -inside))
        self._curtain.setGeometry(self.rect())

    def _follow_overlay(self) -> None:
        self.keys.setVisible(self.room_overlay.shows_keys)
        self.keys.raise_()
        if self.room_overlay.black and not self._curtain.isVisible():
            self._before = self.focusWidget()
            self._curtain.draw()
        elif not self.room_overlay.black and self._curtain.isVisible():
            self._curtain.hide()
            (self._before or self).setFocus()

    # Around it.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pointer is None:
            self._pointer = PointerHider(self.windowHandle(), self)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._pointer:
            self._pointer.come_back()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(self._colours.paper))
