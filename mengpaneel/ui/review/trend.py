"""All snapshots of a subject over time: faders or likenesses, as a plot or a table."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.trend import (
    TrendLine,
    TrendText,
    tell_fader_trend,
    tell_likeness_trend,
    tell_point,
)
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.shapes import paint_line_mark
from mengpaneel.ui.console.screen import STRIP_HEIGHT
from mengpaneel.ui.review.plot import DASHES, TrendPlot
from mengpaneel.ui.widgets.button import Button, ButtonStyle, ChoiceButton
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.lists import SpacedDelegate, SpacedHeader, style_item_view
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands

_MARK, _PAD, _HEIGHT = 30, 8, 30


class LineToggle(QAbstractButton):
    """Shows or hides one line; has the line's own mark."""

    def __init__(self, place: int, line: TrendLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._line = place, line
        self._look = Look(LIGHT)
        self.setText(line.name)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font(Size.SMALL))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self._look.whole(_MARK + 3 * _PAD) + text, self._look.whole(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, px = self._look, QPainter(self), self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, c = self.isChecked(), look.colours
        tint = look.fader(self._line.fader) if self._line.fader else colour(c.ink)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour(c.ink), px(2)) if self.hasFocus() else QPen(colour(c.edge), 1))
        painter.setBrush(colour(c.chosen) if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, px(8), px(8))
        if on:
            mark = QRectF(px(_PAD), 0, px(_MARK), self.height())
            dash = DASHES[0 if self._line.fader else self._place]
            paint_line_mark(painter, mark, self._place, tint, dash, look)
        painter.setPen(colour(c.ink if on else c.muted))
        painter.setFont(self.font())
        left = px(_MARK + 2 * _PAD)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())


class OverTimePage(Card):
    """Follows the desk's snapshots while it is visible."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._library, self._commands = desk, library, commands
        self._stale = True
        self._trend = TrendText((), (), (), ())
        words = library.words.over_time
        self.setAccessibleName(library.words.looking_back.over_time)
        self.history, self.table = TrendPlot(library.words), HistoryTable(library)
        self.faders = ChoiceButton(words.faders, ButtonStyle.PILL)
        self.profiles = ChoiceButton(words.profiles, ButtonStyle.PILL)
        self.as_table = Button(words.as_table, checkable=True)
        self.save = Button(words.save)
        self.switches: list[LineToggle] = []
        self.told = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._views = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._head, self._switches = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.faders)
        self._head.addWidget(self.profiles)
        self._head.addStretch(1)
        self._head.addWidget(self.save)
        self._head.addWidget(self.as_table)  # at the end, so that it stays where it is when `save` hides
        self._switches.addStretch(1)
        self._views.addWidget(self.history)
        self._views.addWidget(self.table)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._switches)
        self._column.addWidget(self._views, 1)
        self._column.addWidget(self.told)

    def _connect(self) -> None:
        which = QButtonGroup(self)
        for button in (self.faders, self.profiles):
            which.addButton(button)
            button.clicked.connect(lambda _=False: self._show())
        self.faders.setChecked(True)
        self.as_table.toggled.connect(lambda _=False: self._show_view())
        self.save.clicked.connect(lambda _=False: self._commands.save_picture.emit(self.history.picture()))
        self.history.pointed.connect(self._tell)
        self.history.failed.connect(self._show_view)
        self.save.setEnabled(False)  # a picture of nothing
        self.history.drawn.connect(lambda: self.save.setEnabled(True))
        self._desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots or changes.subject or changes.profiles_hidden:
            self._show_when_seen()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (20, 14, 20, 0), 10)
        set_margins(self._head, look, 0, 8)
        set_margins(self._switches, look, 0, 8)
        self.told.setMinimumHeight(look.whole(STRIP_HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()

    def _show_when_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._stale = False
        self.profiles.setEnabled(not self._desk.profiles_hidden)
        if self._desk.profiles_hidden:
            self.faders.setChecked(True)
        tell = tell_fader_trend if self.faders.isChecked() else tell_likeness_trend
        self._trend = tell(self._desk.snapshots, self._library)
        self._make_switches()
        self.history.show_trend(self._trend)
        self._show_view()

    def _make_switches(self) -> None:
        names = [line.name for line in self._trend.lines]
        if names != [switch.text() for switch in self.switches]:
            for switch in self.switches:
                self._switches.removeWidget(switch)
                switch.hide()
                switch.deleteLater()
            self.switches = [LineToggle(place, line, self) for place, line in enumerate(self._trend.lines)]
            for place, switch in enumerate(self.switches):
                self._switches.insertWidget(place, switch)
                apply_look(switch, self.current_look)
                switch.toggled.connect(lambda _on: self._switch())
        for switch in self.switches:
            with QSignalBlocker(switch):
                switch.setChecked(True)

    def _switch(self) -> None:
        off = (place for place, switch in enumerate(self.switches) if not switch.isChecked())
        self.history.hide_lines(frozenset(off))

    def _show_view(self) -> None:
        """Show the lines, or the table, which is filled only now; say why, where no lines can be drawn."""
        drawn, words = self.history.is_available, self._library.words.over_time
        as_table = self.as_table.isChecked() or not drawn
        if as_table:
            self.table.show_trend(self._trend)
        self._views.setCurrentWidget(self.table if as_table else self.history)
        for widget in (*self.switches, self.save):
            widget.setVisible(not as_table)
        self.told.set_text(words.tip if drawn else words.no_lines)
        self.told.setVisible(not (drawn and as_table))
        self.as_table.setVisible(drawn)

    def _tell(self, line: int, index: int) -> None:
        told = tell_point(self._trend, self._trend.lines[line], index, self._library)
        self.told.set_text(told)
        self.history.plot.setAccessibleDescription(told)


_BEFORE_LINES = 2
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
        return line.format_value(line.values[row])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        save = self._library.words.save
        return (save.date, save.title, *(line.name for line in self._trend.lines))[section]


class HistoryTable(QTableView):
    """A read-only table."""

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
        self.setHorizontalHeader(SpacedHeader(self))
        style_item_view(self)

    def show_trend(self, trend: TrendText) -> None:
        """Show the same values as the plot."""
        self.setModel(_Rows(trend, self._library))
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def set_look(self, look: Look) -> None:
        self.setFont(look.font())
        self.setItemDelegate(SpacedDelegate(look, self))
        self.verticalHeader().setDefaultSectionSize(look.whole(32))
