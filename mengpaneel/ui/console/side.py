"""Beside the console: the profile panel and, for an ambition, the plan."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import apply_look, set_margins

if TYPE_CHECKING:
    from mengpaneel.ui.console.plan import PlanCard
    from mengpaneel.ui.profile.panel import ProfilePanel
    from mengpaneel.ui.widgets.tabs import TabBar

_PLAN, _LINE = 1, 42
_TEXT_AFTER_MS = 50


class Side(QWidget):
    """The profile panel; while the ambition is set, with a tab for the plan.

    An empty card keeps the place until `complete` makes the panel, after the first frame.
    """

    def __init__(self, desk: Desk, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self._pages = QStackedWidget(self)
        self._empty = Card(parent=self)
        self._pages.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._pages, 1)

    @cached_property
    def panel(self) -> ProfilePanel:
        """The profile panel; made after the first frame, or when it is first needed."""
        from mengpaneel.ui.profile.panel import ProfilePanel

        panel = ProfilePanel(self._desk, self._library, self)
        apply_look(panel, self._look)
        self._pages.insertWidget(0, panel)
        self._pages.setCurrentIndex(0)
        self._pages.removeWidget(self._empty)
        self._empty.deleteLater()
        return panel

    @cached_property
    def plan(self) -> PlanCard:
        """The plan; made when the ambition is first shown."""
        from mengpaneel.ui.console.plan import PlanCard

        _ = self.panel
        plan = PlanCard(self._desk, self._library, self)
        apply_look(plan, self._look)
        self._pages.addWidget(plan)
        return plan

    @cached_property
    def tabs(self) -> TabBar:
        """The tabs of panel and plan."""
        from mengpaneel.ui.widgets.tabs import TabBar

        _ = self.plan
        tabs, words = TabBar(self), self._library.words.plan
        tabs.setAccessibleName(words.pages)
        tabs.add(words.page_profile)
        tabs.add(words.page_plan)
        apply_look(tabs, self._look)
        self._column.insertWidget(0, tabs)
        tabs.setCurrentIndex(_PLAN)
        tabs.currentChanged.connect(self._pages.setCurrentIndex)
        return tabs

    def complete(self) -> None:
        """Make what the first frame leaves out, and follow which mix is set."""
        _ = self.panel
        self._desk.changed.connect(self._follow_desk)
        self._show_aim()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aim:
            self._show_aim()

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 6)

    def _show_aim(self) -> None:
        wishing = self._desk.aim is MixKind.AMBITION
        if wishing or "tabs" in self.__dict__:
            self.tabs.setVisible(wishing)
            self.panel.reading.set_below_tabs(wishing)
            self._pages.setCurrentIndex(self.tabs.currentIndex() if wishing else 0)


class SideLine(Card):
    """What the mix resembles, in one line, for where the panel has no room.

    `open` is checked while the panel is shown over the console. The text follows a moment after a fader.
    """

    def __init__(self, desk: Desk, library: Library, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self.title = Label("", bold=True, wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.open = Button(
            library.words.plan.page_profile, ButtonStyle.PLAIN, mark="chevron-up", checkable=True
        )
        self.open.toggled.connect(self._show_state)
        self._show_state(False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.open)
        self._timer = QTimer(self, singleShot=True, interval=_TEXT_AFTER_MS)
        self._timer.timeout.connect(self.show_title)
        desk.changed.connect(self._follow_desk)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, (14, 3, 6, 3), 8)
        self.setFixedHeight(look.whole(_LINE))

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aimed_mix or changes.profiles_hidden:
            self._timer.start()

    def show_title(self) -> None:
        """Show what the mix resembles; the first frame does without."""
        from mengpaneel.ui.profile.match_text import aimed_match_text

        desk, names = self._desk, self._library.profile_names
        several = desk.aimed_match.profiles[1:]
        title = aimed_match_text(desk, self._library).title
        if several:  # in a sentence they would need three lines
            title = " · ".join(names[profile].short for profile in desk.aimed_match.profiles)
        self.title.set_text("" if desk.profiles_hidden else title)

    def _show_state(self, opened: bool) -> None:
        access = self._library.words.access
        self.open.show_mark("chevron-down" if opened else "chevron-up")
        self.open.setAccessibleDescription(access.unfolded if opened else access.folded)
