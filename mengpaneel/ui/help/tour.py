"""The tour for who is new: a card in the corner that points at one thing after another, and never blocks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from mengpaneel.content.shapes.screens import TourPlace
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.looks.shapes import paint_ring
from mengpaneel.ui.console.screen import ConsoleScreen
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.layouts import bring_into_view
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.text import Text, TextTone
from mengpaneel.ui.window.header import Header
from mengpaneel.ui.window.shell import Shell

_WIDTH, _FROM_EDGE, _AROUND = 352, 16, 3


class TourHighlight(QWidget):
    """A line around what a step is about; whoever wants to work there works straight through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._look = window, Look(LIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        self.update()

    def surround(self, widget: QWidget) -> None:
        """Lie around this, as far as it is in the window; nowhere while it cannot be seen."""
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
    """Step by step; Esc, its cross or the last button ends it, and it is gone."""

    is_area = True

    def __init__(self, shell: Shell, header: Header, console: ConsoleScreen) -> None:
        super().__init__("talk", parent=shell.parent)
        self._shell, self._header, self._console = shell, header, console
        self._window, library = shell.parent, shell.library
        self._words = library.tour
        self.step = 0
        self.setAccessibleName(library.words.window.tour)
        self._count = Text("", Size.SMALL, tone=TextTone.MUTED)
        self._title = Text("", Size.LARGE, bold=True, wrap=True)
        self._text = Text("", wrap=True)
        self.back = Button(self._words.back, Shape.QUIET, parent=self)
        self.next = Button("", Shape.PRIMARY, parent=self)
        self.stop = Button("", Shape.QUIET, mark="close", name=self._words.stop, parent=self)
        self.back.clicked.connect(lambda _=False: self.go_to_step(self.step - 1))
        self.next.clicked.connect(lambda _=False: self.go_to_step(self.step + 1))
        self.stop.clicked.connect(lambda _=False: self.end())
        self._spot = TourHighlight(self._window)
        self._lay_out()
        # Whatever moves what is pointed at moves the spot with it.
        self._watched = (self._window, shell.notice, self._window.windowHandle(), *self._places.values())
        for watched in self._watched:
            watched.installEventFilter(self)

    @property
    def _places(self) -> dict[TourPlace, QWidget]:
        header, screen = self._header, self._console
        return {
            "console": screen.card,
            "panel": screen.panel,
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
        """Show this step, and let it be heard; past the last one it ends."""
        words, last = self._words, len(self._words.steps) - 1
        if step > last:
            self.end()
            return
        self.step, told = step, words.steps[step]
        self._count.say(words.count.format(step=step + 1, all=last + 1))
        self._title.say(told.title)
        self._text.say(told.text)
        self.back.setVisible(step > 0)
        self.next.setText(words.done if step == last else words.next)
        bring_into_view(self._places[told.place])
        self.place()
        self.show()
        self._shell.announcer.say(
            words.aloud.format(step=step + 1, all=last + 1, title=told.title, text=told.text)
        )

    def end(self) -> None:
        """Go away; the keyboard goes back to the window if it was here."""
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
        """Point, and lie above a notice in the lower corner that covers least of that: rather the right."""
        window, edge = self._window, self.current_look.whole(_FROM_EDGE)
        width = min(window.width() - 2 * edge, self.current_look.whole(_WIDTH))
        height = self._column.totalHeightForWidth(width)
        notice = self._shell.notice
        floor = notice.mapTo(window, QPoint()).y() if notice.isVisible() else window.height()
        self._spot.surround(self._places[self._words.steps[self.step].place])
        right = QRect(window.width() - width - edge, max(0, floor - height - edge), width, height)
        left = right.translated(edge - right.x(), 0)
        self.setGeometry(min(right, left, key=lambda corner: _area(corner & self._spot.geometry())))
        self._spot.raise_()
        self.raise_()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
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
        elif kind in _MOVES and not self.isHidden():
            self.place()
        return super().eventFilter(watched, event)


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()


_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


def start_tour(
    shell: Shell, header: Header, console: ConsoleScreen, *, step: int = 0, asked: bool = True
) -> None:
    """Begin the tour on the screen that is shown, or go on at a step; who asked has the keyboard there."""
    for running in shell.parent.findChildren(Tour):
        running.end()
    tour = Tour(shell, header, console)
    for part in (tour, tour._spot):
        apply_look(part, shell.look)
    tour.go_to_step(step)
    if asked:
        tour.next.setFocus(Qt.FocusReason.OtherFocusReason)
