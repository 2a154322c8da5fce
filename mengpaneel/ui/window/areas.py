"""The areas of a window, between which F6 moves the focus."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class Area(Protocol):
    """A widget that is an area; F6 focuses the first widget in it."""

    is_area: bool


def visible_areas(window: QWidget) -> list[QWidget]:
    """The visible areas with something to focus, from top left to bottom right."""
    found: list[QWidget] = [w for w in window.findChildren(QWidget) if isinstance(w, Area) and w.isVisible()]
    able = [area for area in found if _first_in(area) is not None]
    corners = {area: area.mapTo(window, QPoint(0, 0)) for area in able}
    return sorted(able, key=lambda area: (corners[area].y(), corners[area].x()))


def go_to_area(window: QWidget, by: int) -> None:
    """Focus the next area (1) or the one before (-1), cyclically."""
    areas, focused = visible_areas(window), QApplication.focusWidget()
    if not areas:
        return
    inside = [n for n, area in enumerate(areas) if focused and area.isAncestorOf(focused)]
    start = inside[-1] if inside else (-1 if by > 0 else 0)
    first = _first_in(areas[(start + by) % len(areas)])
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _first_in(area: QWidget) -> QWidget | None:
    """What Tab would come to first inside an area."""
    widget = area.nextInFocusChain()
    while widget is not None and widget is not area:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled() and area.isAncestorOf(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None
