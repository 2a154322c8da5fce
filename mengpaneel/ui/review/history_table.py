"""All snapshots over time as a table, for who reads rather than looks."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.trend import TrendText
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.widgets.lists import SpacedDelegate
from mengpaneel.ui.widgets.scroll import scroll_quietly

_BEFORE_LINES, _AROUND_HEADING = 2, (16, 10)
_MEASURED = 60
"""So many rows tell how wide a column must be: words come from a short list."""

_Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractTableModel):
    """One row for each snapshot, the newest first: date, title, and a word for each line."""

    def __init__(self, trend: TrendText, library: Library) -> None:
        super().__init__()
        self._trend, self._library = trend, library

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._trend.days)

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return _BEFORE_LINES + len(self._trend.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        trend, row = self._trend, len(self._trend.days) - 1 - index.row()
        if index.column() == 0:
            return tell_date(trend.days[row], self._library.words, short=True)
        if index.column() == 1:
            return trend.titles[row]
        line = trend.lines[index.column() - _BEFORE_LINES]
        return line.tell(line.values[row])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        save = self._library.words.save
        return (save.date, save.title, *(line.name for line in self._trend.lines))[section]


class _Headings(QHeaderView):
    """Names of columns with as much room around them as the words below have."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = Look(LIGHT)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self.setFont(look.font(bold=True))

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802 - Qt's own name
        beside, above = map(self._look.whole, _AROUND_HEADING)
        return super().sectionSizeFromContents(section) + QSize(beside, above)


class HistoryTable(QTableView):
    """Read, never changed; arrow keys go from cell to cell."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.setAccessibleName(library.words.looking_back.over_time)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.setHorizontalHeader(_Headings(self))
        scroll_quietly(self)

    def show_trend(self, trend: TrendText) -> None:
        """Show the same as the lines do."""
        self.setModel(_Rows(trend, self._library))
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        self.setFont(look.font())
        self.setItemDelegate(SpacedDelegate(look, self))
        self.verticalHeader().setDefaultSectionSize(look.whole(32))
