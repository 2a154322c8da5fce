"""The place to read about a profile: its name, tabs, and one text or the reasons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.profile import pages
from mengpaneel.ui.profile.why import WhyPanel
from mengpaneel.ui.widgets.card import Group
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.reading import Passage, PassageView
from mengpaneel.ui.widgets.scroll import ScrollArea
from mengpaneel.ui.widgets.tabs import TabBar

_LOWEST_TEXT, _TABS = 80, 38
_INDENT = 7
"""As far as tabs and text are from the edge, for their rings."""

WHY = 1
_PAGES = {2: pages.task, 3: pages.caution, 4: pages.questions, 5: pages.deepening}


class ReadingArea(Group):
    """Shows one page about a profile, or about all five while none is chosen."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        words = library.words.panel
        super().__init__(words.reading, parent)
        self._desk, self._library = desk, library
        self._profile: ProfileId | None = None
        self._rest = ""
        self._look, self._below_tabs = Look(LIGHT), False
        self.heading = Label("", Size.LARGE, bold=True, parent=self)
        self.tabs = TabBar(self)
        self.tabs.setAccessibleName(library.words.access.tabs)
        self.tabs.add(words.description, words.description_short)
        self.tabs.add(words.why)
        self.tabs.add(words.task_short)
        self.tabs.add(words.caution)
        self.tabs.add(words.questions, words.questions_short)
        self.tabs.add(words.deepening, words.deepening_short)
        self.text = PassageView(self)
        self.why = WhyPanel(desk, library)
        self._why_page = ScrollArea(self.why, self)
        self._why_page.setAccessibleName(words.why)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.text)
        self._pages.addWidget(self._why_page)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self.show_page)

    def show_profile(self, profile_id: ProfileId | None, rest: str = "") -> None:
        """Show this profile; `rest` is text that had no room above, shown with the reasons."""
        self._profile, self._rest = profile_id, rest
        names = self._library.profile_names
        self.heading.set_text(names[profile_id].name if profile_id else self._library.words.panel.profiles)
        self.show_page()

    def follow_mix(self, profile_id: ProfileId | None) -> None:
        """Update what is painted, if the reasons are shown."""
        if self._shows_why:
            self.why.show_mix(profile_id)

    def show_page(self) -> None:
        """Show the page of the current tab."""
        if self._shows_why:
            self.why.show_mix(self._profile)
            self.why.show_texts(self._rest)
            self._pages.setCurrentWidget(self._why_page)
        else:
            self.text.show_passages(self._passages())
            page = self.tabs.tabText(self.tabs.currentIndex())
            self.text.setAccessibleName(f"{page}: {self.heading.text()}")
            self._pages.setCurrentWidget(self.text)

    @property
    def _shows_why(self) -> bool:
        return self.tabs.currentIndex() == WHY and not self._desk.profiles_hidden

    def _passages(self) -> Sequence[Passage]:
        page = self.tabs.currentIndex()
        if page == WHY:
            return pages.hidden(self._library)
        if self._profile is None:
            return pages.about_all(self._library)
        return _PAGES.get(page, pages.description)(self._profile, self._library)

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, 0, 4)
        self.heading.setContentsMargins(look.whole(_INDENT), 0, 0, 0)
        self._look = look
        self._set_lowest()

    def set_below_tabs(self, below: bool) -> None:
        """Take less height where tabs lie above the panel, so that the faders beside it keep theirs."""
        self._below_tabs = below
        self._set_lowest()
        self._column.invalidate()
        self.updateGeometry()  # Qt tells no layout of what changes on a page that is about to be hidden

    def _set_lowest(self) -> None:
        self._pages.setMinimumHeight(self._look.whole(_LOWEST_TEXT - _TABS * self._below_tabs))
