"""The snapshots of the subject in a row: one stop for Tab, and arrow keys from card to card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.snapshots.actions import SnapshotActions
from mengpaneel.ui.snapshots.card import HEIGHT, CardAction, SnapshotCard
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.popups import Menu, popup_below
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.text import Text, TextTone
from mengpaneel.ui.widgets.wheel import WheelAccumulator, goes_sideways
from mengpaneel.ui.window.commands import Commands


class SnapshotStrip(Card):
    """Follows the desk's snapshots; folds away where there is little room."""

    is_area = True

    fold_chosen = Signal(bool)

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self._cards: list[SnapshotCard] = []
        self._actions = SnapshotActions(desk, library, commands, self)
        words = library.words.timeline
        self.setAccessibleName(words.title)
        self._title = Text(words.title, bold=True)
        self._empty = Text(words.empty, tone=TextTone.MUTED, wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bin = Button("", Shape.QUIET, mark="trash", name=words.bin_tip, size=Size.SMALL)
        self._fold = Button("", Shape.QUIET, mark="chevron-down", name=words.fold, checkable=True)
        self._bin.clicked.connect(self._open_bin)
        self._fold.clicked.connect(self.fold)
        self._fold.clicked.connect(self.fold_chosen)
        self._lay_out()
        desk.snapshots_changed.connect(self._show_snapshots)
        desk.ghost_changed.connect(self._show_ghost)
        desk.hidden_changed.connect(self._show_ghost)
        self._show_snapshots()

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._bin)
        self._head.addStretch()
        self._row_holder = QWidget()
        self._row = QHBoxLayout(self._row_holder)
        self._row.addStretch()
        self._scroll = HorizontalScroll(self._row_holder, self)
        self._line = QHBoxLayout(self)
        self._line.addLayout(self._head)
        self._line.addWidget(self._empty, 1)
        self._line.addWidget(self._scroll, 1)
        self._line.addStretch()
        self._line.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)

    def fold(self, folded: bool) -> None:
        """Show only the heading, or the snapshots too."""
        words = self._library.words.timeline
        self._fold.setChecked(folded)
        self._fold.show_mark("chevron-up" if folded else "chevron-down")
        self._fold.rename(words.unfold if folded else words.fold)
        self._scroll.setVisible(not folded and bool(self._cards))
        self._show_count()

    def _show_count(self) -> None:
        """Say beside the heading how many there are while none can be seen."""
        words, count = self._library.words.timeline, len(self._cards)
        hides = count > 0 and self._fold.isChecked()
        self._title.say(words.title_folded.format(count=count) if hides else words.title)

    def go_to(self, snapshot: Snapshot) -> None:
        """Give the keyboard to the card of this snapshot, if it is here."""
        self.fold(False)
        for card in self._cards:
            if card.snapshot.id == snapshot.id:
                card.setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        self._look = look
        self._actions.set_look(look)
        set_margins(self._line, look, (16, 8, 8, 6), 16)
        set_margins(self._head, look, (0, 4, 0, 0), 4)
        self._empty.setContentsMargins(0, look.whole(4), 0, 0)
        set_margins(self._row, look, 0, 10)
        self._scroll.setFixedHeight(look.whole(HEIGHT + 12))

    def _show_snapshots(self) -> None:
        """Keep the cards of what did not change; make and drop the others."""
        focused = self._focused()
        known = {card.snapshot: card for card in self._cards}
        ids = {snapshot.id for snapshot in known}
        grew = any(snapshot.id not in ids for snapshot in self._desk.snapshots[-1:])
        self._cards = [known.pop(s) if s in known else self._make_card(s) for s in self._desk.snapshots]
        for card in known.values():
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, card in enumerate(self._cards):
            if self._row.indexOf(card) != place:
                self._row.removeWidget(card)
                self._row.insertWidget(place, card)
                card.show()  # now: what is shown only later cannot take the keyboard
        binned = len(self._desk.bin)
        self._bin.setVisible(binned > 0)
        self._bin.setText(self._library.words.timeline.bin.format(count=binned))
        self._empty.setVisible(not self._cards)
        self._fold.setVisible(bool(self._cards))
        self._scroll.setVisible(bool(self._cards) and not self._fold.isChecked())
        self._show_count()
        if grew:
            self._scroll.scroll_to_end()
        if focused:
            self._focus_again(*focused)
        elif self._cards:
            self._let_tab_stop_at(self._cards[-1])
        self._show_ghost()

    def _focused(self) -> tuple[int, SnapshotCard] | None:
        """Which card has the keyboard, or gets it back when a question is answered, and the how-manieth."""
        holder = self.window().focusWidget()
        return next(((n, card) for n, card in enumerate(self._cards) if card is holder), None)

    def _focus_again(self, place: int, before: SnapshotCard) -> None:
        """Give the keyboard to the card of the same snapshot, or to what came in its place."""
        same = before.snapshot.id
        heirs = (
            n for n, card in enumerate(self._cards) if same in (card.snapshot.id, card.snapshot.corrects)
        )
        self._focus(next(heirs, place))

    def _make_card(self, snapshot: Snapshot) -> SnapshotCard:
        card = SnapshotCard(snapshot, self._library, self._row_holder)
        card.action_wanted.connect(lambda action: self._do(action, card))
        card.menu_wanted.connect(lambda at: self._actions.open_menu(card.snapshot, card, at))
        card.reached.connect(lambda: self._let_tab_stop_at(card))
        apply_look(card, self._look)
        return card

    def _show_ghost(self) -> None:
        for card in self._cards:
            card.show_state(card.snapshot == self._desk.ghost, self._desk.hidden)

    def _do(self, action: CardAction, card: SnapshotCard) -> None:
        here, last = self._cards.index(card), len(self._cards) - 1
        ways = {
            CardAction.PREVIOUS: here - 1,
            CardAction.NEXT: here + 1,
            CardAction.FIRST: 0,
            CardAction.LAST: last,
        }
        if action in ways:
            self._focus(ways[action])
        elif action is CardAction.MENU:
            self._open_menu(card)
        else:
            self._actions.do(action, card.snapshot)

    def _focus(self, place: int) -> None:
        """Give the keyboard to the card at this place, the nearest there is, or the bin if there is none."""
        if self._cards:
            self._cards[max(0, min(place, len(self._cards) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._bin.setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_stop_at(self, stop: SnapshotCard) -> None:
        for card in self._cards:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card is stop else Qt.FocusPolicy.ClickFocus)

    def _open_menu(self, card: SnapshotCard) -> None:
        self._actions.open_menu(card.snapshot, card)

    def _open_bin(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for snapshot in self._desk.bin:
            words = self._library.words
            told = words.again.veiled if self._desk.hidden else snapshot.title
            title = f"{tell_date(snapshot.taken_on, words, short=True)} {told}".replace("&", "&&")
            menu.addAction(words.timeline.put_back.format(title=title)).triggered.connect(
                lambda _=False, snapshot=snapshot: self._desk.snapshot_editor.put_back(snapshot)
            )
        popup_below(menu, self._bin)


_UNITS_PER_PIXEL = 2


class HorizontalScroll(ScrollArea):
    """Stays at its end when told to, however long what is in it becomes."""

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
        """Show the end, as soon as it is known where that is."""
        self._follows_end = True
        self._reach_end()

    def _reach_end(self) -> None:
        bar = self.horizontalScrollBar()
        if self._follows_end and bar.maximum() > 0:
            bar.setValue(bar.maximum())

    def _leave_end(self, value: int) -> None:
        self._follows_end &= value >= self.horizontalScrollBar().maximum()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel of a mouse go sideways; at either end it is for what lies around this."""
        if goes_sideways(event):
            super().wheelEvent(event)
            return
        bar, by = self.horizontalScrollBar(), self._wheel.add(event)
        before = bar.value()
        bar.setValue(before - by)
        event.setAccepted(not by or bar.value() != before)
