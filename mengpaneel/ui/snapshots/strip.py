"""The snapshots below the console: a strip that is always there, and a drawer with larger cards over it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.snapshots.actions import SnapshotActions
from mengpaneel.ui.snapshots.card import SmallSnapshotCard
from mengpaneel.ui.snapshots.row import SnapshotRow
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands

if TYPE_CHECKING:
    from mengpaneel.ui.snapshots.drawer import SnapshotDrawer

_SAYS_WHEN_FROM = 860
"""So wide a strip has room to say when the group looks again."""


class SnapshotStrip(Card):
    """Follows the desk's snapshots. Its height is the same when there is none."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self.actions_ = SnapshotActions(desk, library, commands, self)
        words = library.words.timeline
        self.setAccessibleName(words.title)
        self.title = Button(words.title, ButtonStyle.QUIET, mark="chevron-up", name=words.open_drawer)
        self.title.clicked.connect(self.open_drawer)
        self._empty = Label(words.empty, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.row = SnapshotRow(desk, library, self.actions_, SmallSnapshotCard, self)
        self.row.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.row.emptied.connect(self.title.setFocus)
        self.ahead = Label("", Size.SMALL, tone=TextTone.MUTED)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.title)
        self._line.addWidget(self._empty, 1)
        self._line.addWidget(self.row, 1)
        self._line.addWidget(self.ahead)
        desk.changed.connect(self._follow_desk)
        self._show_state()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots or changes.hidden:
            self._show_state()

    @cached_property
    def drawer(self) -> SnapshotDrawer:
        """The larger cards; made when they are first needed."""
        from mengpaneel.ui.snapshots.drawer import SnapshotDrawer

        drawer = SnapshotDrawer(self._desk, self._library, self.actions_, self.window())
        apply_look(drawer, self.current_look)
        return drawer

    def open_drawer(self) -> None:
        """Show the larger cards over the console."""
        self.drawer.open_beside(self if self.isVisible() else self.window())

    def go_to(self, snapshot: Snapshot) -> None:
        """Focus the card of this snapshot, if it is here."""
        if self.isHidden():
            self.open_drawer()
            self.drawer.row.go_to(snapshot)
        else:
            self.row.go_to(snapshot)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.actions_.set_look(look)
        set_margins(self._line, look, (6, 5, 12, 5), 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_state()

    def _show_state(self) -> None:
        """Say what there is to say while there are no cards, and when the group looks again."""
        days = [s.look_again_on for s in self._desk.snapshots if s.look_again_on]
        ahead = [day for day in days if day > date.today()]
        words = self._library.words
        if ahead and not self._desk.hidden:
            self.ahead.set_text(words.timeline.ahead.format(date=tell_date(min(ahead), words)))
        wide = self.width() >= self.current_look.px(_SAYS_WHEN_FROM)
        self.ahead.setVisible(bool(ahead) and wide and not self._desk.hidden)
        self._empty.setVisible(not self._desk.snapshots)
