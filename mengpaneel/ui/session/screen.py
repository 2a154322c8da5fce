"""The screen *Samen*: the steps of the hour on the left, the page of the current step on the right."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.hour import HourStep, Stop
from mengpaneel.looks.look import LIGHT, Look
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.foot_line import FootLine
from mengpaneel.ui.session.lead_panel import LeadPanel
from mengpaneel.ui.session.make import make_page
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.steps import HourSteps
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card, Group
from mengpaneel.ui.widgets.layouts import FitOrScroll, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.scroll import SCROLL_BAR
from mengpaneel.ui.widgets.status import say_aloud
from mengpaneel.ui.widgets.tab_order import has_focus_within
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.presenter import Presenter

_LEFT, _LEFT_NARROW, _NARROW_BELOW, _LOW_BELOW, _SIDE = 212, 184, 1100, 700, 8
_AHEAD_MS = 300


class _StepsCard(Card):
    """The steps, and below them what the leader has at hand."""

    is_area = True

    def __init__(self, steps: HourSteps, panel: LeadPanel, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(steps.accessibleName())
        inside = WrappingColumn()
        self._steps, self._column = steps, QVBoxLayout(inside)
        self._column.addWidget(steps)
        self._column.addWidget(panel, 1)
        self._around = QVBoxLayout(self)
        self._around.addWidget(FitOrScroll(inside, self))

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, 0, 8)
        set_margins(self._around, look, (_SIDE, _SIDE, _SIDE, 10), 0)

    def narrowest(self, look: Look) -> int:
        """The width (pixels) in which no word of a step is broken, also beside a scroll bar."""
        return self._steps.narrowest(look) + look.whole(2 * _SIDE + SCROLL_BAR)


class SessionScreen(Group):
    """Follows the session; a page is made when its step is first shown."""

    is_area = True

    announced = Signal(str)
    """With what a screen reader was told."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        commands: Commands,
        presenter: Presenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library.words.window.session, parent)
        self._desk, self._library, self._commands = desk, library, commands
        self._presenter = presenter
        self._look = Look(LIGHT)
        self._pages: dict[Stop, tuple[SessionPage, FitOrScroll]] = {}
        words = library.words.session
        self.steps = HourSteps(desk, library)
        self.steps.stop_chosen.connect(lambda stop: desk.session.go_to(*stop))
        self.panel = LeadPanel(desk, library, commands, presenter)
        self._left = _StepsCard(self.steps, self.panel, self)
        self._stack = QStackedWidget(self)
        self.previous = Button(words.previous)
        self.previous.clicked.connect(lambda _=False: self.walk(-1))
        self._foot_line = FootLine(words.clicker)
        self.next = Button("", ButtonStyle.PRIMARY)
        self.next.clicked.connect(lambda _=False: self.walk(1))
        self._lay_out()
        self._in_turn = False
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._make_next)
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._tell.timeout.connect(self._tell_page)
        desk.session.changed.connect(self._follow)
        presenter.changed.connect(self._show_ways)
        self._show_page()

    def _lay_out(self) -> None:
        self._footer = QWidget(self)
        self._ways = QHBoxLayout(self._footer)
        self._ways.addWidget(self.previous)
        self._ways.addWidget(self._foot_line, 1)
        self._ways.addWidget(self.next)
        self._right = QVBoxLayout()
        self._right.addWidget(self._stack, 1)
        self._right.addWidget(self._footer)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._left)
        self._row.addLayout(self._right, 1)

    @property
    def page(self) -> SessionPage:
        """The page of the current step; made when it is first needed."""
        return self._page_at(self._desk.hour.stop)[0]

    @property
    def foot_line(self) -> FootLine:
        """Where messages lie: between the buttons of the turn, or between those of the hour."""
        turn = self.page.turn_page if isinstance(self.page, EntriesPage) else None
        return turn.foot_line if turn else self._foot_line

    def click(self, by: int) -> None:
        """Go on (1) or back (-1) as a presenter remote does: through the explanation of the faders."""
        explains = self._presenter.is_leading and not self.page.keeps_to_itself
        if not (explains and self._desk.session.explain(by)):
            self.walk(by)

    def walk(self, by: int) -> None:
        """Go on (1) or back (-1) on the page of this step; does nothing in a turn."""
        if self.page.keeps_to_itself:
            return
        inside = has_focus_within(self.page)
        if inside:
            self.window().setFocus()  # what is typed next is not meant for a text or fader of this page
        if by > 0:
            self.page.go_on()
        else:
            self.page.go_back()
        if inside:
            self.page.setFocus()  # from where Tab goes on

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._row, look, (16, 12, 16, 12), 16)
        set_margins(self._right, look, 0, 10)
        set_margins(self._ways, look, 0, 12)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        look = self._look
        narrow = self.width() < look.px(_NARROW_BELOW)
        preferred = look.whole(_LEFT_NARROW if narrow else _LEFT)
        self._left.setFixedWidth(max(preferred, self._left.narrowest(look)))
        self.steps.set_low(self.window().height() < look.px(_LOW_BELOW) or len(self._desk.hour.stops) > 8)
        self._foot_line.label.setVisible(not narrow)

    def _follow(self, changes: SessionChanges) -> None:
        if changes.hour or changes.turn:
            self._show_page()
        if changes.hour or changes.reveals:
            self._tell.start()  # once the page shows it

    def _tell_page(self) -> None:
        told = self.page.spoken if self.isVisible() else ""
        if told:
            self.announced.emit(told)
            say_aloud(self, told)

    def _show_page(self) -> None:
        self.steps.show_hour()
        page, place = self._page_at(self._desk.hour.stop)
        if place is not self._stack.currentWidget():
            inside = has_focus_within(self._stack)
            self._stack.setCurrentWidget(place)
            if inside:
                page.setFocus()  # else Qt would choose a button for the keyboard
        self._fit()
        self._show_ways()
        self._ahead.start()

    def _make_next(self) -> None:
        """Make the page of the next step while people are busy with this one."""
        if self._desk.hour.is_on:
            self._page_at(self._desk.hour.moved(1).stop)

    def _page_at(self, stop: Stop) -> tuple[SessionPage, FitOrScroll]:
        if stop not in self._pages:
            page = make_page(stop, self._desk, self._library, self._commands)
            page.changed.connect(self._show_ways)
            place = FitOrScroll(page, self)
            self._pages[stop] = page, place
            self._stack.addWidget(place)
            apply_look(place, self._look)
        return self._pages[stop]

    def _show_ways(self) -> None:
        """Show where Next and Previous lead; in somebody's own turn they stay away."""
        page, words, hour = self.page, self._library.words.session, self._desk.hour
        alone, following = page.keeps_to_itself, page.next_text
        self.next.setText(words.next_is.format(name=following) if following else words.next)
        self.next.setVisible(bool(following))
        explains = hour.stop[0] is HourStep.EXPLANATION and self._presenter.is_leading
        self._foot_line.label.set_text(words.clicker_explains if explains else words.clicker)
        self.previous.setEnabled(hour.moved(-1).stop != hour.stop)
        self._footer.setVisible(not alone)
        self.steps.setEnabled(not alone)
        self.panel.set_turn(alone)
        if alone is not self._in_turn:
            self._in_turn = alone
            self._commands.set_turn.emit(alone)
