"""The keys of the presentation, laid over it: in letters for the room, made from the actions themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.keys import keys_of_fader, keys_of_window
from mengpaneel.ui.parts.card import Card
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.text import Text


class KeysCard(Card):
    """Two lists beside one another: what the window does, and what keys do to a fader."""

    def __init__(self, actions: Sequence[QAction], library: Library, parent: QWidget) -> None:
        super().__init__(parent=parent)
        words = library.words.access
        self._halves = QHBoxLayout(self)
        self._columns: list[QVBoxLayout] = []
        self._grids: list[QGridLayout] = []
        self._add(library.words.present.keys_heading, keys_of_window(actions, library))
        self._add(words.on_fader, keys_of_fader(library))
        self.hide()

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        space(self._halves, look, (10, 8, 10, 8), 14)
        for column in self._columns:
            space(column, look, 0, 4)
        for grid in self._grids:
            space(grid, look, 0, 3)
            grid.setHorizontalSpacing(look.whole(10))

    def _add(self, heading: str, keys: Iterator[tuple[str, str]]) -> None:
        column, grid = QVBoxLayout(), QGridLayout()
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, (deed, names) in enumerate(keys):
            grid.addWidget(Text(deed[:1].upper() + deed[1:], Size.SMALL, wrap=True), row, 0)
            grid.addWidget(Text(names, Size.SMALL, bold=True, wrap=True), row, 1)
        column.addWidget(Text(heading, Size.BODY, bold=True, wrap=True))
        column.addLayout(grid)
        column.addStretch()
        self._halves.addLayout(column, 1)
        self._columns.append(column)
        self._grids.append(grid)
