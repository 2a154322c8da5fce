"""What the leader of an hour asks of the window: black for the room, and an end that is asked about."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.ui.window.presenter import Presenter
from mengpaneel.ui.window.shell import Shell


class Leading(QObject):
    """Answers the commands of leading; an hour ends only when that was meant."""

    def __init__(self, desk: Desk, library: Library, presenter: Presenter, shell: Shell) -> None:
        super().__init__(shell.parent)
        self._desk, self._library, self._presenter, self._shell = desk, library, presenter, shell
        shell.commands.black_room.connect(self._change_black)
        shell.commands.leave_hour.connect(self._leave)

    def _change_black(self) -> None:
        self._presenter.set_black(not self._presenter.black)

    def _leave(self) -> None:
        """Leave a note first; then make the room black, and ask."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and self._shell.parent.isAncestorOf(focused):
            focused.clearFocus()
        elif self._desk.hour.is_on and self._desk.session.turn is None:
            self._ask()

    def _ask(self) -> None:
        from mengpaneel.ui.session.stop_question import StopQuestion  # nobody stops in the first frame

        was_black = self._presenter.black
        self._presenter.set_black(True)
        question = StopQuestion(self._desk.hour, self._library, self._shell.look, self._shell.parent)
        question.rejected.connect(lambda: self._presenter.set_black(was_black))
        question.accepted.connect(self._stop)
        question.open()

    def _stop(self) -> None:
        self._presenter.end()
        self._desk.session.end()
