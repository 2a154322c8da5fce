"""Asks before entries of participants are removed, and before the hour ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.looks.look import Look
from mengpaneel.ui.data.page import ChoiceDialog, ConfirmDialog
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.widgets.button import Button, ButtonStyle


def ask_to_remove(page: SessionPage, participant: int) -> None:
    """Ask whether to remove a participant with all their entries; at least two must be left."""
    words, session = page.library.words.entering, page.desk.session
    if session.round is None:
        return
    role = session.round.participants[participant].label
    ask(
        page,
        sentence_case(words.remove_question.format(role=role)),
        words.remove_told.format(role=role),
        words.remove_yes,
        lambda: session.remove(participant),
    )


def ask_to_cancel(page: SessionPage) -> None:
    """Ask whether to cancel the round and restore the faders (*Toch niet*)."""
    words = page.library.words.entering
    ask(page, words.stop_question, words.stop_told, words.stop_yes, page.desk.session.cancel)


def ask(page: SessionPage, question: str, told: str, yes: str, do: Callable[[], None]) -> None:
    """Ask a question in a dialog of the page's window, and call `do` if the answer is yes."""
    dialog = ConfirmDialog(question, [told], yes, page.library, page.look, page.window())
    dialog.accepted.connect(do)
    dialog.open()


class StopQuestion(ChoiceDialog):
    """Asks whether to end the hour, and says what becomes of the round; Enter or Esc alone goes on."""

    def __init__(self, hour: Hour, library: Library, look: Look, parent: QWidget) -> None:
        words = library.words.leading
        self.stop, self.go_on = Button(words.stop), Button(words.go_on, ButtonStyle.PRIMARY)
        told = words.stop_saved if hour.saved else words.stop_unsaved
        super().__init__(words.stop_question, [told], (self.stop, self.go_on), self.go_on, look, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.stop.clicked.connect(self.accept)
        self.go_on.clicked.connect(self.reject)
