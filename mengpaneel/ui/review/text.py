"""The texts beside the compared faders: the difference, the notes, and the outcome of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_plan
from mengpaneel.content.text.comparison import (
    tell_approaches,
    tell_cautions,
    tell_headline,
    tell_neighbourhoods,
    tell_notes,
    tell_questions,
    tell_resemblance,
)
from mengpaneel.content.text.round import tell_then_and_now
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.comparison import Comparison
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.review.outcome import OutcomePage
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.reading import Passage, PassageView
from mengpaneel.ui.widgets.tabs import TabBar

_NARROWEST = 300


class ComparisonText(Card):
    """Three pages under a headline; `foot` is for further remarks about the faders."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        words = library.words.looking_back
        self.setAccessibleName(words.compare)
        self.headline = Label("", Size.TITLE, bold=True, wrap=True, parent=self)
        self.tabs = TabBar(self)
        self.tabs.setAccessibleName(library.words.access.tabs)
        self.difference, self.notes = PassageView(), PassageView()
        self.plan = OutcomePage(desk, library)
        self._pages = QStackedWidget()
        for page, name, short in (
            (self.difference, words.difference, ""),
            (self.notes, words.notes, ""),
            (self.plan, words.plan, words.plan_short),
        ):
            page.setAccessibleName(name)
            self.tabs.add(name, short)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.headline)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._pages, 1)
        self.foot = QHBoxLayout()
        self._column.addLayout(self.foot)

    def show_sides(
        self, then: ComparedSheet, now: ComparedSheet, comparison: Comparison, *, on_table: bool
    ) -> None:
        """Show the texts about two sides; `on_table` allows the outcome to be edited."""
        same_subject = then.subject.id == now.subject.id
        self.headline.set_text(tell_headline(comparison, self._library, same_subject=same_subject))
        self.difference.show_passages(list(self._difference(then, now, comparison)))
        words = self._library.words.looking_back
        none = words.no_notes if same_subject else words.no_notes_beside
        notes = [Passage(notes, fader) for fader, notes in tell_notes(then, now, self._library)]
        around = tell_neighbourhoods(then, now, self._library)
        notes += [Passage(lines, heading) for heading, lines in around]
        self.notes.show_passages(notes or [Passage([none], quiet=True)])
        self.tabs.setTabVisible(self._pages.indexOf(self.plan), same_subject)
        plan = list(tell_plan(then.sheet.plan, self._library)) if same_subject else []
        self.plan.show_plan(plan, now.sheet.outcome, writable=on_table)

    def _difference(
        self, then: ComparedSheet, now: ComparedSheet, comparison: Comparison
    ) -> Iterator[Passage]:
        library, words = self._library, self._library.words.looking_back
        if not self._desk.profiles_hidden:
            yield Passage(list(tell_resemblance(then, now, comparison, library)))
        towards = list(tell_approaches(comparison, library))
        if towards:
            yield Passage(towards, words.towards)
        if spreads := self._spreads(then, now):
            yield Passage(spreads, library.words.round.spreads)
        cautions = tell_cautions(then, now, library)
        if cautions:
            yield Passage(cautions, words.care, quiet=True)
        yield Passage(tell_questions(then, now, library), words.talk, listed=True)

    def _spreads(self, then: ComparedSheet, now: ComparedSheet) -> Sequence[str]:
        """How far apart a group stood then, and now: where both times everyone set the faders alone first."""
        rounds = then.sheet.rounds.now, now.sheet.rounds.now
        if then.subject.id != now.subject.id or rounds[0] is None or rounds[1] is None:
            return ()
        return list(tell_then_and_now(rounds[0], rounds[1], self._library))

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.setMinimumWidth(look.whole(_NARROWEST))
        set_margins(self._column, look, (20, 16, 16, 12), 10)
