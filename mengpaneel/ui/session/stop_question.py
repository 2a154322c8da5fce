"""Asks whether to end the hour; Enter or Esc alone goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.hour import Hour
from mengpaneel.looks.look import Look
from mengpaneel.ui.data.page import ChoiceDialog
from mengpaneel.ui.widgets.button import Button, ButtonStyle


class StopQuestion(ChoiceDialog):
    """Says what becomes of the round; accepted means to end the hour."""

    def __init__(self, hour: Hour, library: Library, look: Look, parent: QWidget) -> None:
        words = library.words.leading
        self.stop, self.go_on = Button(words.stop), Button(words.go_on, ButtonStyle.PRIMARY)
        told = words.stop_saved if hour.saved else words.stop_unsaved
        super().__init__(words.stop_question, [told], (self.stop, self.go_on), self.go_on, look, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.stop.clicked.connect(self.accept)
        self.go_on.clicked.connect(self.reject)
