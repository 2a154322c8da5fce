"""Tab goes through a window as it is read: row after row, and in a row from left to right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_TAB_FOCUS, _DIRECT = Qt.FocusPolicy.TabFocus, Qt.FindChildOption.FindDirectChildrenOnly


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
    stops = tab_stops(window)
    for chosen in stops:
        for button in one_of_several(chosen):
            focus = button.focusPolicy() & ~_TAB_FOCUS
            button.setFocusPolicy(focus | _TAB_FOCUS if button in stops else focus)
    for one, following in pairwise((window, *stops)):
        QWidget.setTabOrder(one, following)


def has_focus_within(widget: QWidget) -> bool:
    """Whether the widget, or anything in it, has the keyboard in its window."""
    focused: QWidget | None = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def tab_stops(root: QWidget) -> list[QWidget]:
    """Everything inside a widget that takes the keyboard from Tab now, in the order in which it is read.

    Of several of which one is chosen it is that one. A widget with `follows_in_tab_order` has its stops right
    after that other one, wherever it lies itself.
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
    for child in root.findChildren(QWidget, options=_DIRECT):
        if child.isVisible() and child.isEnabled() and not child.isWindow():
            stops[child] = [child] * _takes_tab(child) + _stops_as_they_lie(child)
    parts = [child for child, inside in stops.items() if inside]
    return [stop for part in in_reading_order(parts) for stop in stops[part]]


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab comes there; also where the keyboard is now, or nothing would follow it."""
    if widget.hasFocus():
        return True
    chosen = [button for button in one_of_several(widget) if button.isChecked() and button.isVisible()]
    return widget in chosen if chosen else bool(widget.focusPolicy() & _TAB_FOCUS)


def one_of_several(widget: QWidget) -> Sequence[QAbstractButton]:
    """The buttons of which this is one and only one can be chosen; arrow keys go along them."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return ()
    group: QButtonGroup | None = widget.group()
    if group is not None:
        return group.buttons() if group.exclusive() else ()
    parent = widget.parentWidget()
    if parent is None or not widget.autoExclusive():
        return ()
    beside = parent.findChildren(QAbstractButton, options=_DIRECT)
    return [button for button in beside if button.autoExclusive() and button.group() is None]


def in_reading_order(parts: Sequence[QWidget]) -> list[QWidget]:
    """Widgets of one parent, cut in rows, a row in columns and so on; by corners where they overlap."""
    if len(parts) < 2:
        return [*parts]
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
