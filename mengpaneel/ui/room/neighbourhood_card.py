"""The texts about the neighbourhood for the room: over the faders, only on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_neighbourhood
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.room.text_zone import Line, TextZone
from mengpaneel.ui.widgets.card import Card

_MARGIN = 14


class NeighbourhoodCard(Card):
    """All texts, or one at a time where they do not fit together."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self._page = 0
        self._pages: Sequence[Sequence[Line]] = ()
        self.zone = TextZone(self, spread=False, middle=0)
        self.setAccessibleName(library.words.neighbourhood.title)
        self.hide()

    def turn(self) -> bool:
        """Show the first page, or the next one; returns False after the last."""
        self._page = self._page + 1 if self.isVisible() else 0
        self.raise_()
        self.show()
        self._fit()
        return self._page < len(self._pages)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margin = self.current_look.whole(_MARGIN)
        self.zone.setGeometry(self.rect().adjusted(margin, margin, -margin, -margin))
        self._pages = self._paged()
        self.zone.show_lines(self._pages[self._page] if self._page < len(self._pages) else [])

    def _paged(self) -> Sequence[Sequence[Line]]:
        """What is shown together: everything under one heading, or else each text under its own."""
        texts = list(tell_neighbourhood(self._desk.sheet.neighbourhood, self._library))
        told = [line for name, text in texts for line in (Line(name, bold=True, rank=1), Line(text, rank=1))]
        everything = [Line(self._library.words.neighbourhood.title, Size.TITLE, bold=True), *told]
        self.zone.show_lines(everything)
        if texts and len(self.zone.words) == len(everything):
            return [everything]
        return [[Line(name, Size.LARGE, bold=True), Line(text)] for name, text in texts]
