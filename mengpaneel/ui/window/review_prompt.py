"""What stands instead of a screen when the day to look again has come, until the group has chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands, Screen

_BESIDE = 60


class ReviewPrompt(QFrame):
    """A page with nothing of the last time: set the faders again, alone first or at once, or look back."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._commands = desk, commands
        words = library.words.again
        self.setAccessibleName(words.ask)
        self.begin = Button(words.start, ButtonStyle.PRIMARY, name=words.start_tip)
        self.look_back = Button(words.look_first)
        self.begin.clicked.connect(lambda _=False: desk.start_blind())
        self.look_back.clicked.connect(lambda _=False: desk.show_last_first())
        self.round = Button(words.round, name=words.round_tip)
        self.round.clicked.connect(self._begin_round)
        self._buttons, self._column = QHBoxLayout(), QVBoxLayout(self)
        for button in (self.begin, self.round, self.look_back):
            self._buttons.addWidget(button)
        self._column.addStretch(2)
        self._column.addWidget(Label(words.ask, Size.TITLE, bold=True, wrap=True, centred=True))
        self._column.addWidget(Label(words.ask_told, Size.LARGE, wrap=True, centred=True))
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        self._column.addLayout(row)
        self._column.addStretch(3)

    def _begin_round(self) -> None:
        """Begin on an empty console, and ask on *Samen* who takes part now."""
        self._desk.start_blind()
        self._commands.show_screen.emit(Screen.SESSION)

    def height_needed(self, width: int) -> int:
        """How high the words are at this width."""
        return self._column.totalHeightForWidth(width)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        set_margins(self._column, look, (_BESIDE, 20, _BESIDE, 20), 20)
        set_margins(self._buttons, look, 0, 10)
