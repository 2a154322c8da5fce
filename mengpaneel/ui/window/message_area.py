"""The place for a window's messages: over its lower edge, so that no layout changes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from mengpaneel.looks.look import LIGHT, Look, Surface
from mengpaneel.ui.console.screen import BESIDE, BETWEEN, STRIP_HEIGHT
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.layouts import height_for_width

BESIDE_FROM = 480
"""The width from which a line has its buttons beside its words."""

_HIGHEST_OVER = 54
"""Two lines of words: what needs more height takes all of the width."""

_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class MessageLine(Card):
    """A line that a MessageArea shows while it is wanted and no more urgent one is."""

    wanted_changed = Signal()
    is_wanted = False

    def __init__(self, surface: Surface, parent: QWidget | None = None) -> None:
        super().__init__(surface, parent=parent)

    def want(self, wanted: bool) -> None:
        """Set whether it is wanted."""
        self.is_wanted = wanted
        self.wanted_changed.emit()


class MessageArea(QWidget):
    """Shows the most urgent wanted line over the lower edge of its parent.

    Or over a widget, where two lines of words are enough in its width. `taken_height` is its height in
    pixels, 0 without a line. A line that goes while it has the keyboard gives it back to what had it last
    in `beside`.
    """

    height_changed = Signal()
    taken_height = 0

    def __init__(self, beside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._beside = parent, beside
        self._look = Look(LIGHT)
        self._over: QWidget | None = None
        self._lines: list[MessageLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        parent.installEventFilter(self)
        self.hide()

    def add(self, line: MessageLine) -> None:
        """Add a line, less urgent than those before it."""
        self._lines.append(line)
        self._column.addWidget(line)
        line.wanted_changed.connect(self._show_most_urgent)
        self._show_most_urgent()

    def lie_over(self, widget: QWidget | None) -> None:
        """Lie over a widget of the window where it can; without one over all of the lower edge."""
        if widget is self._over:
            return
        for each in _and_above(self._over, self._window):
            each.removeEventFilter(self)
        for each in _and_above(widget, self._window):
            each.installEventFilter(self)
        self._over = widget
        self._place()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A window that is deleted hides all that is in it: it can then no longer be asked for its size.
        if event.type() in _MOVES and isValid(self._window) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _show_most_urgent(self) -> None:
        shown = next((line for line in self._lines if line.is_wanted), None)
        self._give_back_focus(shown)
        for line in self._lines:
            line.setVisible(line is shown)
        self.setVisible(shown is not None)
        self._place()
        self.raise_()

    def _give_back_focus(self, shown: MessageLine | None) -> None:
        now = self._window.focusWidget()
        if any(line.isAncestorOf(now) for line in self._lines if line is not shown):
            last = self._beside.focusWidget()
            if last is not None:  # where nothing had it yet, Qt finds a place
                last.setFocus()

    def _place(self) -> None:
        """Lie where nothing is needed meanwhile, and reach higher where the words need more."""
        look, room = self._look, self._window.size()
        beside, below, usual = look.whole(BESIDE), look.whole(BETWEEN), look.whole(STRIP_HEIGHT)
        over, width, bottom = self._room_over(), room.width() - 2 * beside, room.height() - below
        height = max(usual, height_for_width(self._column, width))
        if over is not None:
            needed = max(usual, height_for_width(self._column, over.width()))
            if over.width() >= look.px(BESIDE_FROM) and needed <= look.whole(_HIGHEST_OVER):
                beside, width, height = over.x(), over.width(), needed
            bottom = min(room.height(), over.center().y() + 1 + usual // 2)
        height = min(height, room.height())
        self.setGeometry(beside, max(0, bottom - height), width, height)
        taken = 0 if self.isHidden() else height + below
        if taken != self.taken_height:
            self.taken_height = taken
            self.height_changed.emit()

    def _room_over(self) -> QRect | None:
        """Where the widget is that it should lie over; None if that is not whole on the window."""
        if self._over is None or not self._over.isVisible():
            return None
        found = self._over.rect().translated(self._over.mapTo(self._window, QPoint()))
        return found if self._window.rect().contains(found) else None


def _and_above(widget: QWidget | None, window: QWidget) -> Iterator[QWidget]:
    """The widget and all that it lies in, up to the window."""
    while widget is not None and widget is not window:
        yield widget
        widget = widget.parentWidget()
