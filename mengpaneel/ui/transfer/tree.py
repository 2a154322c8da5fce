"""A tree of subjects and snapshots with check boxes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import Look, colour
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.lists import Index, WrappingDelegate, style_item_view
from mengpaneel.ui.widgets.popups import plain_tooltip

_MOST_UNFOLDED, _LEAST = 60, 160
_MOST_FOR_STANDING = 45
"""Per cent of the width."""

_ID = Qt.ItemDataRole.UserRole
_TICK = Qt.ItemDataRole.CheckStateRole
_TICKED = Qt.CheckState.Checked


class SnapshotItem(Struct, frozen=True):
    """A snapshot: its id, texts, status, and whether it is checked; None if it cannot be."""

    id: str
    told: str
    status: str = ""
    checked_ids: bool | None = False


class SubjectItem(Struct, frozen=True):
    """A subject with its snapshots."""

    told: str
    lines: Sequence[SnapshotItem]
    status: str = ""


class SnapshotTree(QTreeWidget):
    """A click anywhere on a line checks it; one on a subject all its lines. `changed` follows."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setExpandsOnDoubleClick(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().setStretchLastSection(False)
        style_item_view(self)
        FocusRing(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._share_width)
        self._soon.timeout.connect(self.changed)
        self.itemChanged.connect(lambda *_: self._soon.start())

    def show_groups(self, groups: Sequence[SubjectItem], unfolded: Collection[int] = ()) -> None:
        """Show these subjects; all expanded when they are few, else only those with these indexes."""
        self.clear()
        few = sum(len(group.lines) for group in groups) <= _MOST_UNFOLDED
        for place, group in enumerate(groups):
            above = QTreeWidgetItem(self, [group.told, group.status])
            above.addChildren([_item(line) for line in group.lines])
            if any(line.checked_ids is not None for line in group.lines):
                above.setFlags(above.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            above.setExpanded(few or place in unfolded)
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)

    def set_status(self, place: int, status: str) -> None:
        """Set the status text of the subject at an index."""
        if above := self.topLevelItem(place):
            above.setText(1, status)

    @property
    def checked_ids(self) -> frozenset[str]:
        """The ids of the checked snapshots."""
        return frozenset(
            item.data(0, _ID) for item in self.lines() if _state_of(item.data(0, _TICK)) is _TICKED
        )

    def set_checked_ids(self, ids: Collection[str]) -> None:
        """Check these snapshots only; the view is updated once, as there may be thousands."""
        wanted = frozenset(ids)
        with QSignalBlocker(self.model()):
            for item in self.lines():
                if item.data(0, _TICK) is not None:
                    item.setCheckState(0, _state(item.data(0, _ID) in wanted))
        self.viewport().update()
        self._soon.start()

    def set_look(self, look: Look) -> None:
        self.setFont(look.font())
        self.setItemDelegate(_WholeLine(look, self, self._width_for))
        self.setIndentation(look.whole(24))
        self.setMinimumHeight(look.whole(_LEAST))
        self.setStyleSheet(_indicators(look))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self.scheduleDelayedItemsLayout()

    def _share_width(self) -> None:
        """Give how it stands what it needs, as long as most is left for what it is."""
        most = self.viewport().width() * _MOST_FOR_STANDING // 100
        wanted = min(self.sizeHintForColumn(1), most)
        if wanted != self.columnWidth(1):
            self.header().resizeSection(1, wanted)
            self.scheduleDelayedItemsLayout()

    def _width_for(self, index: Index) -> int:
        """How wide a cell is: the first of each line is moved in, once more below a subject."""
        moved_in = 0 if index.column() else 1 + index.parent().isValid()
        return self.columnWidth(index.column()) - moved_in * self.indentation()

    def lines(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            above: QTreeWidgetItem = self.topLevelItem(place)  # type: ignore[assignment]
            for number in range(above.childCount()):
                yield above.child(number)  # type: ignore[misc]


class _WholeLine(WrappingDelegate):
    """The whole line ticks, not only the small box; the box of a subject has a dash when only some are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state = _state_of(index.data(_TICK))
        if state and state is not Qt.CheckState.Unchecked:
            self.initStyleOption(option, index)
            tree: QWidget = option.widget
            element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            box = QRectF(tree.style().subElementRect(element, option, tree))
            ink = colour(self._look.colours.on_ink)
            if state is _TICKED:
                paint_mark(painter, box, "check", ink)
            else:
                painter.fillRect(box.adjusted(*_dash(box)), ink)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        first = index.model().index(index.row(), 0, index.parent())
        state = _state_of(first.data(_TICK))
        if state is None or not _ticks(event):
            return False
        return model.setData(first, _state(state is not _TICKED), _TICK)


def _dash(box: QRectF) -> tuple[float, float, float, float]:
    across, along = box.height() * 0.42, box.width() * 0.25
    return along, across, -along, -across


def _ticks(event: QEvent) -> bool:
    """Whether a hand or the space bar presses a line."""
    if isinstance(event, QMouseEvent):
        released = event.type() is QEvent.Type.MouseButtonRelease
        return released and event.button() is Qt.MouseButton.LeftButton
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)


def _item(line: SnapshotItem) -> QTreeWidgetItem:
    item = QTreeWidgetItem([line.told, line.status])
    item.setData(0, _ID, line.id)
    item.setToolTip(0, plain_tooltip(f"{line.told}\n{line.status}".strip()))
    if line.checked_ids is not None:
        item.setCheckState(0, _state(line.checked_ids))
    return item


def _state_of(data: object) -> Qt.CheckState | None:
    """The state of a box, which comes back as it was set: as a number or as a state."""
    return None if data is None else Qt.CheckState(data)


def _state(checked_ids: bool) -> Qt.CheckState:
    return _TICKED if checked_ids else Qt.CheckState.Unchecked


def _indicators(look: Look) -> str:
    """Boxes like those of every other field that can be ticked."""
    c, px = look.colours, look.whole
    return f"""
        QTreeView {{
            background: {c.card}; border: {px(1)}px solid {c.line}; border-radius: {px(6)}px; outline: 0;
        }}
        QTreeView::item {{ color: {c.ink}; padding: {px(2)}px; }}
        QTreeView::item:selected {{ background: {c.chosen}; color: {c.ink}; }}
        QTreeView::indicator {{
            width: {px(16)}px; height: {px(16)}px; background: {c.card};
            border: {px(1)}px solid {c.edge}; border-radius: {px(4)}px;
        }}
        QTreeView::indicator:checked, QTreeView::indicator:indeterminate {{
            background: {c.ink}; border-color: {c.ink};
        }}
    """
