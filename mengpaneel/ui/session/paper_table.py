"""The table for entries from paper: a row for each participant, a column for each fader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from mengpaneel.content.library import Library
from mengpaneel.desk.session import Session
from mengpaneel.domain.faders import Fader, level_of
from mengpaneel.domain.round import Round
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.session.paper_entries import PaperEntries
from mengpaneel.ui.widgets.lists import style_item_view
from mengpaneel.ui.widgets.status import say_aloud

_STEP = 2
_HEADER, _ROW, _PAD, _TRACK = 28, 40, 8, 3

_Index = QModelIndex | QPersistentModelIndex


class PaperModel(QAbstractTableModel):
    """The texts of the cells: a position in words in the open row, *ingevuld* in a done row."""

    def __init__(self, entries: PaperEntries, round_: Round, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries, self.round, self._library = entries, round_, library
        self.faders: tuple[Fader, ...] = round_.asked

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.round.participants)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.faders)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.round.participants[section].label
        return self._library.faders[self.faders[section]].short

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, fader = index.row(), self.faders[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._word(row, fader)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            role_name, name = self.round.participants[row].label, self._library.faders[fader].name
            word = self._word(row, fader) or self._library.words.entering.cell_empty
            return self._library.words.entering.cell.format(fader=name, role=role_name, word=word)
        return None

    def _word(self, row: int, fader: Fader) -> str:
        words = self._library.words
        if self.entries.is_closed(row):
            return words.entering.filled_in
        position = self.entries.position(row, fader)
        if position is not None:
            return words.levels[level_of(position)]
        return words.entering.stays_empty if self.entries.is_typed(row, fader) else ""

    def show_cell(self, row: int, column: int) -> None:
        """Update one cell."""
        at = self.index(row, column)
        self.dataChanged.emit(at, at)

    def show_row(self, row: int) -> None:
        """Update one row."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))


class _CellDelegate(QStyledItemDelegate):
    """Paints the word, and where on the track it is."""

    look = Look(LIGHT)

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        look, model = self.look, index.model()
        if not isinstance(model, PaperModel):
            return
        c, here = look.colours, bool(option.state & option.state.State_HasFocus)
        rect, row, fader = QRectF(option.rect), index.row(), model.faders[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colour(c.chosen if row == model.entries.row else c.card))
        word = str(index.data() or "")
        closed = model.entries.is_closed(row)
        painter.setPen(colour(c.muted if closed or not word else look.colours.ink))
        painter.setFont(look.font(Size.SMALL, bold=not closed))
        painter.drawText(
            rect.adjusted(0, 0, 0, -look.px(_PAD)) if not closed else rect,
            Qt.AlignmentFlag.AlignCenter,
            word,
        )
        position = model.entries.position(row, fader)
        if not closed and row == model.entries.row:
            self._paint_track(painter, rect, look, fader, position)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(c.ink), look.px(2)))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_track(
        self, painter: QPainter, rect: QRectF, look: Look, fader: Fader, position: int | None
    ) -> None:
        left, right = rect.left() + look.px(2 * _PAD), rect.right() - look.px(2 * _PAD)
        y, height = rect.bottom() - look.px(_PAD), look.px(_TRACK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.colours.line))
        painter.drawRect(QRectF(left, y - height / 2, right - left, height))
        if position is not None:
            x, side = left + (right - left) * position / 100, look.px(9)
            painter.setBrush(look.fader(fader))
            painter.drawEllipse(QRectF(x - side / 2, y - side / 2, side, side))


class PaperTable(QTableView):
    """Filled in by digits, arrows, Tab and Enter. `reopening_requested` has the index of a done row."""

    reopening_requested = Signal(int)

    def __init__(self, session: Session, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._library = session, library
        self.entries = PaperEntries(session, self)
        self.entries.row_changed.connect(self._show_row)
        self._delegate = _CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(library.words.entering.table)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):  # Qt's own, between the headers; it does nothing
            corner.setAccessibleName(library.words.entering.table)
        style_item_view(self)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self._begin(index.row()))

    @property
    def paper_model(self) -> PaperModel:
        """The model of the round that is shown."""
        model = self.model()
        assert isinstance(model, PaperModel)
        return model

    def show_round(self, round_: Round) -> None:
        """Show the participants and faders of a round; discards what is typed and not entered."""
        before = self.model()
        self.entries.forget()
        self.setModel(PaperModel(self.entries, round_, self._library, self))
        if before is not None:
            before.deleteLater()
        waiting = [row for row in range(self.paper_model.rowCount()) if not self._session.is_ready(row)]
        self.go_to(waiting[0] if waiting else 0, 0)

    def set_look(self, look: Look) -> None:
        self._delegate.look = look
        self.setFont(look.font())
        self.horizontalHeader().setMinimumHeight(look.whole(_HEADER))
        self.horizontalHeader().setFont(look.font(Size.SMALL, bold=True))
        self.verticalHeader().setFont(look.font(Size.SMALL))
        self.verticalHeader().setDefaultSectionSize(look.whole(_ROW))
        self.viewport().update()

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        self.selectionModel().setCurrentIndex(
            self.model().index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def reopen(self, row: int) -> None:
        """Open a done row again, empty."""
        self.entries.open(row)
        self.go_to(row, 0)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's own name
        """Enter a row when the current cell moves to another one."""
        super().currentChanged(current, previous)
        if self.entries.row is not None and current.row() != self.entries.row:
            self.entries.leave()

    def event(self, event: QEvent) -> bool:
        """Override the window's shortcuts for the keys of this table."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row, column = event.key(), self.currentIndex().row(), self.currentIndex().column()
        if not _is_ours(event) and key not in _WALKS:
            event.ignore()
        elif key in _WALKS:
            self._walk(_WALKS[key], column)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._walk_rows(1 if key == Qt.Key.Key_Down else -1)
        elif key in _STEPS and self.entries.is_closed(row):
            self._walk_rows(-1 if _STEPS[key] > 0 else 1)
        elif self._begin(row):
            self._type(key, self.paper_model.faders[column])
            self.paper_model.show_cell(row, column)
            say_aloud(self, str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))

    def _begin(self, row: int) -> bool:
        """Open the row for typing; one that is done only after a question."""
        if self.entries.is_closed(row):
            self.reopening_requested.emit(row)
            return False
        self.entries.open(row)
        return True

    def _type(self, key: int, fader: Fader) -> None:
        if key in _STEPS:
            self.entries.step(fader, _STEPS[key])
        elif key in _EMPTIES:
            self.entries.set_position(fader, None)
        else:
            self.entries.type_digit(fader, key - Qt.Key.Key_0)

    def _walk(self, by: int, column: int) -> None:
        """Go to the next cell or the one before, and from the end of a row to the next row."""
        columns, rows = self.paper_model.columnCount(), self.paper_model.rowCount()
        row, place = divmod(self.currentIndex().row() * columns + column + by, columns)
        if 0 <= row < rows:
            self.go_to(row, place)
        elif row >= rows:
            self.entries.leave()

    def _walk_rows(self, by: int) -> None:
        row = self.currentIndex().row() + by
        if 0 <= row < self.paper_model.rowCount():
            self.go_to(row, self.currentIndex().column())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
        """Let Tab move through the cells, and leave the table at its ends."""
        columns, current = self.paper_model.columnCount(), self.currentIndex()
        place = current.row() * columns + current.column()
        last = self.paper_model.rowCount() * columns - 1
        if place == (last if forward else 0):
            return super().focusNextPrevChild(forward)
        self._walk(1 if forward else -1, current.column())
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Enter the open row, unless the focus went to a menu or another program."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.entries.leave()

    def _show_row(self, row: int) -> None:
        if self.model() is not None and row < self.paper_model.rowCount():
            self.paper_model.show_row(row)


_STEPS: dict[int, int] = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}
_EMPTIES = (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WALKS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
_DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_6)


def _is_ours(event: QKeyEvent) -> bool:
    """Whether this key fills in a cell, or with Ctrl goes to another row."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return key in _STEPS
    return not modifiers and (key in _STEPS or key in _EMPTIES or key in _DIGITS)
