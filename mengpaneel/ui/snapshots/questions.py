"""What is asked about a snapshot that is there: another title, or what was wrong with it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QButtonGroup, QWidget

from mengpaneel.content.library import Library
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.choices import RadioButton
from mengpaneel.ui.widgets.dialog import FactsDialog, QuestionDialog
from mengpaneel.ui.widgets.text import Text, TextTone


class TitleDialog(QuestionDialog):
    """Asks for another title."""

    def __init__(self, title: str, library: Library, look: Look, parent: QWidget) -> None:
        words = library.words.upkeep
        super().__init__(words.entitle, words.keep, words.cancel, look, parent)
        self._before = title
        self._title = self._line(library.words, words.title, title)
        self._finish()
        self._title.selectAll()
        self._title.setFocus()

    @property
    def title(self) -> str:
        """How the snapshot is to be called; as it was when nothing was filled in."""
        return self._title.text().strip() or self._before


class CorrectDialog(FactsDialog):
    """Begins with what was saved; whoever changes nothing but the date corrects only the date."""

    def __init__(
        self, snapshot: Snapshot, today: date, library: Library, look: Look, parent: QWidget
    ) -> None:
        words, upkeep = library.words, library.words.upkeep
        super().__init__(upkeep.correct_heading, upkeep.keep, upkeep.cancel, look, parent)
        self._fields.addWidget(Text(upkeep.correct_about, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._ask_facts(words, max(today, snapshot.taken_on), snapshot.title)
        self._fill_in(snapshot)
        self._fields.addSpacing(look.whole(6))
        self._fields.addWidget(Text(upkeep.sheet, bold=True))
        self._stays, self._from_table = (
            RadioButton(upkeep.sheet_stays),
            RadioButton(upkeep.sheet_from_table),
        )
        group = QButtonGroup(self)
        for radio in (self._stays, self._from_table):
            group.addButton(radio)
            self._fields.addWidget(radio)
        self._stays.setChecked(True)
        self._fields.addWidget(Text(upkeep.sheet_hint, Size.SMALL, tone=TextTone.MUTED, wrap=True))
        self._finish()
        self._title.setFocus()

    @property
    def from_table(self) -> bool:
        """Whether faders and notes become what they are on the table now."""
        return self._from_table.isChecked()

    def _fill_in(self, snapshot: Snapshot) -> None:
        again_on = snapshot.look_again_on
        self._date.set_day(snapshot.taken_on)
        self._again.setChecked(again_on is not None)
        if again_on:
            self._again_on.choose(again_on)
        self._fill_in_roles(snapshot.roles)
