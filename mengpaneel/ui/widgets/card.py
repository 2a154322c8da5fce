"""Cards: a surface, a group with a name, and a popup inside the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from mengpaneel.looks.look import LIGHT, Look, Surface, colour
from mengpaneel.looks.shapes import fill, is_inside
from mengpaneel.ui.window.shortcuts import action_of_key

_RADIUS, _MARKED = 12, 3


class Card(QFrame):
    """A rounded surface with a thin border; one with an accessible name is a group.

    With a `ground` it also paints what lies behind its corners, so that it repaints nothing below it.
    """

    def __init__(
        self,
        surface: Surface = "card",
        radius: float = _RADIUS,
        ground: Surface | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._surface: Surface = surface
        self._radius, self._ground = radius, ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)
        self.is_marked = False
        self.current_look = Look(LIGHT)

    def set_look(self, look: Look) -> None:
        self.current_look = look
        self.update()

    def mark(self, marked: bool) -> None:
        """Set a thick or a thin border."""
        if marked != self.is_marked:
            self.is_marked = marked
            self.update()

    def only_inside(self, event: QPaintEvent, edge: float) -> bool:
        """Whether nothing within `edge` pixels of the border, or in a corner, is to be painted."""
        inner = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        radius = self.current_look.px(self._radius) - edge / 2  # a pen lies half on either side of its line
        parts: Iterable[QRect] = event.region()  # type: ignore[assignment] # a sequence, untold by its stub
        return all(is_inside(QRectF(part), inner, radius) for part in parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self.current_look.colours
        edge = self.current_look.whole(_MARKED) if self.is_marked else 1
        if self.only_inside(event, edge):
            fill(painter, QRectF(event.rect()), colour(getattr(colours, self._surface)))
            return
        if self._ground:
            painter.fillRect(self.rect(), colour(getattr(colours, self._ground)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(colours.ink if self.is_marked else colours.line), edge))
        painter.setBrush(colour(getattr(colours, self._surface)))
        radius, inside = self.current_look.px(self._radius), edge / 2
        rect = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        painter.drawRoundedRect(rect, radius, radius)


class Group(QFrame):
    """Groups widgets under an accessible name; draws nothing and has no margins.

    It is a QFrame because a screen reader ignores a bare QWidget.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)


class PopupCard(Card):
    """A card over a part of its window; deletes itself when it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._window = parent.window()
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setPalette(look.palette())

    def open_at(self, widget: QWidget, down: int) -> None:
        """Open at the left edge of a widget, `down` pixels below its top, inside the window."""
        window = widget.window()
        corner = widget.mapTo(window, QPoint(0, down))
        corner.setX(max(0, min(corner.x(), window.width() - self.width())))
        corner.setY(max(0, min(corner.y(), window.height() - self.height())))
        self.move(window.mapToGlobal(corner))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, and on the window's shortcuts, before they are carried out."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif action := action_of_key(event, self._window):
            self.close()
            action.trigger()
        else:
            super().keyPressEvent(event)
