"""The side-by-side comparison as a table: a row for each subject."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_headings, tell_rows
from mengpaneel.desk.overview import Overview
from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.lists import Index, SpacedDelegate, SpacedHeader, style_item_view
from mengpaneel.ui.widgets.popups import plain_tooltip

_MEASURED = 60
"""So many rows tell how wide a column must be: words come from a short list."""


class _Rows(QAbstractTableModel):
    def __init__(self, overview: Overview, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        together = overview.together
        self._headings = tell_headings(together, library)
        self._rows = list(tell_rows(together, library, overview.profile_hidden))

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._rows[index.row()][index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return self._headings[section]


class OverviewTable(QTableView):
    """Read-only; the current row is the marked subject."""

    pointed = Signal(int)

    def __init__(self, overview: Overview, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview, self._library = overview, library
        self._rows: _Rows | None = None
        self._follows = False
        self.setAccessibleName(library.words.side_by_side.list)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.setHorizontalHeader(SpacedHeader(self, wrap=True))
        style_item_view(self)
        FocusRing(self)

    def renew(self) -> None:
        """Show what lies there now."""
        before, self._rows = self._rows, _Rows(self._overview, self._library, self)
        self.setModel(self._rows)
        if before:
            before.deleteLater()
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.follow_mark()

    def follow_mark(self) -> None:
        """Make the row of the marked subject the current one."""
        place = self._overview.marked
        if self._rows and place is not None and place != self.currentIndex().row():
            self._follows = True
            self.setCurrentIndex(self._rows.index(place, max(0, self.currentIndex().column())))
            self._follows = False

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        super().currentChanged(current, previous)
        if current.isValid() and not self._follows:
            self.pointed.emit(current.row())

    def set_look(self, look: Look) -> None:
        self.setFont(look.font())
        self.setItemDelegate(SpacedDelegate(look, self))
        self.verticalHeader().setDefaultSectionSize(look.whole(32))
