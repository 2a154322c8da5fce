"""Scroll areas without a frame and with a thin scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from mengpaneel.looks.look import LIGHT, Look, colour
from mengpaneel.ui.widgets.focus_ring import FocusRing

SCROLL_BAR = 10
"""The thickness of a scroll bar."""

_SHORTEST = 28


class ScrollBar(QScrollBar):
    """A thin scroll bar without a groove."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._upright = orientation is Qt.Orientation.Vertical
        self._look = Look(LIGHT)
        self._hint = self._measured()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._hint = self._measured()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._hint

    def _measured(self) -> QSize:
        """The size hint, measured once: Qt asks for it dozens of times whenever something is laid out."""
        thickness = self._look.whole(SCROLL_BAR)
        return QSize(thickness, 3 * thickness) if self._upright else QSize(3 * thickness, thickness)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        length = self.height() if self._upright else self.width()
        travel = self.maximum() - self.minimum()
        if travel <= 0:
            return
        handle = max(self._look.px(_SHORTEST), length * self.pageStep() / (travel + self.pageStep()))
        start = (length - handle) * (self.value() - self.minimum()) / travel
        across = self._look.px(SCROLL_BAR) - 4
        rect = QRectF(2, start, across, handle) if self._upright else QRectF(start, 2, handle, across)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._look.colours.edge))
        painter.drawRoundedRect(rect, across / 2, across / 2)


def style_scroll_area(area: QAbstractScrollArea) -> None:
    """Give a scroll area our scroll bars, no frame, and a transparent background."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal))
    area.viewport().setAutoFillBackground(False)


class ScrollArea(QScrollArea):
    """A scroll area for one widget that scrolls vertically, also by arrow keys when it has the focus."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style_scroll_area(self)
        self.setWidget(widget)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click beside the words rings nothing
        widget.setAutoFillBackground(False)
        FocusRing(self)
