"""The snapshots of the subject in a row: one stop for Tab, and arrow keys from card to card."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.snapshots.actions import SnapshotActions
from mengpaneel.ui.snapshots.card import CardAction, SnapshotCard
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.wheel import WheelAccumulator, goes_sideways

_UNITS_PER_PIXEL = 2


class HorizontalScroll(ScrollArea):
    """A horizontal scroll area that can stay scrolled to its end while its content grows."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(widget, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._follows_end = False
        self._wheel = WheelAccumulator(_UNITS_PER_PIXEL)
        self.horizontalScrollBar().rangeChanged.connect(self._reach_end)
        self.horizontalScrollBar().valueChanged.connect(self._leave_end)

    def scroll_to_end(self) -> None:
        """Scroll to the end, once the layout is known."""
        self._follows_end = True
        self._reach_end()

    def _reach_end(self) -> None:
        bar = self.horizontalScrollBar()
        if self._follows_end and bar.maximum() > 0:
            bar.setValue(bar.maximum())

    def _leave_end(self, value: int) -> None:
        self._follows_end &= value >= self.horizontalScrollBar().maximum()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways by the vertical wheel; at either end the event is left to the parent."""
        if goes_sideways(event):
            super().wheelEvent(event)
            return
        bar, by = self.horizontalScrollBar(), self._wheel.add(event)
        before = bar.value()
        bar.setValue(before - by)
        event.setAccepted(not by or bar.value() != before)


class SnapshotRow(HorizontalScroll):
    """A card for each of the desk's snapshots; scrolls sideways.

    `emptied`: the last card went while it had the focus.
    """

    emptied = Signal()

    def __init__(
        self,
        desk: Desk,
        library: Library,
        actions: SnapshotActions,
        kind: type[SnapshotCard],
        parent: QWidget | None = None,
    ) -> None:
        self._holder = QWidget()
        super().__init__(self._holder, parent)
        self._desk, self._library, self._actions, self._kind = desk, library, actions, kind
        self._look = Look(LIGHT)
        self.cards: list[SnapshotCard] = []
        self._row = QHBoxLayout(self._holder)
        self._row.addStretch()
        desk.changed.connect(self._follow_desk)
        self._show_snapshots()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots:
            self._show_snapshots()
        if changes.ghost or changes.hidden:
            self._show_ghost()

    def go_to(self, snapshot: Snapshot) -> None:
        """Focus the card of this snapshot, if it is here."""
        for card in self.cards:
            if card.snapshot.id == snapshot.id:
                card.setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._row, look, 0, 8)

    def _show_snapshots(self) -> None:
        """Keep the cards of what did not change; make and drop the others."""
        focused = self._focused()
        known = {card.snapshot: card for card in self.cards}
        ids = {snapshot.id for snapshot in known}
        grew = any(snapshot.id not in ids for snapshot in self._desk.snapshots[-1:])
        self.cards = [known.pop(s) if s in known else self._make_card(s) for s in self._desk.snapshots]
        for card in known.values():
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, card in enumerate(self.cards):
            if self._row.indexOf(card) != place:
                self._row.removeWidget(card)
                self._row.insertWidget(place, card)
                card.show()  # now: what is shown only later cannot take the keyboard
        days = Counter(card.snapshot.taken_on for card in self.cards)
        for card in self.cards:
            card.share_day(days[card.snapshot.taken_on] > 1)
        self.setVisible(bool(self.cards))
        if grew:
            self.scroll_to_end()
        if focused:
            self._focus_again(*focused)
        elif self.cards:
            self._let_tab_stop_at(self.cards[-1])
        self._show_ghost()

    def _focused(self) -> tuple[int, SnapshotCard] | None:
        """Which card has the keyboard, or gets it back when a question is answered, and the how-manieth."""
        holder = self.window().focusWidget()
        return next(((n, card) for n, card in enumerate(self.cards) if card is holder), None)

    def _focus_again(self, place: int, before: SnapshotCard) -> None:
        """Give the keyboard to the card of the same snapshot, or to what came in its place."""
        same = before.snapshot.id
        heirs = (n for n, card in enumerate(self.cards) if same in (card.snapshot.id, card.snapshot.corrects))
        self._focus(next(heirs, place))

    def _make_card(self, snapshot: Snapshot) -> SnapshotCard:
        card = self._kind(snapshot, self._library, self._holder)
        card.action_requested.connect(lambda action: self._do(action, card))
        card.menu_requested.connect(lambda at: self._actions.open_menu(card.snapshot, card, at))
        card.reached.connect(lambda: self._let_tab_stop_at(card))
        card.held.connect(lambda held: self._desk.view(card.snapshot if held else None))
        apply_look(card, self._look)
        return card

    def _show_ghost(self) -> None:
        for card in self.cards:
            card.show_state(card.snapshot == self._desk.ghost, self._desk.hidden)

    def _do(self, action: CardAction, card: SnapshotCard) -> None:
        here, last = self.cards.index(card), len(self.cards) - 1
        ways = {
            CardAction.PREVIOUS: here - 1,
            CardAction.NEXT: here + 1,
            CardAction.FIRST: 0,
            CardAction.LAST: last,
        }
        if action in ways:
            self._focus(ways[action])
        elif action is CardAction.MENU:
            self._actions.open_menu(card.snapshot, card)
        else:
            self._actions.do(action, card.snapshot)

    def _focus(self, place: int) -> None:
        """Give the keyboard to the card at this place, or the nearest there is."""
        if self.cards:
            self.cards[max(0, min(place, len(self.cards) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.emptied.emit()

    def _let_tab_stop_at(self, stop: SnapshotCard) -> None:
        for card in self.cards:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card is stop else Qt.FocusPolicy.ClickFocus)
