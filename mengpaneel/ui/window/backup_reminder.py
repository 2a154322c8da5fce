"""The message line that says that nothing was copied to the second place for long."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from mengpaneel.content.shapes.data import PlaceWords
from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.window.message_area import MessageLine
from mengpaneel.ui.window.window import Window


class BackupReminder(MessageLine):
    """Names the missing folder; once closed, it stays away until the next start."""

    def __init__(self, words: PlaceWords, window: Window) -> None:
        super().__init__("chosen", window)
        self._told = words.missed
        self._words = Label("", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.dismiss = Button("", ButtonStyle.QUIET, mark="close", name=words.missed_dismiss)
        self.dismiss.clicked.connect(self._put_away)
        self._is_put_away = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.dismiss)

    @property
    def words(self) -> str:
        """The text."""
        return self._words.text()

    def show_place(self, place: SecondPlace) -> None:
        """Show the line if this place is missing for long, else hide it."""
        self._words.set_text(self._told.format(folder=place.folder))
        self.want(place.is_missed(datetime.now(UTC)) and not self._is_put_away)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, (20, 5, 16, 5), 10)

    def _put_away(self) -> None:
        self._is_put_away = True
        self.want(False)


def show_backup_reminder(place: SecondPlace, window: Window, words: PlaceWords) -> None:
    """Show the line in this window; it is made when it is first needed."""
    line = window.findChild(BackupReminder)
    if line is None:
        if not place.is_missed(datetime.now(UTC)):
            return
        line = BackupReminder(words, window)
        window.message_area.add(line)
        apply_look(line, window.look)
    line.show_place(place)
