"""The tour for new users: a card that points at one thing after another, and never blocks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from mengpaneel.content.shapes.screens import TourPlace
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.shapes import paint_ring
from mengpaneel.ui.console.screen import ConsoleScreen
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import bring_into_view
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.header import Header
from mengpaneel.ui.window.shell import Shell

_WIDTH, _FROM_EDGE, _AROUND = 352, 16, 3
_ENOUGH_FADERS = 3
"""From so many faders that are set a profile is named."""


class TourHighlight(QWidget):
    """A border around what a step is about; transparent for the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._look = window, Look(LIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def surround(self, widget: QWidget) -> None:
        """Surround the visible part of this widget; hide if there is none."""
        window, around = self._window, self._look.whole(_AROUND)
        seen = widget.visibleRegion().boundingRect()
        whole = QRect(widget.mapTo(window, seen.topLeft()), seen.size())
        self.setGeometry(whole.adjusted(-around, -around, around, around).intersected(window.rect()))
        self.setVisible(not seen.isEmpty())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, QRectF(self.rect()), self._look, self._look.colours.on_talk)


class Tour(Card):
    """Goes step by step. Esc, a click elsewhere, its cross or the last button ends it."""

    is_area = True

    def __init__(self, shell: Shell, desk: Desk, header: Header, console: ConsoleScreen) -> None:
        super().__init__("talk", parent=shell.parent)
        self._shell, self._desk, self._header, self._console = shell, desk, header, console
        self._window, library = shell.parent, shell.library
        self._words = library.tour
        self.step = 0
        self.setAccessibleName(library.words.window.tour)
        self._count = Label("", Size.SMALL, tone=TextTone.MUTED)
        self._title = Label("", Size.LARGE, bold=True, wrap=True)
        self._text = Label("", wrap=True)
        self.back = Button(self._words.back, ButtonStyle.QUIET, parent=self)
        self.next = Button("", ButtonStyle.PRIMARY, parent=self)
        self.stop = Button("", ButtonStyle.QUIET, mark="close", name=self._words.stop, parent=self)
        self.back.clicked.connect(lambda _=False: self.go_to_step(self.step - 1))
        self.next.clicked.connect(lambda _=False: self.go_to_step(self.step + 1))
        self.stop.clicked.connect(lambda _=False: self.end())
        self._spot = TourHighlight(self._window)
        self._lay_out()
        desk.changed.connect(self._follow_desk)
        desk.snapshot_saved.connect(self._follow_saving)
        header.more.clicked.connect(self._follow_menu)
        # Whatever moves what is pointed at moves the spot with it.
        self._watched = (self._window, shell.notice, self._window.windowHandle(), *self.places.values())
        for watched in self._watched:
            watched.installEventFilter(self)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.mix:
            self._follow_faders()
        if changes.aim:
            self._follow_aim()

    @property
    def places(self) -> dict[TourPlace, QWidget]:
        header, screen = self._header, self._console
        return {
            "console": screen.card,
            "panel": screen.shown_panel,
            "aims": screen.card.aims,
            "save": header.save,
            "more": header.more,
        }

    def _lay_out(self) -> None:
        self._column, self._top, self._buttons = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self._count, 1)
        self._top.addWidget(self.stop)
        self._buttons.addStretch()
        self._buttons.addWidget(self.back)
        self._buttons.addWidget(self.next)
        self._column.addLayout(self._top)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addLayout(self._buttons)

    def go_to_step(self, step: int) -> None:
        """Show this step and announce it; after the last one, end."""
        words, last = self._words, len(self._words.steps) - 1
        if step > last:
            self.end()
            return
        self.step, told = step, words.steps[step]
        self._count.set_text(words.count.format(step=step + 1, all=last + 1))
        self._title.set_text(told.title)
        self._text.set_text(told.text)
        self.back.setVisible(step > 0)
        self.next.setText(words.done if step == last else words.next)
        bring_into_view(self.places[told.place])
        self.place()
        self.show()
        self._shell.announcer.announce(
            words.aloud.format(step=step + 1, all=last + 1, title=told.title, text=told.text)
        )

    # What is done.

    def _follow_faders(self) -> None:
        enough = sum(position is not None for _, position in self._desk.mix) >= _ENOUGH_FADERS
        self._tell_done("panel" if enough and self._place == "panel" else "console")

    def _follow_aim(self) -> None:
        if self._desk.aim is MixKind.AMBITION:
            self._tell_done("aims")

    def _follow_saving(self) -> None:
        self._tell_done("save")

    def _follow_menu(self) -> None:
        self._tell_done("more")

    def _tell_done(self, place: TourPlace) -> None:
        """Say that this step is done, if it is the one that is shown."""
        told = self._words.steps[self.step].done_told
        if place == self._place and self._text.text() != told:
            self._text.set_text(told)
            self.place()
            self._shell.announcer.announce(told)

    @property
    def _place(self) -> TourPlace:
        return self._words.steps[self.step].place

    def end(self) -> None:
        """End the tour; focus in it returns to the window."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._window.setFocus()
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._spot.deleteLater()
        self._spot.hide()
        self.hide()
        self.deleteLater()

    def place(self) -> None:
        """Move beside the step's widget, without covering it, above any notice."""
        window, edge = self._window, self.current_look.whole(_FROM_EDGE)
        width = min(window.width() - 2 * edge, self.current_look.whole(_WIDTH))
        height = self._column.totalHeightForWidth(width)
        notice = self._shell.notice
        floor = notice.mapTo(window, QPoint()).y() if notice.isVisible() else window.height()
        self._spot.surround(self.places[self._place])
        room = QRect(edge, edge, window.width() - 2 * edge, max(height, floor - 2 * edge))
        self.setGeometry(_place_beside(self._spot.geometry(), QRect(0, 0, width, height), room, edge))
        self._spot.raise_()
        self.raise_()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (18, 10, 12, 14), 6)
        set_margins(self._top, look, 0, 6)
        set_margins(self._buttons, look, 0, 8)
        self._column.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and watched is self._window.windowHandle():
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not QToolTip.isVisible():
                self.end()
                return True
        elif kind == QEvent.Type.MouseButtonPress and watched is self._window.windowHandle():
            if isinstance(event, QMouseEvent) and self._is_elsewhere(event.position().toPoint()):
                self.end()
        elif kind in _MOVES and not self.isHidden():
            self.place()
        return super().eventFilter(watched, event)

    def _is_elsewhere(self, point: QPoint) -> bool:
        """Whether somebody who presses here does something else: neither this step, nor set a fader."""
        card = self._console.card
        faders = QRect(card.mapTo(self._window, QPoint()), card.size()) if card.isVisible() else QRect()
        return not any(rect.contains(point) for rect in (self.geometry(), self._spot.geometry(), faders))


def _place_beside(spot: QRect, card: QRect, room: QRect, apart: int) -> QRect:
    """Where the card lies: right, left, below or above the spot if there is room; else in a lower corner."""
    right, left, below, above, corner, other_corner = (QRect(card) for _ in range(6))
    right.moveTopLeft(QPoint(spot.right() + apart, spot.top()))
    left.moveTopRight(QPoint(spot.left() - apart, spot.top()))
    below.moveTopRight(QPoint(spot.right(), spot.bottom() + apart))
    above.moveBottomRight(QPoint(spot.right(), spot.top() - apart))
    corner.moveBottomRight(room.bottomRight())
    other_corner.moveBottomLeft(room.bottomLeft())
    beside = (_kept_in(rect, room) for rect in (right, left, below, above))
    free = next((rect for rect in beside if not rect.intersects(spot)), None)
    return free or min(corner, other_corner, key=lambda rect: _area(rect & spot))


def _kept_in(rect: QRect, room: QRect) -> QRect:
    """The rectangle, moved as little as it takes to lie in the room."""
    left = max(room.left(), min(rect.left(), room.right() + 1 - rect.width()))
    top = max(room.top(), min(rect.top(), room.bottom() + 1 - rect.height()))
    return QRect(QPoint(left, top), rect.size())


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


def start_tour(
    shell: Shell,
    desk: Desk,
    header: Header,
    console: ConsoleScreen,
    *,
    step: int = 0,
    asked: bool = True,
) -> None:
    """Start the tour on the current screen at `step`; it takes the focus if `asked` for."""
    for running in shell.parent.findChildren(Tour):
        running.end()
    tour = Tour(shell, desk, header, console)
    for part in (tour, tour._spot):
        apply_look(part, shell.look)
    tour.go_to_step(step)
    if asked:
        tour.next.setFocus(Qt.FocusReason.OtherFocusReason)
