"""The screen *Naast elkaar*: small panels at the left, five tracks or a table at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_marked
from mengpaneel.desk.background import Cancelled
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.overview.head import OverviewHead, ViewedBar
from mengpaneel.ui.overview.subject_list import SubjectList
from mengpaneel.ui.overview.subject_menu import subject_menu
from mengpaneel.ui.overview.table import OverviewTable
from mengpaneel.ui.overview.tracks import Tracks
from mengpaneel.ui.overview.who_dialog import WhoDialog
from mengpaneel.ui.transfer.progress import wait_for
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_height
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.tab_order import has_focus_within
from mengpaneel.ui.widgets.tabs import TabBar
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.presenter import Presenter

_NARROW, _LEFT, _RIGHT = 760, 9, 11


class OverviewScreen(QFrame):
    """Follows the overview of a desk while it is visible; stored data is read when it is shown."""

    is_area = True

    def __init__(
        self,
        desk: Desk,
        library: Library,
        commands: Commands,
        presenter: Presenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._library, self._commands = desk, library, commands
        self._presenter, self._overview = presenter, desk.overview
        self._look, self._stale, self._reads = Look(LIGHT), True, False
        words = library.words.side_by_side
        self.setAccessibleName(library.words.window.side_by_side)
        self.head = OverviewHead(self._overview, library, commands)
        self.viewed_bar = ViewedBar(self._overview, library, commands)
        self.hidden_told = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.nothing = Label("", Size.LARGE, wrap=True, centred=True)
        self.list = SubjectList(self._overview, library)
        self.tracks, self.table = Tracks(library), OverviewTable(self._overview, library)
        self.tabs, self.pages = TabBar(), QStackedWidget()
        self.tabs.setAccessibleName(words.question)
        self.marked_told = Label("", wrap=True)
        self._ranking = Label(words.no_ranking, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = self._library.words.side_by_side
        for page, name in ((self.tracks, words.on_tracks), (self.table, words.in_words)):
            self.tabs.add(name)
            self.pages.addWidget(page)
        self._right, self._left = QVBoxLayout(), QVBoxLayout()
        self._right.addWidget(self.tabs)
        self._right.addWidget(self.pages, 1)
        self._right.addWidget(self.marked_told)
        self._left.addWidget(self.list, 1)
        self._left.addWidget(self._ranking)
        self._body, self._panels = QWidget(self), QWidget(self)
        self._panels.setLayout(self._left)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._row.addWidget(self._panels, _LEFT)
        self._row.addLayout(self._right, _RIGHT)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.head)
        self._column.addWidget(self.viewed_bar)
        self._column.addWidget(self.hidden_told)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self.nothing, 1)
        for part in (self.viewed_bar, self.hidden_told, self._body, self.nothing):
            part.hide()  # until it is read

    def _connect(self) -> None:
        overview = self._overview
        for part in (self.list, self.tracks, self.table):
            part.pointed.connect(overview.mark)
        self.list.menu_requested.connect(self._open_menu)
        self.head.who.clicked.connect(self._ask_who)
        self.tabs.currentChanged.connect(self._show_page)
        overview.changed.connect(self._renew_when_seen)
        overview.marked_changed.connect(self._show_mark)
        self._presenter.changed.connect(self._follow_presenter)
        self._follow_presenter()

    def _follow_presenter(self) -> None:
        self._overview.set_in_room(self._presenter.presentation is not None)

    # Showing.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, self, self.renew)  # reading may wait, and a window that opens may not

    def _renew_when_seen(self) -> None:
        self._stale = True
        if self.isVisible() and self._overview.needs_reading:
            QTimer.singleShot(0, self, self.renew)
        elif self.isVisible():
            self.renew()

    def renew(self) -> None:
        """Read what is needed, and show the overview as it is now."""
        if self._reads or not self._stale:
            return
        if self._overview.needs_reading:
            self._read()
            return
        self._stale = False
        overview, words = self._overview, self._library.words.side_by_side
        empty = not overview.together.sheets
        self.head.renew()
        had_focus = has_focus_within(self.viewed_bar)
        self.viewed_bar.renew()
        hidden = overview.hidden_count
        told = words.hidden_one if hidden == 1 else words.hidden_more.format(count=hidden)
        self.hidden_told.set_text(told)
        self.hidden_told.setVisible(hidden > 0)
        self.nothing.set_text(words.nothing_chosen if overview.candidates else words.nothing)
        self.nothing.setVisible(empty)
        self._body.setVisible(not empty)
        self.list.renew()
        if had_focus and self.viewed_bar.isHidden():  # else the header would get the keyboard from what goes
            (self.head.add_files if empty else self.list).setFocus()
        self.tracks.show_subjects(overview.together, overview.marked)
        self._show_page()
        self._show_mark()

    def _read(self) -> None:
        """Read what is kept; that it is there, the overview tells."""
        words = self._library.words
        self._reads = True
        try:
            kept = wait_for(self._overview.read, words.side_by_side.reading, words.travel.cancel, self)
        except Cancelled:
            return
        except MemoryProblem as problem:
            self._desk.problem_arose.emit(problem)
            return
        finally:
            self._reads = False
        self._overview.show(kept)

    def _show_page(self) -> None:
        """Show the tracks beside the panels; the table has all that those tell, and takes their room."""
        in_words = self.tabs.currentIndex() == 1
        if in_words:
            self.table.renew()
        self.pages.setCurrentIndex(self.tabs.currentIndex())
        self._panels.setVisible(not in_words)

    def _show_mark(self) -> None:
        if self._stale or not self.isVisible():
            return
        overview, place = self._overview, self._overview.marked
        self.tracks.mark(place)
        self.list.follow_mark()
        self.table.follow_mark()
        if place is None:
            self.marked_told.set_text(self._library.words.side_by_side.hint)
        else:
            told = tell_marked(overview.together, place, self._library, overview.profile_hidden)
            self.marked_told.set_text(told)

    # Asking.

    def _open_menu(self, place: int, at: QPoint) -> None:
        menu = subject_menu(self._overview, place, self._library, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _ask_who(self) -> None:
        dialog = WhoDialog(self._overview, self._library, self._look, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._commands.leave_overview.emit()
        else:
            super().keyPressEvent(event)

    # Size.

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, (16, 8, 16, 10), 8)
        set_margins(self._row, look, 0, 14)
        set_margins(self._right, look, 0, 6)
        set_margins(self._left, look, 0, 4)
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if narrow else beside)
        self._keep_room()

    def _keep_room(self) -> None:
        """Keep two lines for what is told of the marked subject, so that nothing jumps."""
        font = self._look.font()
        line = max_text_height(["x"], font, self._look.whole(200))
        self.marked_told.setFixedHeight(2 * line)

    def height_needed(self, width: int) -> int:
        return self._column.totalMinimumHeightForWidth(width)
