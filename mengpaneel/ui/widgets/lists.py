"""Rows that can be clicked, and delegates with more space for Qt's lists and tables."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mengpaneel.looks.look import LIGHT, Look, colour
from mengpaneel.ui.widgets.scroll import style_scroll_area

_HEIGHT, _BESIDE, _BETWEEN, _ABOVE_HEADING = 30, 16, 8, 10

Index = QModelIndex | QPersistentModelIndex


def style_item_view(view: QAbstractItemView) -> None:
    """Style a list or table as any scroll area, and let it scroll as smoothly: Qt's own goes line by line."""
    style_scroll_area(view)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class SpacedDelegate(QStyledItemDelegate):
    """A delegate with higher lines, and space between columns."""

    def __init__(self, look: Look, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        least, look = super().sizeHint(option, index), self._look
        return QSize(least.width() + look.whole(_BESIDE), max(least.height(), look.whole(_HEIGHT)))


class SpacedHeader(QHeaderView):
    """A header with the same padding as SpacedDelegate."""

    def __init__(self, parent: QWidget, *, wrap: bool = False) -> None:
        """Make names of one line, or of two with `wrap`: where the words below are shorter than names."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._wrap = Look(LIGHT), wrap
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if wrap:
            self.setDefaultAlignment(self.defaultAlignment() | Qt.TextFlag.TextWordWrap)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.font(bold=True))

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802 - Qt's own name
        beside, above = map(self._look.whole, (_BESIDE, _ABOVE_HEADING))
        size = super().sectionSizeFromContents(section)
        if self._wrap:
            metrics = self.fontMetrics()
            name = str(self.model().headerData(section, Qt.Orientation.Horizontal)).split()
            breaks = [(" ".join(name[:at]), " ".join(name[at:])) for at in range(len(name))]
            size.setWidth(min(max(map(metrics.horizontalAdvance, lines)) for lines in breaks))
            size.setHeight(2 * metrics.lineSpacing())
        return size + QSize(beside, above)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        painter.fillRect(rect, self.palette().button())
        super().paintSection(painter, rect.adjusted(self._look.whole(_BESIDE // 4), 0, 0, 0), section)


class WrappingDelegate(SpacedDelegate):
    """A delegate that wraps lines at a width; the view must have word wrap set."""

    def __init__(self, look: Look, parent: QAbstractItemView, width_for: Callable[[Index], int]) -> None:
        super().__init__(look, parent)
        self._width_for = width_for

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The width of the text on one line, and its height when wrapped."""
        option.rect = QRect()
        whole, width = super().sizeHint(option, index), self._width_for(index)
        if whole.width() <= width:
            return whole
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            view: QWidget = option.widget
            width -= view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, view)
        option.rect = QRect(0, 0, width - self._look.whole(_BESIDE), 1)
        high = super().sizeHint(option, index).height()
        if high > whole.height():
            high += self._look.whole(_BETWEEN)
        return QSize(whole.width(), high)


class ListRow(QAbstractButton):
    """Base of painted rows: subclasses draw in `paint_row`."""

    row_height = 32
    min_width = 200

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current_look = Look(LIGHT)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        self.current_look = look
        self.updateGeometry()
        self.update()

    def paint_row(self, painter: QPainter) -> None:
        """Draw the row."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(self.current_look.whole(self.min_width), self.current_look.whole(self.row_height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, radius = self.current_look.colours, self.current_look.px(8)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.chosen))
            painter.drawRoundedRect(rect, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(colour(colours.ink), self.current_look.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, radius, radius)
        self.paint_row(painter)
