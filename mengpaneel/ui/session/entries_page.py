"""The step in which participants set the faders alone: in turns on this laptop, on paper, or in files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.round import Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look
from mengpaneel.ui.session.asking import ask, ask_to_remove
from mengpaneel.ui.session.hand_over import HandOver, room_may_see
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.ready_list import ReadyList
from mengpaneel.ui.session.turn_page import TurnPage, make_turn_page
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.tab_order import has_focus_within
from mengpaneel.ui.window.commands import Commands

if TYPE_CHECKING:
    from mengpaneel.ui.session.paper_page import PaperPage


_BESIDE_FROM = 640


class EntriesPage(SessionPage):
    """Between turns it shows whose turn is next and who is ready; in a turn only that turn.

    A turn is not stored: after a crash it is between turns.
    """

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._chosen, self._wants_again = 0, False
        self._asked: Sequence[Fader] = self._round.asked if self._round else ()
        self._turn: TurnPage | None = None
        self._paper: PaperPage | None = None
        self._between = QWidget()
        self._row = QHBoxLayout(self._between)
        self.hand_over, self.ready_list = HandOver(library), ReadyList(library)
        self._row.addWidget(self.hand_over, 3)
        self._row.addWidget(self.ready_list, 2)
        self.body.addWidget(self._between, 1)
        self.hand_over.turn_requested.connect(lambda: desk.session.take_turn(self._chosen))
        self.hand_over.skip_requested.connect(lambda: desk.session.skip(self._chosen))
        self.hand_over.later_requested.connect(self._choose_next)
        self.ready_list.choice_requested.connect(self._choose)
        self.ready_list.removal_requested.connect(lambda place: ask_to_remove(self, place))
        self.ready_list.from_paper.clicked.connect(lambda _=False: self._ask_for_paper())
        self.ready_list.from_files.clicked.connect(lambda _=False: self._ask_for_files())
        desk.session.changed.connect(self._follow)
        self._choose_first()
        self._show_turn()
        self._show()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, 0, 16)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put who is ready below the card where both have no room beside each other."""
        beside = self.width() >= self.look.px(_BESIDE_FROM)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    @property
    def spoken(self) -> str:
        """Nothing: whose turn it is says the page itself, with what that asks."""
        return ""

    @property
    def keeps_to_itself(self) -> bool:
        """Whether a turn is going on."""
        return self._turn is not None

    def focus_fader(self, fader: Fader) -> None:
        """Give a fader of the turn the keyboard."""
        if self._turn:
            self._turn.focus_fader(fader)

    @property
    def turn_page(self) -> TurnPage | None:
        """The page of the present turn."""
        return self._turn

    # From paper.

    @property
    def paper_page(self) -> PaperPage | None:
        """The page to type in entries from paper, while it is open."""
        return self._paper

    def _ask_for_paper(self) -> None:
        """Open the table; where the room may see this screen, only when somebody means it."""
        words = self.library.words.entering
        if room_may_see(self):
            ask(self, words.room_question, words.room_told, words.room_yes, self.open_paper)
        else:
            self.open_paper()

    def open_paper(self) -> None:
        """Show the page to type in entries from paper."""
        from mengpaneel.ui.session.paper_page import PaperPage

        self.close_paper()
        self._paper = PaperPage(self.desk.session, self.library)
        self._paper.closed.connect(self.close_paper)
        self._paper.table.reopening_requested.connect(self._ask_to_reopen)
        apply_look(self._paper, self.look)
        self.body.addWidget(self._paper, 1)
        self._between.hide()
        self._show()
        self._paper.show()
        self._paper.table.setFocus()

    def close_paper(self) -> None:
        """Enter the open row, and close the page."""
        if paper := self._paper:
            paper.table.entries.leave()
            self._paper = None
            self.body.removeWidget(paper)
            if has_focus_within(paper):
                self.setFocus()  # else the header would get the keyboard from what goes
            paper.hide()
            paper.deleteLater()
            self._between.setVisible(self._turn is None)
            self._show()

    def _ask_to_reopen(self, place: int) -> None:
        words, round_ = self.library.words.entering, self._round
        if round_ and self._paper:
            question = words.reopen_question.format(role=round_.participants[place].label)
            reopen = self._paper.table.reopen
            ask(self, question, words.reopen_told, words.reopen_yes, lambda: reopen(place))

    # From files.

    def _ask_for_files(self) -> None:
        """Ask which files colleagues filled in at home."""
        from mengpaneel.exchange.bundle import SUFFIX
        from mengpaneel.ui.platform.files import ask_files

        words = self.library.words
        if paths := ask_files(self.window(), words.entering.files, "", words.travel.file_form, SUFFIX):
            self.open_files(paths)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read these files, and ask which participants they are of."""
        from mengpaneel.desk.background import Cancelled
        from mengpaneel.ui.session.files_dialog import FilesDialog
        from mengpaneel.ui.session.home_files import read_home_files
        from mengpaneel.ui.transfer.progress import wait_for

        travel, window = self.library.words.travel, self.window()
        try:
            files = wait_for(lambda: read_home_files(paths), travel.reading, travel.cancel, window)
        except Cancelled:
            return
        dialog = FilesDialog(files, self.desk.session, self.library, self.look, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Whose turn it is.

    @property
    def _round(self) -> Round | None:
        return self.desk.session.round

    @property
    def _waiting(self) -> list[int]:
        """Who is not ready, in order."""
        round_, session = self._round, self.desk.session
        count = len(round_.participants) if round_ and round_.asked else 0
        return [place for place in range(count) if not session.is_ready(place)]

    def _choose(self, place: int) -> None:
        self._chosen, self._wants_again = place, True
        self._show()
        self.hand_over.begin.setFocus()

    def _choose_first(self) -> None:
        """Give the next one who is not ready the laptop."""
        waiting = self._waiting
        later = [place for place in waiting if place > self._chosen]
        if self._chosen not in waiting and waiting:
            self._chosen = (later or waiting)[0]

    def _choose_next(self) -> None:
        """Give it to somebody else first."""
        waiting = [place for place in self._waiting if place != self._chosen]
        later = [place for place in waiting if place > self._chosen]
        self._choose((later or waiting or [self._chosen])[0])

    # What is shown.

    def _follow(self, changes: SessionChanges) -> None:
        asked = self._round.asked if self._round else ()
        if changes.participants or asked != self._asked:
            self._chosen, self._asked = 0, asked
        if changes.participants or changes.entries or changes.hour:
            self._wants_again = False
        if self._paper and (changes.hour or changes.turn or not asked):
            self.close_paper()
        if self._paper:
            if changes.participants:
                self._paper.show_round()
            self._paper.show_ready()
        if changes.turn:
            self._show_turn()
        if not self._wants_again:
            self._choose_first()
        self._show()

    def _show_turn(self) -> None:
        """Show the turn that begins, or clear the screen of the one that ended."""
        if self._turn:
            self.body.removeWidget(self._turn)
            self._turn.hide()
            self._turn.deleteLater()
            self._turn = None
            self.setFocus()
        if self.desk.session.hour.stop == (HourStep.ENTRIES, self.kind):
            self._turn = make_turn_page(self.desk.session, self.library, self.look)
        self._between.setVisible(self._turn is None)
        self.title.setVisible(self._turn is None)
        if self._turn:
            self.subtitle.hide()
            self.body.addWidget(self._turn, 1)
            self._turn.show()
            self._turn.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        round_, words, session = self._round, self.library.words.entering, self.desk.session
        if round_ is None or self._turn:
            return
        once_more = round_.is_closed and round_.asked
        if once_more:
            fader = self.library.faders[round_.asked[0]].name
            self.show_title(words.once_more.format(fader=fader), words.each_told)
        else:
            steps = self.library.words.round.steps
            self.show_title(words.paper if self._paper else steps[HourStep.ENTRIES], words.each_told)
        self.setAccessibleName(self.title.text())
        if self._paper:
            return  # who is ready is seen again when the table is closed
        ready = tuple(session.is_ready(place) for place in range(len(round_.participants)))
        self.ready_list.show_round(round_, ready)
        self._show_hand_over(round_, ready)

    def _show_hand_over(self, round_: Round, ready: tuple[bool, ...]) -> None:
        words = self.library.words.entering
        if not round_.asked:
            self.hand_over.show_told(words.closed, words.closed_told)
        elif all(ready) and not self._wants_again:
            self.hand_over.show_told(words.everyone_ready, words.everyone_told)
        else:
            self.hand_over.show_participant(
                round_,
                self._chosen,
                others=any(place != self._chosen for place in self._waiting),
                ready=ready[self._chosen],
                first=not any(ready),
            )
