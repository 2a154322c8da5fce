"""What the window says of its own accord, in the line at the bottom: what was kept, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem, Trouble
from mengpaneel.domain.snapshot import Sheet, Snapshot
from mengpaneel.ui.notice import Notice


class Telling(QObject):
    """Follows the desk.

    `elsewhere_wanted` asks to save somewhere else what could not be kept, `calendar_wanted` to put the day to
    look again at a snapshot in a calendar.
    """

    elsewhere_wanted = Signal()
    calendar_wanted = Signal(object)

    def __init__(self, notice: Notice, desk: Desk, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._notice, self._desk, self._library = notice, desk, library
        self._problem: MemoryProblem | None = None
        self._cleared = ""
        desk.problem_arose.connect(self._tell_unsaved)
        desk.snapshot_saved.connect(self._tell_saved)
        desk.snapshot_thrown_away.connect(self._tell_thrown_away)
        desk.upkeep.corrected.connect(self._tell_corrected)
        desk.cleared.connect(self._tell_cleared)
        desk.subject_changed.connect(self._forget_cleared)
        desk.hidden_changed.connect(self._forget_cleared)
        desk.subject_changed.connect(self.tell_damaged)

    @property
    def problem(self) -> MemoryProblem | None:
        """The problem that was told last, as long as anything is told."""
        return self._problem if self._notice.isVisible() else None

    def tell_problem(self, problem: MemoryProblem) -> None:
        """Say what could not be done, where, and what to do about it; it stays until it is closed."""
        self._tell(problem)

    def tell_damaged(self) -> None:
        """Say which snapshots of the subject are not what was saved: first those that are out of sight."""
        damaged = self._desk.damaged
        hidden = [snapshot for snapshot in damaged if not snapshot.only_label]
        if damaged:
            told = ", ".join(f"‘{snapshot.told}’" for snapshot in hidden or damaged)
            trouble = Trouble.DAMAGED_SNAPSHOT if hidden else Trouble.DAMAGED_LABEL
            self.tell_problem(MemoryProblem(trouble, told))

    def _tell_unsaved(self, problem: MemoryProblem) -> None:
        self._tell(problem, self._library.data.elsewhere.save, self.elsewhere_wanted.emit)

    def _tell(self, problem: MemoryProblem, action: str = "", do: Callable[[], object] | None = None) -> None:
        self._problem = problem
        words = self._library.words.troubles[problem.trouble]
        self._notice.tell(words.format(place=problem.place), action, do, stays=True)

    def _tell_saved(self, snapshot: Snapshot) -> None:
        words = self._library.words
        told = words.timeline.saved.format(title=snapshot.title)
        if snapshot.look_again_on:
            self._notice.tell(told, words.travel.calendar, lambda: self.calendar_wanted.emit(snapshot))
        else:
            self._notice.tell(told)

    def _tell_corrected(self, correction: Snapshot) -> None:
        self._notice.tell(self._library.words.upkeep.corrected.format(title=correction.title))

    def _tell_thrown_away(self, snapshot: Snapshot) -> None:
        words = self._library.words.timeline
        told = words.thrown_away.format(title=snapshot.title)
        self._notice.tell(told, words.undo, lambda: self._desk.upkeep.put_back(snapshot))

    def _tell_cleared(self, before: Sheet) -> None:
        """Name what went; taking it back takes back what was done since, too, and that can be redone."""
        from mengpaneel.content.clearing import tell_cleared

        history, words = self._desk.history, self._library.words
        step = history.index() - 1
        self._cleared = tell_cleared(before, words)
        self._notice.tell(self._cleared, words.timeline.undo, lambda: history.setIndex(step))

    def _forget_cleared(self) -> None:
        """The steps of the history are others now: nothing can be taken back by their number."""
        if self._cleared and self._notice.words == self._cleared:
            self._notice.hide()
