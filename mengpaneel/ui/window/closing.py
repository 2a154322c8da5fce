"""Asks about work that could not be stored before a window closes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.unsaved_work import Work
from mengpaneel.looks.look import Look
from mengpaneel.ui.data.page import ChoiceDialog
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.window.shell import Shell


class CloseQuestion(ChoiceDialog):
    """Offers to save elsewhere, to close, or to cancel (Esc)."""

    def __init__(self, names: Sequence[str], library: Library, look: Look, parent: QWidget) -> None:
        words, quoted = library.data.closing, library.data.quoted
        subjects = ", ".join(quoted.format(title=name) for name in names)
        told = [words.unkept.format(subjects=subjects), words.gone]
        self.elsewhere = Button(library.data.elsewhere.save, ButtonStyle.PRIMARY)
        self.discard, self.stay = Button(words.discard), Button(library.data.cancel)
        buttons = (self.discard, self.stay, self.elsewhere)
        super().__init__(words.ask, told, buttons, self.elsewhere, look, parent)
        self.wants_elsewhere = False
        self.elsewhere.clicked.connect(self._choose_elsewhere)
        self.discard.clicked.connect(self.accept)
        self.stay.clicked.connect(self.reject)

    def _choose_elsewhere(self) -> None:
        self.wants_elsewhere = True
        self.accept()


def may_close(shell: Shell, work: Work, library: Library, save: Callable[[], bool]) -> bool:
    """Ask about this work; returns whether the window may close. `save` saves it elsewhere."""
    names = dict.fromkeys(subject_name(subject, library.words) for subject, _ in work)
    question = CloseQuestion([*names], library, shell.look, shell.parent)
    closes = bool(question.exec())
    wants_elsewhere = question.wants_elsewhere
    question.deleteLater()
    return save() if wants_elsewhere else closes
