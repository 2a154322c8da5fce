"""Room between the lines of Qt's own lists and tables."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mengpaneel.looks.look import Look

_HEIGHT, _BESIDE, _BETWEEN = 30, 16, 8

Index = QModelIndex | QPersistentModelIndex


class Airy(QStyledItemDelegate):
    """Lines of one comfortable height, and columns that do not touch."""

    def __init__(self, look: Look, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        least, look = super().sizeHint(option, index), self._look
        return QSize(least.width() + look.whole(_BESIDE), max(least.height(), look.whole(_HEIGHT)))


class Wrapping(Airy):
    """Lines that go on below where they are wider than this; the view must wrap its words."""

    def __init__(self, look: Look, parent: QAbstractItemView, width_for: Callable[[Index], int]) -> None:
        super().__init__(look, parent)
        self._width_for = width_for

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as on one line, and as high as all lines: Qt asks both without telling the width."""
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
