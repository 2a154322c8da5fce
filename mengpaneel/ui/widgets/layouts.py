"""A flow layout, and a scroll area that uses the minimum height of its widget."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QScrollArea, QSizePolicy, QWidget

from mengpaneel.ui.widgets.scroll import style_scroll_area
from mengpaneel.ui.widgets.wheel import PAUSE_MS


class _Row(Struct, frozen=True):
    items: list[QLayoutItem]
    widths: list[int]
    height: int


class FlowLayout(QLayout):
    """Lays items out in rows. Spare space is between them (`apart`), before them (`right`), or after them.

    An item with a maximum size policy is shrunk to its minimum before a row is broken.
    """

    def __init__(self, parent: QWidget | None = None, *, apart: bool = False, right: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._apart, self._right, self._one_per_row = apart, right, False
        self.setContentsMargins(0, 0, 0, 0)

    def set_one_per_row(self, one: bool) -> None:
        """Set whether each item has a row of its own."""
        if one is not self._one_per_row:
            self._one_per_row = one
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        sides = self.contentsMargins()
        rows = list(self._rows(width - sides.left() - sides.right()))
        between = self.spacing() * max(0, len(rows) - 1)
        return sum(row.height for row in rows) + between + sides.top() + sides.bottom()

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in shown), default=0)))

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for row in self._rows(inner.width()):
            left = inner.width() - sum(row.widths) - self.spacing() * (len(row.items) - 1)
            gaps = max(1, len(row.items) - 1)
            x = float(inner.left() + (left if self._right else 0))
            for item, width in zip(row.items, row.widths, strict=True):
                height = self._height(item, width)
                at = QPoint(round(x), top + (row.height - height) // 2)
                item.setGeometry(QRect(at, QSize(width, height)))
                x += width + self.spacing() + (left / gaps if self._apart else 0)
            top += row.height + self.spacing()

    def _rows(self, width: int) -> Iterator[_Row]:
        row: list[QLayoutItem] = []
        needed = 0
        for item in self._items:
            if item.isEmpty():
                continue
            least = self._least(item)
            if row and (self._one_per_row or needed + self.spacing() + least > width):
                yield self._row(row, width)
                row = []
            needed = needed + self.spacing() + least if row else least
            row.append(item)
        if row:
            yield self._row(row, width)

    def _row(self, items: list[QLayoutItem], width: int) -> _Row:
        """Give each what it likes, and take what is too much from those that can shrink."""
        widths = [min(item.sizeHint().width(), width) for item in items]
        over = sum(widths) + self.spacing() * (len(items) - 1) - width
        for place, item in enumerate(items):
            taken = min(max(0, over), widths[place] - min(widths[place], self._least(item)))
            widths[place] -= taken
            over -= taken
        heights = [self._height(item, w) for item, w in zip(items, widths, strict=True)]
        return _Row(items, widths, max(heights))

    @staticmethod
    def _least(item: QLayoutItem) -> int:
        widget = item.widget()
        if widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
            return item.minimumSize().width()
        return item.sizeHint().width()

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def _with_margins(self, size: QSize) -> QSize:
        sides = self.contentsMargins()
        return size + QSize(sides.left() + sides.right(), sides.top() + sides.bottom())


def height_for_width(layout: QLayout, width: int) -> int:
    """The height of a layout with its margins at this width, also without height-for-width items."""
    wrapped = layout.totalHeightForWidth(width)
    return wrapped if wrapped > 0 else layout.totalSizeHint().height()


class WrappingColumn(QWidget):
    """A column of wrapping labels that computes its height for a width."""

    def height_needed(self, width: int) -> int:
        broken = self.heightForWidth(width)
        return broken if broken > 0 else self.sizeHint().height()


class FitOrScroll(QScrollArea):
    """Gives its widget all space, and scrolls when that is less than its minimum.

    A resizable QScrollArea uses the preferred height of a widget with wrapping text, and so scrolls where it
    need not.
    """

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = widget
        self._turned_at: int | None = None
        # Asking for the viewport that Qt made makes PySide prepare every class of widget, just to know which
        # one it is; the first frame cannot wait for that.
        self.setViewport(QWidget(self))
        style_scroll_area(self)
        # Without a size of its own, Qt would measure all of it at once for one that nobody sees.
        widget.resize(self.window().size())
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        widget.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        bars, goes_on = (self.verticalScrollBar(), self.horizontalScrollBar()), self.is_turned_by(event)
        before = [bar.value() for bar in bars]
        super().wheelEvent(event)
        if goes_on or [bar.value() for bar in bars] != before:
            self._turned_at = event.timestamp()

    def is_turned_by(self, event: QWheelEvent) -> bool:
        """Whether an event goes on with a turn of the wheel, or of two fingers, that scrolls this page."""
        if event.phase() is Qt.ScrollPhase.ScrollBegin:
            self._turned_at = None
        return self._turned_at is not None and event.timestamp() - self._turned_at <= PAUSE_MS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Take what a scroll bar takes into account; twice, for a narrower screen may need to be higher.

        It begins without a bar: what was narrowed by one may break its lines so that it needs one.
        """
        room = self.maximumViewportSize()
        width = room.width()
        for _ in range(2):
            least = self._least(width)
            across = self.verticalScrollBar().sizeHint().width() if least.height() > room.height() else 0
            along = self.horizontalScrollBar().sizeHint().height() if least.width() > room.width() else 0
            self._inside.resize((room - QSize(across, along)).expandedTo(least))
            width = self._inside.width()

    def _least(self, width: int) -> QSize:
        least = self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())
        if height_needed := getattr(self._inside, "height_needed", None):
            least.setHeight(max(least.height(), height_needed(width)))
        return least


def page_is_turned(widget: QWidget, event: QWheelEvent) -> bool:
    """Whether a page around a widget is being scrolled, and has brought the widget under the pointer."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, FitOrScroll) and above.is_turned_by(event):
            return True
        above = above.parentWidget()
    return False


def bring_into_view(widget: QWidget) -> None:
    """Scroll to the focused widget; to the top of one that is taller than the view."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
            inside = above.widget()
            if inside and widget.height() > above.height():
                above.verticalScrollBar().setValue(widget.mapTo(inside, QPoint()).y())
        above = above.parentWidget()
