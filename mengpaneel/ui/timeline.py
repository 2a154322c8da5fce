"""The snapshots of the subject in a row, and what can be done with one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.aloud import mix_aloud
from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.ring import paint_ring
from mengpaneel.looks.small_panel import paint_small_panel, paint_veil
from mengpaneel.ui.parts.button import Button, Shape
from mengpaneel.ui.parts.card import Card
from mengpaneel.ui.parts.dress import dress, space
from mengpaneel.ui.parts.menu import popup_below
from mengpaneel.ui.parts.scroll import Scroll
from mengpaneel.ui.parts.text import Text, Tone
from mengpaneel.ui.parts.tip import plain_tip

_WIDTH, _HEIGHT = 236, 70


class SnapshotCard(QAbstractButton):
    """One snapshot: its small panel, date and title. Pressed: a menu with what can be done."""

    def __init__(self, snapshot: Snapshot, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.snapshot = snapshot
        self._library = library
        self._look = Look(LIGHT)
        self._is_ghost = self._veiled = False
        self._date = tell_date(snapshot.taken_on, library.words, short=True)
        wished = library.words.ambition.has_one if snapshot.sheet.way.begun else ""
        told = f"{tell_date(snapshot.taken_on, library.words)}: {snapshot.title}"
        self.setAccessibleName(". ".join(filter(None, (told, wished))))
        self.setToolTip(
            plain_tip("\n".join(filter(None, (snapshot.title, ", ".join(snapshot.roles), wished))))
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_as_ghost(self, is_ghost: bool) -> None:
        """Mark that this snapshot lies over the console."""
        self._is_ghost = is_ghost
        self._describe()

    def veil(self, veiled: bool) -> None:
        """Hide where the faders stood, as long as the group has not asked to see it."""
        self._veiled = veiled
        self._describe()

    def _describe(self) -> None:
        """Tell what the small panel shows, unless that is hidden."""
        words = self._library.words
        said = words.again.veiled if self._veiled else mix_aloud(self.snapshot.sheet.mix, self._library)
        shown_as_ghost = self._is_ghost and not self._veiled
        self.setAccessibleDescription(f"{words.timeline.ghost}. {said}" if shown_as_ghost else said)
        self.update()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.setFixedSize(look.whole(_WIDTH), look.whole(_HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(_WIDTH), self._look.whole(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, px = look.colours, look.px
        marked = self._is_ghost
        painter.setPen(QPen(colour(c.ink if marked else c.edge), px(2) if marked else 1))
        painter.setBrush(colour(c.chosen if self._is_ghost or self.underMouse() else c.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(10), px(10))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(px(4), px(4), -px(4), -px(4)), look)
        panel, sheet = QRectF(px(12), px(12), px(64), self.height() - px(24)), self.snapshot.sheet
        if self._veiled:
            paint_veil(painter, panel, look)
        else:
            paint_small_panel(painter, panel, sheet.mix, look, sheet.ambition)
        left = px(88)
        room = QRectF(left, px(8), self.width() - left - px(8), px(22))
        painter.setPen(colour(c.ink))
        painter.setFont(look.font(Size.BODY, bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._date)
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(colour(c.muted))
        title = QRectF(left, px(30), room.width(), self.height() - px(34))
        painter.drawText(
            title, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._short_title(title)
        )

    def _short_title(self, room: QRectF) -> str:
        """The title, cut at a word and marked where it does not fit; the tooltip has it whole."""
        metrics = QFontMetricsF(self._look.font(Size.SMALL))
        flags = int(Qt.TextFlag.TextWordWrap)

        def fits(text: str) -> bool:
            box = metrics.boundingRect(room, flags, text)
            return box.height() <= room.height() and box.width() <= room.width()

        if fits(self.snapshot.title):
            return self.snapshot.title
        words = self.snapshot.title.split(" ")
        while len(words) > 1 and not fits(" ".join(words) + " …"):
            words.pop()
        return metrics.elidedText(" ".join(words) + " …", Qt.TextElideMode.ElideRight, room.width() * 2)


class Timeline(Card):
    """Follows the desk's snapshots; folds away where there is little room."""

    is_area = True

    compare_wanted = Signal(object)
    export_wanted = Signal(object)
    fold_wanted = Signal(bool)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self._cards: list[SnapshotCard] = []
        words = library.words.timeline
        self.setAccessibleName(words.title)
        self._title = Text(words.title, bold=True)
        self._empty = Text(words.empty, tone=Tone.MUTED, wrap=True)
        self._bin = Button("", Shape.QUIET, mark="trash", name=words.bin_tip, size=Size.SMALL)
        self._fold = Button("", Shape.QUIET, mark="chevron-down", name=words.fold, checkable=True)
        self._bin.clicked.connect(self._open_bin)
        self._fold.clicked.connect(self.fold)
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
        self._scroll = Scroll(self._row_holder, self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self._fold.show_mark("up" if folded else "chevron-down")
        self._fold.rename(words.unfold if folded else words.fold)
        self._scroll.setVisible(not folded and bool(self._cards))

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        self._look = look
        space(self._line, look, (16, 8, 8, 6), 16)
        space(self._head, look, (0, 4, 0, 0), 4)
        space(self._row, look, 0, 10)
        self._scroll.setFixedHeight(look.whole(_HEIGHT + 12))

    def _show_snapshots(self) -> None:
        for card in self._cards:
            self._row.removeWidget(card)
            card.deleteLater()
        self._cards = [self._make_card(snapshot) for snapshot in self._desk.snapshots]
        for place, card in enumerate(self._cards):
            self._row.insertWidget(place, card)
            dress(card, self._look)
        binned = len(self._desk.bin)
        self._bin.setVisible(binned > 0)
        self._bin.setText(self._library.words.timeline.bin.format(count=binned))
        self._empty.setVisible(not self._cards)
        self._fold.setVisible(bool(self._cards))
        self._scroll.setVisible(bool(self._cards) and not self._fold.isChecked())
        self._show_ghost()

    def _make_card(self, snapshot: Snapshot) -> SnapshotCard:
        card = SnapshotCard(snapshot, self._library, self._row_holder)
        card.clicked.connect(lambda _=False: self._open_menu(card))
        return card

    def _show_ghost(self) -> None:
        for card in self._cards:
            card.show_as_ghost(card.snapshot == self._desk.ghost)
            card.veil(self._desk.hidden is not None)

    def _open_menu(self, card: SnapshotCard) -> None:
        words, desk, snapshot = self._library.words.timeline, self._desk, card.snapshot
        is_ghost = desk.ghost == snapshot
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if desk.hidden:
            menu.addAction(self._library.words.again.reveal).triggered.connect(desk.reveal)
            popup_below(menu, card)
            return
        menu.addAction(words.take_ghost if is_ghost else words.lay_ghost).triggered.connect(
            lambda: desk.lay_ghost(None if is_ghost else snapshot)
        )
        menu.addAction(words.compare).triggered.connect(lambda: self.compare_wanted.emit(snapshot))
        menu.addAction(words.recall).triggered.connect(lambda: desk.recall(snapshot))
        menu.addSeparator()
        menu.addAction(self._library.words.window.export).triggered.connect(
            lambda: self.export_wanted.emit(snapshot)
        )
        menu.addSeparator()
        menu.addAction(words.throw_away).triggered.connect(lambda: desk.throw_away(snapshot))
        popup_below(menu, card)

    def _open_bin(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for snapshot in self._desk.bin:
            words = self._library.words
            title = f"{tell_date(snapshot.taken_on, words, short=True)} {snapshot.title}".replace("&", "&&")
            menu.addAction(words.timeline.put_back.format(title=title)).triggered.connect(
                lambda _=False, snapshot=snapshot: self._desk.put_back(snapshot)
            )
        popup_below(menu, self._bin)
