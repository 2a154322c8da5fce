"""What does not fit: texts larger than their widget, neighbours on top of each other, things outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionViewItem,
    QTabBar,
    QTreeWidget,
    QWidget,
)

from mengpaneel.ui.help.tour import Tour, TourHighlight
from mengpaneel.ui.room.overlays import KeysCard
from mengpaneel.ui.snapshots.drawer import SnapshotDrawer
from mengpaneel.ui.window.message_area import MessageArea

SLACK = 2

OVER_OTHERS = (Tour, TourHighlight, KeysCard, MessageArea, SnapshotDrawer)
"""What lies over others on purpose."""


def misfits(root: QWidget, heard: Sequence[Heard] | None = None) -> list[str]:
    """Everything on this window that is cut off, overlaps or sticks out; `heard` if it was drawn already."""
    shown = [w for w in root.findChildren(QWidget) if w.isVisibleTo(root) and w.window() is root.window()]
    found = [f"{describe(w)} is cut off: {why}" for w in shown for why in cut_off(w)]
    found += [f"{describe(w)} sticks out of {describe(w.parentWidget())}" for w in shown if sticks_out(w)]
    for parent in (root, *shown):
        found += overlaps(parent)
    return found + painted_misfits(heard_in(root) if heard is None else heard)


def describe(widget: QWidget | None) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {(words or widget.accessibleName())[:60]!r}" if widget else "nothing"


def cut_off(widget: QWidget) -> Iterator[str]:
    size = widget.size()
    if isinstance(widget, QLabel) and widget.text():
        margins = widget.contentsMargins()
        width = size.width() - margins.left() - margins.right()
        metrics = widget.fontMetrics()
        if widget.wordWrap():
            longest = max(map(metrics.horizontalAdvance, re.split(r"[\s\u200b]", widget.text())), default=0)
            if longest > width + SLACK:
                yield f"a word of {longest} in {width}"
            needed = widget.heightForWidth(size.width())
        else:
            if widget.sizeHint().width() > size.width() + SLACK:
                yield f"{widget.sizeHint().width()} in {size.width()}"
            needed = widget.sizeHint().height()
        if needed > size.height() + SLACK:
            yield f"{needed} high in {size.height()}"
    elif isinstance(widget, (QPushButton, QCheckBox, QRadioButton)):
        hint = widget.minimumSizeHint()
        if hint.width() > size.width() + SLACK or hint.height() > size.height() + SLACK:
            yield f"{hint.toTuple()} in {size.toTuple()}"
    elif isinstance(widget, QComboBox) and not is_told_whole(widget):
        metrics = QFontMetrics(widget.font())
        if metrics.horizontalAdvance(widget.currentText()) > size.width():
            yield f"{metrics.horizontalAdvance(widget.currentText())} in {size.width()}"
    elif isinstance(widget, (QListWidget, QTreeWidget)):
        yield from cut_lines(widget)
    elif isinstance(widget, QLineEdit) and widget.fontMetrics().height() > size.height():
        yield f"{widget.fontMetrics().height()} high in {size.height()}"


def cut_lines(view: QListWidget | QTreeWidget) -> Iterator[str]:
    """Lines of a list that are cut off, of those that can be seen."""
    delegate = view.itemDelegate()
    index = view.indexAt(QPoint(1, 1))
    while index.isValid() and view.visualRect(index).intersects(view.viewport().rect()):
        for column in range(view.columnCount() if isinstance(view, QTreeWidget) else 1):
            cell = index.siblingAtColumn(column)
            option = QStyleOptionViewItem()
            view.initViewItemOption(option)
            delegate.initStyleOption(option, cell)
            option.rect = view.visualRect(cell)
            part = QStyle.SubElement.SE_ItemViewItemText
            room = view.style().subElementRect(part, option, view).adjusted(3, 0, -3, 0)
            flags = Qt.TextFlag.TextWordWrap if view.wordWrap() else Qt.TextFlag.TextSingleLine
            needed = QFontMetrics(option.font).boundingRect(
                QRect(0, 0, room.width(), 9999), flags, option.text
            )
            if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK:
                yield f"{option.text!r} needs {needed.size().toTuple()} in {room.size().toTuple()}"
        index = (
            view.indexBelow(index) if isinstance(view, QTreeWidget) else index.siblingAtRow(index.row() + 1)
        )


def is_told_whole(chosen: QComboBox) -> bool:
    """Whether a tip says what has no room; what is painted by ourselves is listened to."""
    return is_ours(chosen) or chosen.currentText() in chosen.toolTip()


def sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return False
    above: QWidget | None = parent.parentWidget()
    if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
        return False
    return not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry())


def overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea):
        return
    children = [
        child
        for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisibleTo(parent) and not child.isWindow() and not isinstance(child, OVER_OTHERS)
    ]
    for number, one in enumerate(children):
        for other in children[number + 1 :]:
            common: QRect = one.geometry().intersected(other.geometry())
            if common.width() > SLACK and common.height() > SLACK:
                yield f"{describe(one)} and {describe(other)} overlap"


class Heard(NamedTuple):
    """A text that a widget paints: the room it is given, the room it takes, and how high its letters are."""

    widget: QWidget
    room: QRectF
    words: str
    needed: QRectF
    high: int


def heard_in(root: QWidget) -> list[Heard]:
    """Everything that Python paints as text on this window: each of our widgets is drawn once more."""
    heard: list[Heard] = []
    painting = root
    original = QPainter.drawText

    def listen(painter: QPainter, *args: object) -> object:
        place, words = args[0], args[-1]
        kept = isinstance(painter.device(), QPixmap)  # a scale that is drawn once has places of its own
        if isinstance(words, str) and words and not kept:
            font = painter.font()
            metrics, high = QFontMetricsF(font), font.pixelSize()
            if isinstance(place, (QRectF, QRect)):
                room = QRectF(place)
                flags = args[1]
                wraps = int(getattr(flags, "value", flags)) & Qt.TextFlag.TextWordWrap.value
                needed = metrics.boundingRect(room, wraps, words)
                heard.append(Heard(painting, room, words, QRectF(room.topLeft(), needed.size()), high))
            elif isinstance(place, QPointF):
                line = metrics.boundingRect(words).translated(place)
                heard.append(Heard(painting, line, words, line, high))
        return original(painter, *args)

    QPainter.drawText = listen
    try:
        for painting in (root, *root.findChildren(QWidget)):
            if paints(type(painting)) and painting.isVisibleTo(root):
                paint_unseen(painting)
    finally:
        QPainter.drawText = original
    return heard


def is_ours(widget: QWidget) -> bool:
    return type(widget).__module__.startswith("mengpaneel") and not isinstance(widget, QGraphicsView)


@cache
def paints(kind: type[QWidget]) -> bool:
    """Whether widgets of a kind are painted by a method of ours."""
    ours = [each for each in kind.__mro__ if each.__module__.startswith("mengpaneel")]
    return not issubclass(kind, QGraphicsView) and any("paintEvent" in vars(each) for each in ours)


def paint_unseen(widget: QWidget) -> None:
    """Let a widget paint itself alone, all of it, where there is no room for what it paints: to listen to."""
    widget.render(QPixmap(1, 1), QPoint(0, 0), QRegion(), QWidget.RenderFlag(0))


def painted_misfits(heard: Sequence[Heard]) -> list[str]:
    """Texts that painting widgets cut off."""
    found = []
    for widget, room, words, needed, _ in heard:
        fits = needed.width() <= room.width() + SLACK and needed.height() <= room.height() + SLACK
        scrolls = isinstance(widget, QTabBar) and widget.usesScrollButtons()
        whole = QRectF(widget.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not fits or not (scrolls or whole.contains(room)):
            found.append(f"{describe(widget)} paints {words!r} in {room.getRect()}: needs {needed.getRect()}")
    return found
