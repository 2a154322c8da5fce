"""The screen *Schuiven*: console, profile panel and snapshots."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.console.card import ConsoleCard
from mengpaneel.ui.console.side import Side, SideLine
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands

if TYPE_CHECKING:
    from mengpaneel.ui.console.plan import PlanCard
    from mengpaneel.ui.profile.panel import ProfilePanel
    from mengpaneel.ui.snapshots.strip import SnapshotStrip

BESIDE, BETWEEN, STRIP_HEIGHT = 16, 12, 48
"""The margin of a screen, the spacing, and the height of the snapshot strip, which messages cover."""

_BESIDE_FROM = 980
_LEAST_OF_PANEL = 0.3
"""The panel lies beside the console where its names fit into this part of the width; it then has more."""

_ROOMY_FROM, _LOW_BELOW = 1000, 720
"""The window height from which strips have a sentence, and the one below which all is for the faders."""

_FOLDED_BELOW, _FOLDED_FROM = 364, 640
"""A console lower than the first has its buttons in its head, if it is at least as wide as the second."""

_CLOSE, _COMPACT_BELOW = 6, 560
"""In a window lower than this margins are small, and the snapshots are a button in the header."""


def is_compact(height: int, look: Look) -> bool:
    """Whether a window is so low (pixels) that everything around the faders gets lower."""
    return height < look.px(_COMPACT_BELOW)


class ConsoleScreen(QWidget):
    """Where faders are set and read.

    The first frame has the faders; the profile panel and the snapshots follow in the place of an empty card.
    """

    completed = Signal()
    restacked = Signal()
    """The panel came beside the console, or went into a line under it."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        commands: Commands,
        undo: QAction,
        redo: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._library, self._commands = desk, library, commands
        self._look = Look(LIGHT)
        self._stacked: bool | None = None
        self.card = ConsoleCard(desk, library, undo, redo, self)
        self.side = Side(desk, library, self)
        self._place_of_snapshots = Card(parent=self)
        self._grid = QGridLayout(self)
        self._stack(False)
        self._grid.setColumnStretch(0, 64)
        self._grid.setColumnStretch(1, 36)
        self._grid.setRowStretch(0, 1)

    @property
    def panel(self) -> ProfilePanel:
        """The profile panel; made after the first frame, or when it is first needed."""
        return self.side.panel

    @property
    def plan(self) -> PlanCard:
        """The plan; made when the ambition is first shown."""
        return self.side.plan

    @cached_property
    def snapshot_strip(self) -> SnapshotStrip:
        """The snapshots; made together with the panel."""
        from mengpaneel.ui.snapshots.strip import SnapshotStrip

        strip = SnapshotStrip(self._desk, self._library, self._commands, self)
        apply_look(strip, self._look)
        strip.setFixedHeight(self._look.whole(STRIP_HEIGHT))
        self._grid.replaceWidget(self._place_of_snapshots, strip)
        self._place_of_snapshots.hide()
        self._place_of_snapshots.deleteLater()
        strip.show()
        return strip

    def complete(self) -> None:
        """Make what the first frame leaves out."""
        self.side.complete()
        _ = self.snapshot_strip
        if "line" in self.__dict__:
            self.line.show_title()
        self._fit()
        self.completed.emit()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_complete:
            QTimer.singleShot(0, self, self.complete)

    @property
    def is_complete(self) -> bool:
        """Whether panel and snapshots are made too."""
        return "snapshot_strip" in self.__dict__

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lay the panel beside the console, or where there is no room for that a line under it."""
        look, high = self._look, self.window().height()
        compact = is_compact(high, look)
        if compact:
            self._grid.setContentsMargins(*(4 * (_CLOSE,)))
            self._grid.setSpacing(_CLOSE)
        else:
            set_margins(self._grid, look, (BESIDE, BETWEEN, BESIDE, BETWEEN), BETWEEN)
            self._grid.setHorizontalSpacing(look.whole(BESIDE))
        strip = self.snapshot_strip if self.is_complete else self._place_of_snapshots
        strip.setFixedHeight(look.whole(STRIP_HEIGHT))
        strip.setVisible(not compact)
        self._stack(not (self.width() >= look.px(_BESIDE_FROM) and self._panel_fits))
        self.card.set_room(
            roomy=high >= look.px(_ROOMY_FROM),
            low=high < look.px(_LOW_BELOW),
            folded=self._height_on_screen < look.px(_FOLDED_BELOW) and self.width() >= look.px(_FOLDED_FROM),
        )

    @property
    def _height_on_screen(self) -> int:
        """How much of it can be seen at once, also where it is higher and scrolls."""
        viewport = self.parentWidget()
        return viewport.height() if viewport else self.height()

    @property
    def _panel_fits(self) -> bool:
        """Whether the panel is wide enough beside the console; until it is there, it is."""
        return "panel" not in self.side.__dict__ or self.panel.min_width <= _LEAST_OF_PANEL * self.width()

    def _stack(self, stacked: bool) -> None:
        """Lay console and snapshots under one another, with the panel beside it or as a line between them."""
        strip = self.snapshot_strip if self.is_complete else self._place_of_snapshots
        if stacked != self._stacked:
            self._stacked = stacked
            for widget in (self.card, self.side, strip):
                self._grid.removeWidget(widget)
            self._grid.addWidget(self.card, 0, 0, 1, 2 if stacked else 1)
            self._grid.addWidget(strip, 2, 0, 1, 2)
            if stacked:
                self._grid.addWidget(self.line, 1, 0, 1, 2)
            else:
                self._grid.addWidget(self.side, 0, 1)
            if "line" in self.__dict__:
                self.line.open.setChecked(False)
                self.line.setVisible(stacked)
                self.side.setAutoFillBackground(stacked)
                self.side.setVisible(not stacked)
            self.restacked.emit()
        self._place_side()

    @property
    def foot_line(self) -> QWidget | None:
        """The line that replaces the panel, where it does: messages lie over it."""
        return self.line if self._stacked else None

    @property
    def shown_panel(self) -> QWidget:
        """The panel, or the line that replaces it."""
        return self.line if self._stacked else self.panel

    @cached_property
    def line(self) -> SideLine:
        """The line that replaces the panel where that has no room beside the console."""
        line = SideLine(self._desk, self._library, self)
        apply_look(line, self._look)
        line.open.toggled.connect(self._open_side)
        if self.is_complete:
            line.show_title()
        return line

    def _open_side(self, opened: bool) -> None:
        """Lay the panel over the console, above its line; or take it away."""
        self.side.setVisible(opened)
        self._place_side()
        if not opened:
            self.line.open.setFocus()

    def _place_side(self) -> None:
        if self._stacked and self.side.isVisible():
            self.side.setGeometry(self.card.geometry())
            self.side.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stacked and self.line.open.isChecked():
            self.line.open.setChecked(False)
        else:
            super().keyPressEvent(event)
