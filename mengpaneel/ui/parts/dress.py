"""Putting a look on widgets: one walk over the tree, so that theme and size change everywhere at once."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QLayout, QWidget

from mengpaneel.looks.look import Look


@runtime_checkable
class Dressed(Protocol):
    """A widget that looks like our own; it is only asked to dress itself, not what is inside it."""

    def wear(self, look: Look) -> None:
        """Take on this look."""


def dress(root: QWidget, look: Look) -> None:
    """Give a widget and everything inside it this look."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Dressed):
            widget.wear(look)
        widget.updateGeometry()


def space(
    layout: QLayout, look: Look, margin: float | tuple[float, float, float, float], spacing: float
) -> None:
    """Set a layout's margins (all, or left, top, right, bottom) and spacing in the look's measure."""
    sides = margin if isinstance(margin, tuple) else (margin,) * 4
    layout.setContentsMargins(*(look.whole(side) for side in sides))
    layout.setSpacing(look.whole(spacing))
