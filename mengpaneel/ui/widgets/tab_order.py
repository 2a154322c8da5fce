"""Tab goes through a window as it is read: row after row, and in a row from left to right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TabOrder(QObject):
    """Orders each window of the program by where everything lies, at the moment that Tab is pressed.

    Much is made late, laid elsewhere in a smaller window, or seen for a moment only; Qt's own order is that
    in which widgets were made.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QGuiApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TABS:
            window = QApplication.activeWindow()
            if window is not None:
                set_tab_order(window)
        return super().eventFilter(watched, event)


def set_tab_order(window: QWidget) -> None:
    """Let Tab come to what can be seen of a window in the order in which it is read."""
    for one, following in pairwise((window, *tab_stops(window))):
        QWidget.setTabOrder(one, following)


def tab_stops(root: QWidget) -> list[QWidget]:
    """Everything inside a widget that takes the keyboard from Tab now, in the order in which it is read.

    A widget with `follows_in_tab_order` has its stops right after that one, wherever it lies itself.
    """
    stops = _stops_as_they_lie(root)
    for follower in dict.fromkeys(stop.parentWidget() for stop in stops):
        before: QWidget | None = getattr(follower, "follows_in_tab_order", None)
        if before is not None and before in stops:
            own = [stop for stop in stops if stop.parentWidget() is follower]
            rest = [stop for stop in stops if stop not in own]
            place = rest.index(before) + 1
            stops = [*rest[:place], *own, *rest[place:]]
    return stops


def _stops_as_they_lie(root: QWidget) -> list[QWidget]:
    stops: dict[QWidget, list[QWidget]] = {}
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and child.isEnabled() and not child.isWindow():
            takes = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if inside := [child] * takes + _stops_as_they_lie(child):
                stops[child] = inside
    return [stop for part in in_reading_order(list(stops)) for stop in stops[part]]


def in_reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Widgets of one parent, cut in rows, a row in columns and so on; by corners where they overlap."""
    for begin, end in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        groups = _groups(parts, begin, end)
        if len(groups) > 1:
            return [part for group in groups for part in in_reading_order(group)]
    return sorted(parts, key=lambda part: (part.y(), part.x()))


def _groups(
    parts: Sequence[QWidget], begin: Callable[[QRect], int], end: Callable[[QRect], int]
) -> list[list[QWidget]]:
    """Groups between which nothing lies on both sides."""
    groups: list[list[QWidget]] = []
    reached = -1
    for part in sorted(parts, key=lambda part: begin(part.geometry())):
        if not groups or begin(part.geometry()) > reached:
            groups.append([])
        groups[-1].append(part)
        reached = max(reached, end(part.geometry()))
    return groups
