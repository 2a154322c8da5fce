"""The screen *Terugblik*: then beside now, and all snapshots over time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.screens import ReviewReminderWords
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.console.screen import BETWEEN
from mengpaneel.ui.review.chooser import NOTHING, ON_TABLE
from mengpaneel.ui.review.compare import TIGHT_BELOW, ComparePage
from mengpaneel.ui.review.trend import OverTimePage
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.tabs import TabBar
from mengpaneel.ui.window.commands import Commands


class ReviewScreen(QFrame):
    """Two pages; or a text why there is nothing to compare: no snapshot, or the last time is hidden."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, Look(LIGHT)
        words = library.words
        self.setAccessibleName(words.window.review)
        self.tabs = TabBar(self)
        self.tabs.setAccessibleName(words.window.review)
        self.compare_page = ComparePage(desk, library)
        self.compare_page.compared.connect(commands.show_comparison)
        self.compare_page.play.clicked.connect(lambda _=False: commands.play_comparison.emit())
        self.over_time = OverTimePage(desk, library, commands)
        self.too_few = Label(words.review.too_few, Size.LARGE, wrap=True)
        self.too_few.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        for page, name in (
            (self.compare_page, words.looking_back.compare),
            (self.over_time, words.looking_back.over_time),
        ):
            self.tabs.add(name)
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.tabs.installEventFilter(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.tabs, 1)
        self.again_button = Button(words.again.start, ButtonStyle.QUIET, name=words.again.start_tip)
        self.again_button.clicked.connect(commands.start_blind)
        self.report = Button(words.window.report, ButtonStyle.QUIET, name=words.report.make_tip)
        self.report.clicked.connect(commands.report)
        self._head.addWidget(self.again_button)
        self._head.addWidget(self.report)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.too_few, 1)
        self.refusal = self._make_refusal(words.again)
        self._column.addWidget(self.refusal, 1)
        desk.changed.connect(self._follow_desk)
        self._show_page()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.snapshots or changes.hidden or changes.lock or changes.hour:
            self._show_page()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the lines be drawn sooner for who comes near the tabs, by pointer or by keyboard."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.over_time.history.fetch()
        return super().eventFilter(watched, event)

    def compare(self, snapshot: Snapshot) -> None:
        """Compare a snapshot with the present sheet."""
        self.tabs.setCurrentIndex(0)
        self.compare_page.compare(snapshot)

    def copy_selection(self, other: ReviewScreen) -> None:
        """Show the same page and the same two as another screen."""
        self.tabs.setCurrentIndex(other.tabs.currentIndex())
        self.compare_page.copy_selection(other.compare_page)

    @property
    def shown(self) -> tuple[str, str, bool]:
        """The selection for a report: ids of then and now, and whether it is over time."""
        page = self.compare_page
        if self.tabs.currentIndex():
            return NOTHING, ON_TABLE, True
        return page.then.chosen, page.now.chosen, False

    def play(self) -> None:
        """Animate the caps from then to now; the button that does so again gets the focus."""
        self.compare_page.strips.play()
        self.compare_page.play.setFocus()

    def _make_refusal(self, words: ReviewReminderWords) -> QWidget:
        """What stands here while the last time is hidden."""
        refusal = QWidget(self)
        reveal = Button(words.reveal, mark="eye")
        reveal.clicked.connect(lambda _=False: self._desk.reveal())
        column = QVBoxLayout(refusal)
        column.setSpacing(20)
        column.addStretch(2)
        column.addWidget(Label(words.blind_review, Size.LARGE, wrap=True, centred=True))
        column.addWidget(reveal, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.reveal = reveal
        return refusal

    def height_needed(self, width: int) -> int:
        """The height of the text that is shown while the last time is hidden."""
        return self._column.totalHeightForWidth(width) if self._desk.hidden else 0

    def set_look(self, look: Look) -> None:
        self._look = look
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = 4 if self.width() < self._look.px(TIGHT_BELOW) else 16
        set_margins(self._column, self._look, (side, 6, side, BETWEEN), 6)

    def _show_page(self) -> None:
        few = not any(shelf for _subject, shelf in self._desk.finder.nearby)
        hidden = self._desk.hidden
        self.too_few.setVisible(few)
        self.refusal.setVisible(hidden)
        self.pages.setVisible(not few and not hidden)
        self.tabs.setVisible(not few and not hidden)
        self.again_button.setVisible(bool(self._desk.snapshots) and not hidden)
        self.again_button.setEnabled(self._desk.can_start_blind)
        self.report.setVisible(not few and not hidden)
