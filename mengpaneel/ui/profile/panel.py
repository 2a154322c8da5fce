"""The profile panel: live while a fader moves, quiet where nothing changed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import Match, MatchKind
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.profile import pages
from mengpaneel.ui.profile.match_text import aimed_match_text
from mengpaneel.ui.profile.rows import ProfileRows
from mengpaneel.ui.profile.why import WhyPanel
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.tabs import TabBar
from mengpaneel.ui.widgets.text import Text, TextTone, max_text_width

if TYPE_CHECKING:
    from mengpaneel.ui.widgets.reading import PassageView

_TEXTS_AFTER_MS = 50
_PAGES = (pages.description, pages.task, pages.caution, pages.questions, pages.deepening)


class ProfilePanel(Card):
    """What is said about the mix that is looked at: heading and bars at once, texts a blink later."""

    is_area = True

    min_width = 0
    """The narrowest panel in which the name of every profile is whole."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self._answered: Match | None = None
        self._reading_about: ProfileId | None = None
        self.setAccessibleName(library.words.access.panel)
        self._make_parts()
        self._lay_out()
        self._texts_timer = QTimer(self, singleShot=True, interval=_TEXTS_AFTER_MS)
        self._texts_timer.timeout.connect(self._show_texts)
        self._tabs.currentChanged.connect(self._show_page)
        self._bars.read_wanted.connect(self.show_profile_text)
        desk.aimed_changed.connect(self._show_mix)
        self._show_mix()
        self._show_texts()

    def _make_parts(self) -> None:
        words = self._library.words.panel
        self._lead = Text("", tone=TextTone.MUTED, wrap=True)
        self._title = Text("", Size.TITLE, bold=True, wrap=True)
        self._note = Text("", wrap=True)
        self._bars = ProfileRows(self._desk, self._library, self)
        self._about = Text("", Size.SMALL, tone=TextTone.MUTED)
        self._tabs = TabBar(self)
        self._tabs.setAccessibleName(self._library.words.access.tabs)
        self._tabs.add(words.why)
        self._tabs.add(words.description, words.description_short)
        self._tabs.add(words.task_short)
        self._tabs.add(words.caution)
        self._tabs.add(words.questions, words.questions_short)
        self._tabs.add(words.deepening, words.deepening_short)
        self._why = WhyPanel(self._desk, self._library)
        self._why.show_heading(False)

    def _lay_out(self) -> None:
        self._why_page = ScrollArea(self._why, self)
        self._why_page.setAccessibleName(self._library.words.panel.why)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._why_page)
        self._column = QVBoxLayout(self)
        for widget in (self._lead, self._title, self._note, self._bars, self._about, self._tabs):
            self._column.addWidget(widget)
        self._column.addWidget(self._pages, 1)

    def show_profile_text(self, profile_id: ProfileId) -> None:
        """Open the texts of a profile."""
        self._reading_about = profile_id
        if self._tabs.currentIndex() == 0:
            self._tabs.setCurrentIndex(1)
        self._show_texts()
        self._show_page()

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        set_margins(self._column, look, (20, 16, 16, 12), 6)
        names = [word for profile in self._library.profile_names.values() for word in profile.name.split()]
        sides = self._column.contentsMargins()
        self.min_width = (
            max_text_width(names, look.font(Size.TITLE, bold=True)) + sides.left() + sides.right()
        )

    def _show_mix(self) -> None:
        """Follow a move: what is painted at once; the words only when something else is said."""
        match = self._desk.aimed_match
        self._bars.show_match()
        if self._answered is None or not match.same_answer(self._answered):
            self._reading_about = match.profiles[0] if match.profiles else None
        self._answered = match
        self._why.show_mix(self._reading_about)
        telling = aimed_match_text(self._desk, self._library)
        self._lead.say(telling.lead)
        self._title.say(telling.title)
        self._note.say(telling.note)
        self._texts_timer.start()

    def _show_texts(self) -> None:
        self._why.show_mix(self._reading_about)
        self._why.show_texts()
        self._bars.show_reading(self._reading_about)
        self._bars.describe()
        self._show_page()

    def _show_page(self) -> None:
        page, about = self._tabs.currentIndex(), self._reading_about
        if about and about not in self._only_named():
            name = self._library.profile_names[about].in_sentence
            self._about.say(self._library.words.panel.read_about.format(profile=name))
            self._about.show()
        else:
            self._about.hide()
        if page == 0 or self._reading_about is None:
            self._pages.setCurrentWidget(self._why_page)
        else:
            self._reading.show_passages(_PAGES[page - 1](self._reading_about, self._library))
            self._reading.setAccessibleName(self._tabs.tabText(page))
            self._pages.setCurrentWidget(self._reading)

    @cached_property
    def _reading(self) -> PassageView:
        """Made when somebody first wants to read: starting does not need it."""
        from mengpaneel.ui.widgets.reading import PassageView

        reading = PassageView(self)
        self._pages.addWidget(reading)
        apply_look(reading, self.current_look)
        return reading

    def _only_named(self) -> tuple[ProfileId, ...]:
        match = self._desk.aimed_match
        return match.profiles if match.said in (MatchKind.CLEAR, MatchKind.TOWARDS, MatchKind.CERTAIN) else ()
