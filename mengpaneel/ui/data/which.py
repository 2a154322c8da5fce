"""Asks which of two drafts lies on the console from now on, when two windows changed the same one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.looks.look import Look
from mengpaneel.ui.data.confirm import Choice
from mengpaneel.ui.widgets.button import Button, Shape


class WhichDraft(Choice):
    """Neither answer loses anything. Esc takes what is kept already: that of the other window."""

    def __init__(self, names: Sequence[str], library: Library, look: Look, parent: QWidget) -> None:
        words, quoted = library.data.start, library.data.quoted
        subjects = ", ".join(quoted.format(title=name) for name in names)
        told = [words.both_told.format(subjects=subjects), words.both_kept.format(title=words.both_title)]
        self.theirs, self.ours = Button(words.theirs), Button(words.ours, Shape.PRIMARY)
        super().__init__(words.both_ask, told, (self.theirs, self.ours), self.ours, look, parent)
        self.prefers_ours = False
        self.ours.clicked.connect(self._prefer_ours)
        self.theirs.clicked.connect(self.reject)

    def _prefer_ours(self) -> None:
        self.prefers_ours = True
        self.accept()
