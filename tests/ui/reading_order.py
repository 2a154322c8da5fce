"""Whether real Tab keys come to the parts of a window in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from mengpaneel.ui.console.selected_fader import SelectedFader
from tests.ui.measuring import describe


def out_of_order(root: QWidget, stops: Sequence[QWidget]) -> Iterator[str]:
    """Each part that Tab leaves and comes back to, and each that comes before what is read before it.

    The line of the strip in hand goes along with its fader; `test_focus.py` looks at that.
    """
    own = [stop for stop in stops if not isinstance(stop.parentWidget(), SelectedFader)]
    yield from _inside(root, [(stop, _above(root, stop)) for stop in own])


def _above(root: QWidget, stop: QWidget) -> list[QWidget]:
    """A stop and all around it, from the outermost."""
    around, widget = [], stop
    while widget is not None and widget is not root:
        around.append(widget)
        widget = widget.parentWidget()
    return around[::-1]


def _inside(root: QWidget, stops: Sequence[tuple[QWidget, list[QWidget]]]) -> Iterator[str]:
    parts: list[QWidget] = []
    for _stop, around in stops:
        if around and (not parts or parts[-1] is not around[0]):
            if around[0] in parts:
                yield f"Tab leaves {describe(around[0])} and comes back"
            parts.append(around[0])
    for place, one in enumerate(parts):
        for other in parts[place + 1 :]:
            if other is not one and _read_before(_rect(root, other), _rect(root, one)):
                yield f"{describe(one)} comes before {describe(other)}"
    for part in dict.fromkeys(parts):
        yield from _inside(root, [(s, a[1:]) for s, a in stops if len(a) > 1 and a[0] is part])


def _rect(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _read_before(one: QRect, other: QRect) -> bool:
    if one.bottom() <= other.top():
        return True
    return one.top() < other.bottom() and one.right() <= other.left()
