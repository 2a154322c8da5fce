"""Everything that fits is shown whole; only what needs more room than there is scrolls."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from mengpaneel.ui.parts.scroll import scroll_quietly


@runtime_checkable
class Column(Protocol):
    """A widget that knows better than its layout how high it must be."""

    def height_needed(self, width: int) -> int:
        """The least height at this width."""


class WrappingColumn(QWidget):
    """Holds lines that wrap, under one another; knows how high it is with its lines broken."""

    def height_needed(self, width: int) -> int:
        """The least height at this width."""
        broken = self.heightForWidth(width)
        return broken if broken > 0 else self.sizeHint().height()


class Roomy(QScrollArea):
    """Gives its widget all room there is, and scrolls where that is less than the least it needs.

    Qt's own resizable area gives a widget with wrapping words the height that it would like, and so scrolls
    where nothing needs to.
    """

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = widget
        # Asking for the viewport that Qt made makes PySide prepare every class of widget, just to know which
        # one it is; the first frame cannot wait for that.
        self.setViewport(QWidget(self))
        scroll_quietly(self)
        # Without a size of its own, Qt would measure all of it at once for one that nobody sees.
        widget.resize(self.window().size())
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        widget.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Take what a scroll bar takes into account; twice, for a narrower screen may need to be higher."""
        for _ in range(2):
            room = self.maximumViewportSize()
            least = self._least(self._inside.width())
            across = self.verticalScrollBar().sizeHint().width() if least.height() > room.height() else 0
            along = self.horizontalScrollBar().sizeHint().height() if least.width() > room.width() else 0
            self._inside.resize((room - QSize(across, along)).expandedTo(least))

    def _least(self, width: int) -> QSize:
        least = self._inside.minimumSizeHint().expandedTo(self._inside.minimumSize())
        if isinstance(self._inside, Column):
            least.setHeight(max(least.height(), self._inside.height_needed(width)))
        return least


def bring_into_view(widget: QWidget) -> None:
    """Scroll so that a widget that got the keyboard can be seen; tall ones from their top."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
            inside = above.widget()
            if inside and widget.height() > above.height():
                above.verticalScrollBar().setValue(widget.mapTo(inside, QPoint()).y())
        above = above.parentWidget()
