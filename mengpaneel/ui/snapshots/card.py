"""One snapshot as a card, with its keys."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_corrected
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.positions import mix_aloud
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.shapes import paint_ring
from mengpaneel.looks.small_panel import paint_hidden_mix, paint_small_panel
from mengpaneel.ui.widgets.popups import plain_tooltip

WIDTH, HEIGHT = 236, 70
_SMALL_WIDTH, _SMALL_HEIGHT = 160, 38
_MARK = 16
_HOLD_MS = 300


class SnapshotCard(QAbstractButton):
    """One snapshot: its small panel, date and title. Emits the requested action, or the menu's position."""

    action_requested = Signal(object)
    menu_requested = Signal(object)
    reached = Signal()
    held = Signal(bool)
    """Whether the card is held down by mouse or touch, for longer than a click."""

    _measure = WIDTH, HEIGHT

    def __init__(self, snapshot: Snapshot, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.snapshot = snapshot
        self._library = library
        self._look = Look(LIGHT)
        self._is_ghost = self._veiled = self._shares_day = False
        self._date = tell_date(snapshot.taken_on, library.words, short=True)
        self._name()
        self._is_held = False
        self._hold_timer = QTimer(self, singleShot=True, interval=_HOLD_MS)
        self._hold_timer.timeout.connect(self._hold)
        self.pressed.connect(self._hold_timer.start)
        self.released.connect(self._hold_timer.stop)
        self.clicked.connect(self._click)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _hold(self) -> None:
        self._is_held = True
        self.held.emit(True)

    def _let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self.held.emit(False)

    def _click(self) -> None:
        """Offer what can be done; not at the end of holding."""
        if not self._is_held:
            self.action_requested.emit(CardAction.MENU)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._let_go()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hold_timer.stop()
        self._let_go()

    def _name(self) -> None:
        """Tell which snapshot this is, to who hears it and in the tip; of a hidden one only the day."""
        snapshot, library = self.snapshot, self._library
        wished = library.words.ambition.has_one if snapshot.sheet.transition.has_ambition else ""
        corrected = tell_corrected(snapshot, library) if snapshot.corrects else ""
        day = tell_date(snapshot.taken_on, library.words)
        if self._veiled:
            self.setAccessibleName(day)
            self.setToolTip("")
            return
        self.setAccessibleName(". ".join(filter(None, (f"{day}: {snapshot.title}", corrected, wished))))
        lines = snapshot.title, ", ".join(snapshot.roles), corrected, wished
        self.setToolTip(plain_tooltip("\n".join(filter(None, lines))))

    def show_state(self, is_ghost: bool, veiled: bool) -> None:
        """Set whether it is shown over the console, and whether its positions are hidden (`veiled`)."""
        if (is_ghost, veiled) != (self._is_ghost, self._veiled) or not self.accessibleDescription():
            self._is_ghost, self._veiled = is_ghost, veiled
            self._name()
            self._describe()

    def share_day(self, shares: bool) -> None:
        """Set whether another card is of the same day, so that the date does not tell them apart."""
        if shares != self._shares_day:
            self._shares_day = shares
            self.update()

    def _describe(self) -> None:
        """Tell what the small panel shows, unless that is hidden."""
        words = self._library.words
        said = words.again.veiled if self._veiled else mix_aloud(self.snapshot.sheet.mix, self._library)
        shown_as_ghost = self._is_ghost and not self._veiled
        self.setAccessibleDescription(f"{words.timeline.ghost}. {said}" if shown_as_ghost else said)
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keypad = Qt.KeyboardModifier.KeypadModifier
        action = CARD_KEYS.get(QKeyCombination(event.modifiers() & ~keypad, Qt.Key(event.key())).toCombined())
        if event.key() == Qt.Key.Key_Enter:
            action = CardAction.MENU
        if action is None:
            super().keyPressEvent(event)
        else:
            self.action_requested.emit(action)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_requested.emit(event.globalPos() if by_mouse else None)

    def sizeHint(self) -> QSize:
        return QSize(*(self._look.whole(side) for side in self._measure))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_content(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        c, px = look.colours, look.px
        marked = self._is_ghost
        painter.setPen(QPen(colour(c.ink if marked else c.edge), px(2) if marked else 1))
        painter.setBrush(colour(c.chosen if self._is_ghost or self.underMouse() else c.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(10), px(10))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(px(4), px(4), -px(4), -px(4)), look)

    def _paint_panel(self, painter: QPainter, panel: QRectF) -> None:
        if self._veiled:
            paint_hidden_mix(painter, panel, self._look)
        else:
            sheet = self.snapshot.sheet
            paint_small_panel(painter, panel, sheet.mix, self._look, sheet.ambition)

    def _paint_content(self, painter: QPainter) -> None:
        look = self._look
        c, px = look.colours, look.px
        self._paint_panel(painter, QRectF(px(12), px(12), px(64), self.height() - px(24)))
        left = px(88)
        room = QRectF(left, px(8), self.width() - left - px(8), px(22))
        painter.setPen(colour(c.ink))
        painter.setFont(look.font(Size.BODY, bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._date)
        if self.snapshot.corrects and not self._veiled:
            side = px(_MARK)
            paint_mark(painter, QRectF(room.right() - side, px(11), side, side), "pencil", colour(c.muted))
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(colour(c.muted))
        title = QRectF(left, px(30), room.width(), self.height() - px(34))
        painter.drawText(
            title, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._short_title(title)
        )

    def _short_title(self, room: QRectF) -> str:
        """The title, cut at a word and marked where it does not fit; the tooltip has it whole.

        Of a hidden snapshot only that it is hidden.
        """
        if self._veiled:
            return self._library.words.again.veiled
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


class SmallSnapshotCard(SnapshotCard):
    """A card with only the small panel and the date; and the title where another card is of that day."""

    _measure = _SMALL_WIDTH, _SMALL_HEIGHT

    def _paint_content(self, painter: QPainter) -> None:
        look = self._look
        px = look.px
        self._paint_panel(painter, QRectF(px(9), px(5), px(38), self.height() - px(10)))
        room = QRectF(px(56), 0, self.width() - px(58), self.height())
        painter.setPen(colour(look.colours.ink))
        if not self._shares_day or self._veiled:
            painter.setFont(look.font(Size.BODY, bold=self._is_ghost))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._date)
            return
        small = look.font(Size.SMALL, bold=self._is_ghost)
        metrics = QFontMetricsF(small)
        room.setTop((self.height() - 2 * metrics.height()) / 2)
        painter.setFont(small)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, self._date)
        room.setTop(room.top() + metrics.height())
        painter.setPen(colour(look.colours.muted))
        title = metrics.elidedText(self.snapshot.title, Qt.TextElideMode.ElideRight, room.width() - px(4))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, title)


class CardAction(StrEnum):
    """The actions of the keys of a card."""

    MENU = "menu"
    SET_TITLE = "entitle"
    THROW_AWAY = "throw_away"
    MOVE_BACK = "move_back"
    MOVE_ON = "move_on"
    PREVIOUS = "previous"
    NEXT = "next"
    FIRST = "first"
    LAST = "last"


_CTRL = Qt.KeyboardModifier.ControlModifier

CARD_KEYS: dict[int, CardAction] = {
    QKeyCombination(modifier, key).toCombined(): action
    for modifier, key, action in (
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Return, CardAction.MENU),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Space, CardAction.MENU),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F2, CardAction.SET_TITLE),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete, CardAction.THROW_AWAY),
        (_CTRL, Qt.Key.Key_Left, CardAction.MOVE_BACK),
        (_CTRL, Qt.Key.Key_Right, CardAction.MOVE_ON),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Left, CardAction.PREVIOUS),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Right, CardAction.NEXT),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Home, CardAction.FIRST),
        (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_End, CardAction.LAST),
    )
}
"""By key with its modifiers. The menu key is not here: Qt sends a context menu event for it."""


def shortcut_text(action: CardAction) -> str:
    """The key of an action, as text for the platform."""
    key = next(key for key, asked in CARD_KEYS.items() if asked is action)
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
