"""Room between the lines of Qt's own lists and tables."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from mengpaneel.looks.look import Look

_HEIGHT, _BESIDE = 30, 16


class Airy(QStyledItemDelegate):
    """Lines of one comfortable height, and columns that do not touch."""

    def __init__(self, look: Look, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        least, look = super().sizeHint(option, index), self._look
        return QSize(least.width() + look.whole(_BESIDE), max(least.height(), look.whole(_HEIGHT)))
