"""The drawer of the snapshots: larger cards with their titles, and the bin, over the console."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.snapshots.actions import SnapshotActions
from mengpaneel.ui.snapshots.card import HEIGHT, SnapshotCard
from mengpaneel.ui.snapshots.row import SnapshotRow
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import height_for_width
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.popups import Menu, popup_below

_BAR, _GAP = 12, 8


class SnapshotDrawer(QWidget):
    """A transparent overlay on its window; Esc, a click beside the card, or losing the focus closes it."""

    def __init__(self, desk: Desk, library: Library, actions: SnapshotActions, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self._anchor: QWidget = window
        self._before: QWidget | None = None
        words = library.words.timeline
        self.card = Card(parent=self)
        self.card.setAccessibleName(words.title)
        self.bin = Button("", ButtonStyle.QUIET, mark="trash", name=words.bin_tip, size=Size.SMALL)
        self.bin.clicked.connect(self.open_bin)
        self.shut = Button("", ButtonStyle.QUIET, mark="close", name=words.close_drawer)
        self.shut.clicked.connect(self.close)
        self.row = SnapshotRow(desk, library, actions, SnapshotCard, self.card)
        self._empty = Label(words.empty, tone=TextTone.MUTED, wrap=True)
        self._head, self._column = QHBoxLayout(), QVBoxLayout(self.card)
        self._head.addWidget(Label(words.title, bold=True))
        self._head.addStretch()
        self._head.addWidget(self.bin)
        self._head.addWidget(self.shut)
        self._column.addLayout(self._head)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.row)
        self.row.emptied.connect(self.bin.setFocus)
        desk.changed.connect(self._follow_desk)
        self._show_bin()
        self.hide()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots:
            self._show_bin()
        if changes.subject or changes.hidden or changes.ghost or changes.mix:
            self.close()

    def open_beside(self, anchor: QWidget) -> None:
        """Open above this strip, or below this button near the top, and take the focus."""
        self._anchor, self._before = anchor, QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        first = self.row.cards[-1] if self.row.cards else self.shut
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, (16, 10, 12, 10), 6)
        set_margins(self._head, look, 0, 8)
        self.row.setFixedHeight(look.whole(HEIGHT + _BAR))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._window.removeEventFilter(self)
        QApplication.instance().focusChanged.disconnect(self._follow_focus)  # type: ignore[union-attr]
        focused = QApplication.focusWidget()
        if self._before and (focused is None or self.isAncestorOf(focused)):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere in the window; a dialog on top comes back here."""
        if now is not None and now.window() is self._window and not self.isAncestorOf(now):
            self.close()

    def _place(self) -> None:
        window, gap = self._window, self._look.whole(_GAP)
        self.setGeometry(window.rect())
        anchor = QRect(self._anchor.mapTo(window, QPoint()), self._anchor.size())
        beside = self._look.whole(16)
        width = window.width() - 2 * beside
        height = height_for_width(self._column, width)
        above = anchor.top() - gap - height
        top = above if above > 0 else min(anchor.bottom() + gap, window.height() - height)
        top = max(0, min(top, window.height() - height))
        self.card.setGeometry(beside, top, width, min(height, window.height()))

    def _show_bin(self) -> None:
        binned = len(self._desk.bin)
        self.bin.setVisible(binned > 0)
        self.bin.setText(self._library.words.timeline.bin.format(count=binned))
        self._empty.setVisible(not self._desk.snapshots)
        self._place()

    def open_bin(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for snapshot in self._desk.bin:
            words = self._library.words
            told = words.again.veiled if self._desk.hidden else snapshot.title
            title = f"{tell_date(snapshot.taken_on, words, short=True)} {told}".replace("&", "&&")
            menu.addAction(words.timeline.put_back.format(title=title)).triggered.connect(
                lambda _=False, snapshot=snapshot: self._desk.snapshot_editor.put_back(snapshot)
            )
        popup_below(menu, self.bin)
