"""The small panels of all subjects: one list view with a delegate."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import mix_aloud
from mengpaneel.content.text.side_by_side import tell_name, tell_said, tell_when
from mengpaneel.desk.overview import Overview
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import LIGHT, Look, colour
from mengpaneel.looks.subject_card import CARD_HEIGHT, CARD_WIDTH, SubjectCard, lay_out_card, paint_card
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.lists import Index, style_item_view
from mengpaneel.ui.widgets.popups import plain_tooltip

_GAP, _MARK = 8, 20
_MOST_PICTURES = 160
"""So many painted cards are kept: a few screens of them."""

_OPENS_MENU = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class SubjectsModel(QAbstractListModel):
    """A row for each subject; its texts are made when they are first asked for."""

    def __init__(self, overview: Overview, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._overview, self._library = overview, library
        self._cards: dict[int, SubjectCard] = {}
        self._together = overview.together

    def renew(self) -> None:
        """Show what lies there now."""
        self.beginResetModel()
        self._together = self._overview.together
        self._cards.clear()
        self.endResetModel()

    def card(self, place: int) -> SubjectCard:
        """The content of the card of the subject at an index."""
        if place not in self._cards:
            together, words = self._together, self._library.words.side_by_side
            sheet = together.sheets[place]
            viewed = sheet.id in self._overview.viewed_ids
            self._cards[place] = SubjectCard(
                together.letters[place],
                tell_name(together, place, self._library),
                tell_said(sheet, self._library, self._overview.profile_hidden, short=True),
                sheet.sheet.mix,
                words.only_viewed if viewed else "",
            )
        return self._cards[place]

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._together.sheets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.card(index.row()).name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip("\n".join(self._told(index.row())))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            card = self.card(index.row())
            return ". ".join((card.letters, *self._told(index.row()), mix_aloud(card.mix, self._library)))
        return None

    def _told(self, place: int) -> list[str]:
        card, together = self.card(place), self._together
        when = [tell_when(together.sheets[place], self._library)] if together.named else []
        return list(filter(None, [card.name, *when, card.said, card.note]))


class CardDelegate(QStyledItemDelegate):
    """Paints a card; the marked one has a menu button.

    Painted cards are cached as pixmaps, so that scrolling paints only one row.
    """

    def __init__(self, view: SubjectList) -> None:
        super().__init__(view)
        self._look, self._view = Look(LIGHT), view
        self._pictures: dict[tuple[int, bool, int, int], QPixmap] = {}
        view.subjects.modelReset.connect(self._paint_anew)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._paint_anew()

    def _paint_anew(self) -> None:
        self._pictures.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        marked = index.row() == self._view.currentIndex().row()
        size = option.rect.size()
        key = index.row(), marked, size.width(), size.height()
        if key not in self._pictures:
            while len(self._pictures) >= _MOST_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[key] = self._painted(index.row(), size, marked=marked)
        painter.drawPixmap(option.rect.topLeft(), self._pictures[key])

    def _painted(self, place: int, size: QSize, *, marked: bool) -> QPixmap:
        look, card, ratio = self._look, self._view.subjects.card(place), self._view.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter, rect = QPainter(picture), self._view.card_rect(QRectF(QPointF(), QSizeF(size)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, rect, card, look, marked=marked)
        if marked:
            side = look.px(_MARK)
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(lay_out_card(rect, card, look).more.center())
            paint_mark(painter, mark, "more", colour(look.colours.muted))
        painter.end()
        return picture


class SubjectList(QListView):
    """Cards in rows. The one below the pointer, or the current one, is marked.

    `menu_requested` has the index of the subject and the screen position for the menu.
    """

    pointed = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, overview: Overview, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview, self._look = overview, Look(LIGHT)
        self._follows = False
        self.subjects = SubjectsModel(overview, library, self)
        self.setAccessibleName(library.words.side_by_side.list)
        self.setAccessibleDescription(library.words.side_by_side.list_tip)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else room is kept for two
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        style_item_view(self)
        FocusRing(self)
        self.setModel(self.subjects)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.entered.connect(self._point)
        self.doubleClicked.connect(lambda index: self._ask_menu(index.row()))

    def renew(self) -> None:
        """Show what lies there now."""
        at = self.verticalScrollBar().value()
        self.subjects.renew()
        self._fit()
        self.verticalScrollBar().setValue(at)
        self.follow_mark()

    def follow_mark(self) -> None:
        """Make the marked subject the current one, and scroll to it."""
        place = self._overview.marked
        index = self.subjects.index(place) if place is not None else QModelIndex()
        if index.row() != self.currentIndex().row():
            self._follows = True
            self.setCurrentIndex(index)
            self._follows = False

    def card_rect(self, cell: QRectF) -> QRectF:
        """The rectangle of the card in its cell."""
        return cell.adjusted(1, 1, -self._look.px(_GAP), -self._look.px(_GAP))

    def set_look(self, look: Look) -> None:
        self._look = look
        self._delegate.set_look(look)
        self.setMinimumSize(look.whole(CARD_WIDTH + _GAP + 12), look.whole(CARD_HEIGHT + _GAP + 2))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """As many cards beside one another as there is room for, and as wide as that makes them."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(1, self.width() - bar - 2 * self.frameWidth() - 2)
        least, rows = self._look.whole(CARD_WIDTH + _GAP), max(1, self.subjects.rowCount())
        columns = max(1, min(width // least, rows if rows > 1 else 2))
        self.setGridSize(QSize(width // columns, self._look.whole(CARD_HEIGHT + _GAP)))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        for index in (previous, current):
            self.update(index)
        if current.isValid() and not self._follows:
            self.pointed.emit(current.row())

    def _point(self, index: Index) -> None:
        """Mark what the pointer is over; the list stays where it is."""
        self.setAutoScroll(False)
        self.setCurrentIndex(self.subjects.index(index.row()))
        self.setAutoScroll(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            rect = self.card_rect(QRectF(self.visualRect(index)))
            card = self.subjects.card(index.row())
            if lay_out_card(rect, card, self._look).more.contains(event.position()):
                self._ask_menu(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self._ask_menu(index.row(), event.globalPos() if by_mouse else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS_MENU and self.currentIndex().isValid():
            self._ask_menu(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _ask_menu(self, place: int, at: QPoint | None = None) -> None:
        """Ask for the menu, below the card unless the mouse says where."""
        self.pointed.emit(place)
        cell = self.visualRect(self.subjects.index(place))
        below = self.viewport().mapToGlobal(
            cell.topRight() + QPoint(-cell.width() // 2, self._look.whole(32))
        )
        self.menu_requested.emit(place, at or below)
