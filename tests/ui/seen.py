"""What can be read and seen in whatever there is: to hold what two groups have against each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from PySide6.QtWidgets import QWidget

_TOLD = ("toolTip", "accessibleName", "accessibleDescription", "windowTitle", "text", "toPlainText", "value")


@cache
def _tells(kind: type[QWidget]) -> list[str]:
    """In which of these ways widgets of a kind tell something."""
    return [what for what in _TOLD if callable(getattr(kind, what, None))]


def told_by(widget: QWidget) -> Iterator[tuple[str, object]]:
    """What a widget tells, with how it is asked."""
    for what in _tells(type(widget)):
        tells = getattr(widget, what)
        if callable(tells) and (told := tells()):
            yield what, told


def picture_of(widget: QWidget) -> str:
    """How a widget looks, to compare: its size, and a digest of its pixels; also if it is unpainted."""
    painted = widget.updatesEnabled()
    widget.setUpdatesEnabled(True)
    image = widget.grab().toImage()
    widget.setUpdatesEnabled(painted)
    return f"{image.width()}x{image.height()} {sha256(image.constBits()).hexdigest()}"
