"""The page to type in entries from paper: instructions, the table, and a button back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mengpaneel.content.library import Library
from mengpaneel.desk.session import Session
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.paper_table import PaperTable
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins

_LEAST = 220


class PaperPage(Group):
    """The table of a round. `closed`: the user is done with it."""

    closed = Signal()

    is_area = True

    def __init__(self, session: Session, library: Library) -> None:
        words = library.words.entering
        super().__init__(words.table)
        self._session = session
        self._told = Label(words.paper_told, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.table = PaperTable(session, library)
        self._left = Label("", tone=TextTone.MUTED)
        self.done = Button(words.paper_done, ButtonStyle.PRIMARY)
        self.done.clicked.connect(self.closed)
        self._library = library
        self._foot, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._foot.addWidget(self._left)
        self._foot.addStretch()
        self._foot.addWidget(self.done)
        self._column.addWidget(self._told)
        self._column.addWidget(self.table, 1)
        self._column.addLayout(self._foot)
        self.show_round()

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, 0, 8)
        set_margins(self._foot, look, 0, 8)
        self.table.setMinimumHeight(look.whole(_LEAST))

    def show_round(self) -> None:
        """Show the participants and faders that are asked now."""
        if round_ := self._session.round:
            self.table.show_round(round_)
        self.show_ready()

    def show_ready(self) -> None:
        """Show how many are ready."""
        if round_ := self._session.round:
            told = self._library.words.round.ready
            self._left.set_text(told.format(ready=self._session.ready, count=len(round_.participants)))
