"""The areas of a window, between which F6 moves the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.ui.widgets.tab_order import tab_stops


def visible_areas(window: QWidget) -> list[QWidget]:
    """The visible areas with something to focus, from top left to bottom right.

    A widget with an attribute `is_area` is one; F6 focuses the first widget in it.
    """
    found = [widget for widget in window.findChildren(QWidget) if hasattr(widget, "is_area")]
    able = [area for area in found if area.isVisible() and tab_stops(area)]
    corners = {area: area.mapTo(window, QPoint(0, 0)) for area in able}
    return sorted(able, key=lambda area: (corners[area].y(), corners[area].x()))


def go_to_area(window: QWidget, by: int) -> None:
    """Focus the next area (1) or the one before (-1), cyclically."""
    areas, focused = visible_areas(window), QApplication.focusWidget()
    if not areas:
        return
    inside = [n for n, area in enumerate(areas) if focused and area.isAncestorOf(focused)]
    start = inside[-1] if inside else (-1 if by > 0 else 0)
    tab_stops(areas[(start + by) % len(areas)])[0].setFocus(Qt.FocusReason.TabFocusReason)
