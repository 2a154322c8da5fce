"""*Presenteren*: only console and profile, large enough for the back of the room, and nothing private."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, MIDDLE
from mengpaneel.domain.snapshot import Aim
from mengpaneel.looks.look import Colours, Look, Size, colour
from mengpaneel.ui.aimed import tell_aimed
from mengpaneel.ui.console.aims import AimSwitch
from mengpaneel.ui.console.motor import Motor
from mengpaneel.ui.large_strip import LargeStrip
from mengpaneel.ui.parts.dress import dress, space
from mengpaneel.ui.parts.text import Text, Tone

_LETTERS = 30
"""The smallest letter is this part of the height, so that it is read from eight heights away."""

_LARGER_LETTERS = 1.8
"""So much more than caps and margins the letters grow; else five faders would not fit beside one another."""

_WIDE_FROM = 1.5
"""From this shape on (width to height) the profile stands beside the console; below it, under it."""

_POINTER_LINGERS_MS = 3000
_CONSOLE, _TOLD = 72, 28


def screen_for(window: QWidget) -> QScreen:
    """The beamer: another screen than the window's if there is one, else the same."""
    here = window.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not here), here)


class Presentation(QWidget):
    """A window for the room: follows the desk, and is moved by the same hands and keys."""

    closed = Signal()

    def __init__(self, desk: Desk, library: Library, colours: Colours) -> None:
        super().__init__()
        self._desk, self._library, self._colours = desk, library, colours
        self.setWindowTitle(library.words.window.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMouseTracking(True)
        self._make_parts()
        self._lay_out()
        self._make_keys()
        self._pointer = QTimer(self, singleShot=True, interval=_POINTER_LINGERS_MS)
        self._pointer.timeout.connect(self._hide_pointer)
        for signal in (
            desk.mix_changed,
            desk.ambition_changed,
            desk.aim_changed,
            desk.remarks_changed,
            desk.overlay_changed,
            desk.lock_changed,
            desk.subject_changed,
        ):
            signal.connect(self._follow)
        self._follow()

    def _make_parts(self) -> None:
        words = self._library.words
        self.strips = {fader: LargeStrip(fader, self._desk, self._library, self) for fader in FADERS}
        self._motor = Motor(self)
        self._aimed = self._desk.aim
        self.aims = AimSwitch(self._desk, words.ambition, self)
        self._lead = Text("", Size.SMALL, tone=Tone.MUTED, wrap=True)
        self._title = Text("", Size.TITLE, bold=True, wrap=True)
        self._note = Text("", Size.SMALL, wrap=True)
        self._caution_head = Text(words.panel.caution, Size.SMALL, bold=True)
        self._caution = Text("", Size.SMALL, wrap=True)
        self._keys = Text(words.present.keys, Size.SMALL, tone=Tone.MUTED, wrap=True)

    def _lay_out(self) -> None:
        self._console = QHBoxLayout()
        for strip in self.strips.values():
            self._console.addWidget(strip, 1)
        self._told = QVBoxLayout()
        self._begins = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._begins.addWidget(self.aims)
        self._begins.addWidget(self._lead)
        self._told.addLayout(self._begins)
        for text in (self._title, self._note, self._caution_head, self._caution):
            self._told.addWidget(text)
        self._told.addStretch()
        self._told.addWidget(self._keys)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.addLayout(self._console, _CONSOLE)
        self._halves.addLayout(self._told, _TOLD)

    def _make_keys(self) -> None:
        desk = self._desk
        for keys in ("Escape", "F11"):
            QShortcut(QKeySequence(keys), self, self.close)
        QShortcut(QKeySequence("A"), self, lambda: desk.look_at(desk.aim.other))
        QShortcut(QKeySequence("Ctrl+Z"), self, desk.history.undo)
        QShortcut(QKeySequence("Ctrl+Y"), self, desk.history.redo)
        QShortcut(QKeySequence("Ctrl+L"), self, lambda: desk.lock(not desk.locked))
        for number, fader in enumerate(FADERS, start=1):
            slider = self.strips[fader].slider
            QShortcut(QKeySequence(str(number)), self, slider.setFocus)
            slider.neighbour_wanted.connect(lambda by, number=number: self._focus(number - 1 + by))

    def open_on(self, screen: QScreen) -> None:
        """Fill this screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._pointer.start()

    def _focus(self, place: int) -> None:
        if 0 <= place < len(FADERS):
            self.strips[FADERS[place]].slider.setFocus()

    def _follow(self) -> None:
        """Show what the desk has, in caps and in words."""
        for strip in self.strips.values():
            strip.follow()
        desk = self._desk
        glide, self._aimed = self.isVisible() and desk.aim is self._aimed, desk.aim
        caps = {self.strips[f].slider: float(MIDDLE if p is None else p) for f, p in desk.aimed_mix}
        self._motor.carry(caps, glide=glide)
        answer = desk.aimed_match
        telling = tell_aimed(desk, self._library)
        told = (telling.lead, telling.title, telling.note)
        caution = self._library.profile(answer.profiles[0]).caution if len(answer.profiles) == 1 else ""
        # Who wishes nothing need not choose between two mixes.
        self.aims.setVisible(desk.aim is Aim.AMBITION or desk.way.begun)
        if (*told, caution) != self._said:
            self._lead.say(telling.lead)
            self._title.say(telling.title)
            self._note.say(telling.note)
            self._caution.say(caution)
            self._fit_texts()

    @property
    def _said(self) -> tuple[str, ...]:
        return tuple(text.text() for text in (self._lead, self._title, self._note, self._caution))

    # Size: everything grows with the window, and what does not fit is left out rather than cut off.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _WIDE_FROM * self.height()
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._begins.setDirection(ways.TopToBottom if beside else ways.LeftToRight)
        # A little over a thirtieth, so that rounding never takes it below.
        letters = 1.02 * self.height() / _LETTERS / Size.SMALL.value
        look = Look(self._colours, letters / _LARGER_LETTERS, _LARGER_LETTERS)
        space(self._halves, look, 8, 8)
        space(self._console, look, 0, 4)
        space(self._told, look, (6, 2, 4, 0), 5)
        space(self._begins, look, 0, 5)
        dress(self, look)
        self._fit_texts()

    def _fit_texts(self) -> None:
        """Leave out the least important texts until the rest fits."""
        look = self.strips[FADERS[0]].look_worn
        margins = self._halves.contentsMargins()
        beside = self._halves.direction() is QBoxLayout.Direction.LeftToRight
        inner = self.width() - margins.left() - margins.right()
        width = round(inner * _TOLD / 100) - 2 * self._told.spacing() if beside else inner
        self._title.setFont(self._title_font(look, width))
        share = 1.0 if beside else _TOLD / 100
        room = (self.height() - margins.top() - margins.bottom()) * share
        if self.aims.isVisibleTo(self):
            room -= self.aims.sizeHint().height() + self._told.spacing()
        for dropped in (
            (),
            (self._keys,),
            (self._keys, self._caution_head, self._caution),
            (self._keys, self._caution_head, self._caution, self._note),
        ):
            shown = self._shown_without(dropped)
            if sum(text.heightForWidth(width) + self._told.spacing() for text in shown) <= room:
                break

    def _title_font(self, look: Look, width: int) -> QFont:
        """The largest type in which the longest word of the title fits."""
        fonts = [look.font(size, bold=True) for size in (Size.TITLE, Size.LARGE, Size.BODY, Size.SMALL)]
        words = self._title.text().split()
        for font in fonts:
            metrics = QFontMetrics(font)
            if all(metrics.horizontalAdvance(word) <= width for word in words):
                return font
        return fonts[-1]

    def _shown_without(self, dropped: Sequence[Text]) -> list[Text]:
        """Show all texts that have something to say, but for these."""
        texts = (
            self._lead,
            self._title,
            self._note,
            self._caution_head,
            self._caution,
            self._keys,
        )
        silent = {text for text in texts if not text.text()}
        if self._caution in silent:
            silent.add(self._caution_head)
        for text in texts:
            text.setVisible(text not in dropped and text not in silent)
        return [text for text in texts if text not in dropped and text not in silent]

    # Around it.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.unsetCursor()
        self._pointer.start()

    def _hide_pointer(self) -> None:
        if not any(strip.slider.in_hand for strip in self.strips.values()):
            self.setCursor(Qt.CursorShape.BlankCursor)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(self._colours.paper))
