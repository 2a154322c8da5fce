"""Reminds of a date to look again: a page that asks how, or a message line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.commands import Commands, Screen
from mengpaneel.ui.window.message_area import MessageLine

_ASIDE, _WIDEST = 60, 680


class ReviewPrompt(QFrame):
    """A page that hides the last time: offers to set the faders again, alone or together, or to look back."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._commands = desk, commands
        self._look = Look(LIGHT)
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
        """The height at this width, in pixels."""
        return self._column.totalHeightForWidth(width)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._buttons, look, 0, 10)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the lines of words short enough to read where the window is wide."""
        look = self._look
        aside = max(_ASIDE, round((self.width() / look.scale - _WIDEST) / 2))
        set_margins(self._column, look, (aside, 20, aside, 20), 20)


_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class ReviewReminder(MessageLine):
    """Shows a due reminder when a subject is opened; hidden without one, and empty until the first one."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, parent: QWidget) -> None:
        super().__init__("chosen", parent)
        self._desk, self._library, self._commands = desk, library, commands
        self._due: Snapshot | None = None
        self._is_made = False
        desk.changed.connect(self._follow_desk)
        self.check_due_snapshot()

    def _make(self) -> None:
        """Make the words and the buttons: no first frame waits for a reminder that is not due."""
        words = self._library.words.again
        self._words = Label("", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.begin = Button(words.start, name=words.start_tip)
        self.reveal = Button(words.reveal, mark="eye")
        self.stop = Button(words.stop, ButtonStyle.QUIET, name=words.stop_tip)
        self.dismiss = Button("", ButtonStyle.QUIET, mark="close", name=words.dismiss)
        self._row, self._buttons = QBoxLayout(_BESIDE, self), QHBoxLayout()
        self._row.addWidget(self._words, 1)
        self._row.addLayout(self._buttons)
        self._buttons.addStretch(1)
        for button in (self.begin, self.reveal, self.stop, self.dismiss):
            self._buttons.addWidget(button)
        self.begin.clicked.connect(self._commands.start_blind)
        self.reveal.clicked.connect(lambda _=False: self._desk.reveal())
        self.stop.clicked.connect(lambda _=False: self._ask_to_stop())
        self.dismiss.clicked.connect(lambda _=False: self._forget())
        self._is_made = True
        apply_look(self, self.current_look)

    @property
    def words(self) -> str:
        """The text."""
        return self._words.text() if self._is_made else ""

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        if self._is_made:
            set_margins(self._row, look, (20, 5, 16, 5), 10)
            set_margins(self._buttons, look, 0, 10)
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_made:
            self._make_room()

    def _make_room(self) -> None:
        """Put the buttons below the words where they would leave these less than half of the line."""
        beside = 2 * self._buttons.sizeHint().width() <= self.width()
        self._row.setDirection(_BESIDE if beside else _BELOW)

    def _ask_to_stop(self) -> None:
        """Ask whether the sheet of before must come back, with the last time in sight again."""
        from mengpaneel.ui.data.page import ConfirmDialog

        words, window = self._library.words.again, self.window()
        question = ConfirmDialog(
            words.stop_question, [words.stop_told], words.stop_yes, self._library, self.current_look, window
        )
        question.accepted.connect(self._desk.cancel_blind)
        question.open()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.subject:
            self.check_due_snapshot()
        if changes.snapshots or changes.hidden or changes.hour:
            self._look_whether_still_due()

    def check_due_snapshot(self) -> None:
        """Look for a snapshot whose date to look again has come."""
        self._due = self._desk.due_snapshot(date.today())
        self._show()

    def _look_whether_still_due(self) -> None:
        """A newer snapshot ends a reminder; a new reminder waits until the subject is opened again."""
        if self._due and self._desk.due_snapshot(date.today()) != self._due:
            self._due = None
        self._show()

    def _forget(self) -> None:
        self._due = None
        self._show()

    def _show(self) -> None:
        """Say one thing: that the last time is hidden, or else what is due.

        The prompt asks for itself, and an hour has steps of its own for this.
        """
        hidden = self._desk.hidden
        if (hidden or self._due) and not self._is_made:
            self._make()
        if self._is_made:
            self._tell(hidden)
        elsewhere = self._desk.review_due or self._desk.hour.is_on
        self.want((hidden or self._due is not None) and not elsewhere)

    def _tell(self, hidden: bool) -> None:
        words = self._library.words
        if hidden:
            self._words.set_text(words.again.blind)
        elif self._due:
            day = tell_date(self._due.taken_on, words)
            self._words.set_text(words.again.due.format(date=day))
        else:
            self._words.set_text("")
        for button in (self.reveal, self.stop):
            button.setVisible(hidden)
        for button in (self.begin, self.dismiss):
            button.setVisible(not hidden)
        self._make_room()
