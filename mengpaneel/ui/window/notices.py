"""The line for notices, and the messages that follow from changes on the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.main_window import AccessWords
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.snapshot import Sheet, Snapshot
from mengpaneel.domain.undo_step import NamedStep, StepKind, UndoStep
from mengpaneel.looks.look import Look
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label, max_text_width
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.message_area import BESIDE_FROM, MessageLine

_LINGERS_MS = 9000
_WIDEST, _AS_WIDE_AS_MAY_BE = 600, 1000
"""In a wide window the text stays in the middle, near its button."""

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class _Told(Struct, frozen=True):
    words: str = ""
    action: str = ""
    do: Callable[[], object] | None = None
    stays: bool = False


class Notice(MessageLine):
    """Shows a message, which disappears after a while unless it `stays`.

    A message that stays comes back after one shown over it. Nothing appears or disappears during a gesture,
    or while the pointer is on the line.
    """

    is_area = True
    message_shown = Signal(str)

    def __init__(self, words: AccessWords, parent: QWidget) -> None:
        super().__init__("talk", parent)
        self.setAccessibleName(words.notice)
        self.label = Label("", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.action_button = Button("", ButtonStyle.PLAIN)
        self.close_button = Button("", ButtonStyle.QUIET, mark="close", name=words.close)
        self._shown = self._problem = _Told()
        self._row, self._buttons = QBoxLayout(_BESIDE, self), QHBoxLayout()
        self._row.addStretch(1)
        self._row.addWidget(self.label, _AS_WIDE_AS_MAY_BE)
        self._row.addLayout(self._buttons)
        self._row.addStretch(1)
        self._buttons.addStretch(1)
        for button in (self.action_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # clicked and gone, it sends nobody elsewhere
            self._buttons.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=_LINGERS_MS)
        self._timer.timeout.connect(self._leave)
        self.close_button.clicked.connect(self.close_message)
        self.action_button.clicked.connect(self._act)

    @property
    def words(self) -> str:
        """The text."""
        return self.label.text()

    def show_message(
        self,
        words: str,
        action: str = "",
        do: Callable[[], object] | None = None,
        *,
        stays: bool = False,
        is_problem: bool = False,
    ) -> None:
        """Show a message with an optional button. A problem stays, and comes back after other messages."""
        told = _Told(words, action, do, stays or is_problem)
        if is_problem:
            self._problem = told
        self._show(told)
        self.message_shown.emit(words)

    @property
    def has_problem(self) -> bool:
        """Whether a problem is shown, or waits below another message."""
        return self._problem != _Told()

    def solve_problem(self) -> None:
        """Remove a problem that was solved."""
        solved, self._problem = self._problem, _Told()
        if self._shown == solved:
            self.close_message()

    def close_message(self) -> None:
        """Hide the message; a problem below it is shown again."""
        self._timer.stop()
        if self._shown == self._problem:
            self._problem = _Told()
        self._show(self._problem)

    def _show(self, told: _Told) -> None:
        self._shown = told
        self.label.set_text(told.words)
        self._fit_words()
        self.action_button.setText(told.action)
        self.action_button.setVisible(bool(told.action))
        self._timer.stop()
        if not told.stays:
            self._timer.start()
        self.want(bool(told.words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.setDirection(_BESIDE if self.width() >= self.current_look.px(BESIDE_FROM) else _BELOW)
        self._fit_words()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, (16, 5, 16, 5), 10)
        set_margins(self._buttons, look, 0, 10)
        self._fit_words()

    def _fit_words(self) -> None:
        """Leave no room between words of less than a line and what is beside them."""
        widest = self.current_look.whole(_WIDEST)
        if self._row.direction() is _BESIDE:
            widest = min(widest, max_text_width([self.words], self.label.font()))
        self.label.setMaximumWidth(widest)

    def _leave(self) -> None:
        touched = self.underMouse() or self.action_button.hasFocus() or self.close_button.hasFocus()
        if touched or QGuiApplication.mouseButtons():
            self._timer.start()
        else:
            self.close_message()

    def _act(self) -> None:
        do = self._shown.do
        self.close_message()
        if do:
            do()


class Messages(QObject):
    """Follows the desk, and shows notices about it."""

    def __init__(
        self, notice: Notice, desk: Desk, library: Library, commands: Commands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notice, self._desk, self._library, self._commands = notice, desk, library, commands
        self._problem: MemoryProblem | None = None
        self._unsaved = False
        self._cleared = self._titled = self._binned = ""
        self._step: UndoStep | None = None
        self._step_words = ""
        desk.problem_arose.connect(self._tell_unsaved)
        desk.snapshot_saved.connect(self._tell_saved)
        desk.snapshot_binned.connect(self._tell_thrown_away)
        desk.snapshot_editor.corrected.connect(self._tell_corrected)
        desk.cleared.connect(self._tell_cleared)
        desk.undone.connect(self._forget_step)
        desk.changed.connect(self._follow_desk)

    @property
    def problem(self) -> MemoryProblem | None:
        """The last problem shown, until it is solved or closed."""
        return self._problem if self._notice.has_problem else None

    def _follow_desk(self, changes: Changes) -> None:
        if changes.autosave:
            self._forget_unsaved()
        if changes.subject or changes.hidden:
            self._forget_cleared()
        if changes.hidden:
            self._forget_title()
        if changes.snapshots:
            self._forget_binned()
        if changes.subject:
            self.tell_damaged()

    def tell_problem(self, problem: MemoryProblem) -> None:
        """Show what failed, where, and what to do about it, until it is solved or closed."""
        self._unsaved = False
        self._tell(problem)

    def tell_damaged(self) -> None:
        """Show which snapshots of the subject are damaged: first those that are unreadable."""
        damaged = self._desk.damaged
        unseen = [snapshot for snapshot in damaged if not snapshot.only_label]
        if damaged:
            told = ", ".join(f"‘{snapshot.told}’" for snapshot in unseen or damaged)
            if self._desk.hidden:
                told = self._library.words.again.veiled
            cause = ProblemCause.DAMAGED_SNAPSHOT if unseen else ProblemCause.DAMAGED_LABEL
            self.tell_problem(MemoryProblem(cause, told))
            self._titled = self._notice.words

    def _forget_title(self) -> None:
        """Leave no title of a snapshot in sight while the last time is hidden; what is damaged stays told."""
        if self._desk.hidden and self._titled and self._notice.words == self._titled:
            damaged = self.problem is not None
            self._notice.close_message()
            if damaged:
                self.tell_damaged()

    def _tell_unsaved(self, problem: MemoryProblem) -> None:
        self._unsaved = True
        self._tell(problem, self._library.data.elsewhere.save, self._commands.save_elsewhere.emit)

    def _forget_unsaved(self) -> None:
        """What could not be kept is kept after all."""
        if self._unsaved and self._desk.is_autosaved:
            self._notice.solve_problem()

    def _tell(self, problem: MemoryProblem, action: str = "", do: Callable[[], object] | None = None) -> None:
        self._problem = problem
        words = self._library.words.troubles[problem.cause]
        self._notice.show_message(words.format(place=problem.place), action, do, is_problem=True)

    def _tell_saved(self, snapshot: Snapshot) -> None:
        self._forget_unsaved()
        words = self._library.words
        told = self._titled = words.timeline.saved.format(title=snapshot.title)
        if snapshot.look_again_on:
            self._notice.show_message(
                told, words.travel.calendar, partial(self._commands.add_to_calendar.emit, snapshot)
            )
        else:
            self._notice.show_message(told)

    def show_step(
        self, step: UndoStep | None, words: str, action: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Show what a step did, until that is undone in another way: then it is true no longer."""
        self._notice.show_message(words, action, do)
        self._step, self._step_words = step, words

    def _forget_step(self, undone: UndoStep) -> None:
        if undone == self._step and self._notice.words == self._step_words:
            self._notice.close_message()

    def _tell_corrected(self, correction: Snapshot) -> None:
        self._titled = self._library.words.upkeep.corrected.format(title=correction.title)
        self.show_step(NamedStep(StepKind.SNAPSHOT_CORRECTED, correction.title), self._titled)

    def _tell_thrown_away(self, snapshot: Snapshot) -> None:
        words = self._library.words.timeline
        told = self._titled = words.thrown_away.format(title=snapshot.title)
        self._binned = snapshot.id
        step, editor = NamedStep(StepKind.SNAPSHOT_BINNED, snapshot.title), self._desk.snapshot_editor
        self.show_step(step, told, words.undo, lambda: editor.put_back(snapshot))

    def _forget_binned(self) -> None:
        """What was wiped or put back elsewhere is in the bin no longer, and cannot be put back from here."""
        if self._binned and self._binned not in {kept.id for kept in self._desk.bin}:
            self._binned = ""
            if isinstance(self._step, NamedStep) and self._step.kind is StepKind.SNAPSHOT_BINNED:
                self._forget_step(self._step)

    def _tell_cleared(self, before: Sheet) -> None:
        """Name what went; taking it back takes back what was done since, too, and that can be redone."""
        from mengpaneel.content.text.steps import tell_cleared

        history, words = self._desk.history, self._library.words
        step = history.index() - 1
        self._cleared = tell_cleared(before, words)
        undo = words.timeline.undo
        self.show_step(history.next_undo, self._cleared, undo, lambda: history.go_to(step))

    def _forget_cleared(self) -> None:
        """The steps of the history are others now: nothing can be taken back by their number."""
        if self._cleared and self._notice.words == self._cleared:
            self._notice.close_message()
