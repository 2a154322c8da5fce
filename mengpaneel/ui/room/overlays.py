"""Overlays on the room's screen: a black screen, the list of keys, the neighbourhood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColorConstants,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.help.keys import keys_of_fader, keys_of_window
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins

_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
"""Keys that are only half of something, as of Alt+Tab."""


class BlackScreen(QWidget):
    """Covers a window in black; any key or click emits `open_requested`, and does nothing else."""

    open_requested = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def draw(self) -> None:
        """Cover the window, and take the focus."""
        self.raise_()
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep keys from being shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HELD:
            self.open_requested.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.open_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColorConstants.Black)


class RoomOverlay(QObject):
    """Which overlay is shown: state that the room's window and the main window share."""

    changed = Signal()
    left = Signal()
    stop_requested = Signal()
    """A request to leave the presentation, from a room's window that another window leads."""

    quit_requested = Signal()
    neighbourhood_requested = Signal()
    """A request to show the texts about the neighbourhood, their next page, or to hide them."""

    def __init__(self, parent: QObject | None = None, *, single_key_shortcuts: bool = True) -> None:
        """Begin with nothing over the faders; `single_key_shortcuts` work without Ctrl or Alt."""
        super().__init__(parent)
        self.single_key_shortcuts = single_key_shortcuts
        self.led = False
        """Whether another window leads the room."""

        self._black = self._shows_keys = self._shows_neighbourhood = False

    @property
    def black(self) -> bool:
        """Whether the room sees a black screen."""
        return self._black

    @property
    def shows_keys(self) -> bool:
        """Whether the list of keys is shown."""
        return self._shows_keys

    @property
    def shows_neighbourhood(self) -> bool:
        """Whether the texts about the neighbourhood are shown."""
        return self._shows_neighbourhood

    def show_neighbourhood(self, shown: bool) -> None:
        """Show or hide the texts about the neighbourhood."""
        if shown != self._shows_neighbourhood:
            self._shows_neighbourhood = shown
            self.changed.emit()

    def set_black(self, black: bool) -> None:
        """Make the room's screen black, or show it again."""
        if black != self._black:
            self._black = black
            self.changed.emit()

    def show_keys(self, shown: bool) -> None:
        """Show or hide the list of keys."""
        if shown != self._shows_keys:
            self._shows_keys = shown
            self.changed.emit()

    def go_back(self) -> None:
        """Hide the overlay; without one, emit `left`."""
        if self._black:
            self.set_black(False)
        elif self._shows_keys:
            self.show_keys(False)
        elif self._shows_neighbourhood:
            self.show_neighbourhood(False)
        elif self.led:
            self.stop_requested.emit()
        else:
            self.left.emit()


_SIZES = ((Size.TITLE, Size.LARGE), (Size.LARGE, Size.BODY), (Size.BODY, Size.SMALL))
"""For the heading and what stands under it; the first that fits is taken."""


class KeysCard(Card):
    """Two lists side by side: the keys of the window, and those of a fader.

    The text is as large as fits, for the back row. Where both do not fit, as in an hour on a small screen,
    the first takes the whole width.
    """

    def __init__(self, actions: Sequence[QAction], library: Library, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._halves = QHBoxLayout(self)
        self._grids = [QGridLayout() for _ in range(2)]
        self._columns = [QVBoxLayout() for _ in range(2)]
        for column, grid in zip(self._columns, self._grids, strict=True):
            column.addLayout(grid)
            column.addStretch()
            self._halves.addLayout(column, 1)
        present, faders = library.words.present.keys_heading, library.words.access.on_fader
        self._window = self._make(present, keys_of_window(actions, library))
        self._fader = self._make(faders, keys_of_fader(library))
        self.hide()

    def _make(self, heading: str, keys: Iterator[tuple[str, str]]) -> Sequence[Sequence[Label]]:
        """The heading, and a line for each that can be done: what, and with which keys."""
        lines: list[Sequence[Label]] = [[Label(heading, bold=True, wrap=True, parent=self)]]
        for description, names in keys:
            told = sentence_case(description)
            what = Label(told, wrap=True, parent=self)
            lines.append([what, Label(names, bold=True, wrap=True, parent=self)])
        return lines

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._halves, look, (10, 8, 10, 8), 14)
        for column in self._columns:
            set_margins(column, look, 0, 4)
        for grid in self._grids:
            set_margins(grid, look, 0, 3)
            grid.setHorizontalSpacing(look.whole(10))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        half = -(-len(self._window) // 2)
        for halves in ((self._window, self._fader), (self._window[:half], self._window[half:])):
            self._place(halves)
            for head, line in _SIZES:
                for lines in halves:
                    for label, alone in ((label, len(labels) == 1) for labels in lines for label in labels):
                        label.set_size(head if alone else line)
                        label.set_look(self.current_look)
                for layout in (*self._grids, *self._columns, self._halves):
                    layout.invalidate()
                whole = self._halves.minimumSize().width() <= self.width()
                if whole and self._halves.heightForWidth(self.width()) <= self.height():
                    return

    def _place(self, halves: Sequence[Sequence[Sequence[Label]]]) -> None:
        """Lay these lines beside one another, and hide the others."""
        shown = [label for lines in halves for labels in lines for label in labels]
        for label in (label for labels in (*self._window, *self._fader) for label in labels):
            for grid in self._grids:  # not takeAt(), whose item would keep the measures of the label
                grid.removeWidget(label)
            label.setVisible(label in shown)
        together = halves[1] is self._fader
        for grid, lines in zip(self._grids, halves, strict=True):
            grid.setColumnStretch(0, 3 if together else 1)
            grid.setColumnStretch(1, 2 if together else 1)
            for row, labels in enumerate(lines):
                for place, label in enumerate(labels):
                    grid.addWidget(label, row, place, 1, 2 if len(labels) == 1 else 1)
