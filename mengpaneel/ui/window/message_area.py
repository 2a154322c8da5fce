"""The place for a window's messages: over its lower edge, so that no layout changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.console.screen import BESIDE, BETWEEN, STRIP_HEIGHT
from mengpaneel.ui.widgets.card import Card, Surface
from mengpaneel.ui.widgets.layouts import height_for_width


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

    `taken_height` is its height in pixels, 0 without a line. A line that goes while it has the keyboard gives
    it back to what had it last in `beside`.
    """

    height_changed = Signal()
    taken_height = 0

    def __init__(self, beside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._beside = parent, beside
        self._look = Look(LIGHT)
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

    def set_look(self, look: Look) -> None:
        self._look = look
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
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
        """Lie where the strip of snapshots is, and reach higher where the words need more."""
        look, room = self._look, self._window.size()
        beside, below = look.whole(BESIDE), look.whole(BETWEEN)
        width = room.width() - 2 * beside
        needed = max(look.whole(STRIP_HEIGHT), height_for_width(self._column, width))
        height = min(needed, room.height())
        self.setGeometry(beside, max(0, room.height() - below - height), width, height)
        taken = 0 if self.isHidden() else height + below
        if taken != self.taken_height:
            self.taken_height = taken
            self.height_changed.emit()
