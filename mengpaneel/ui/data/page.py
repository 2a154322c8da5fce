"""What the pages of *Gegevens* have in common: a heading, a status line, jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_problem
from mengpaneel.desk.backup_worker import BackupWorker, Job, Work
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.focus_ring import FocusRing
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FitOrScroll, FlowLayout, WrappingColumn
from mengpaneel.ui.widgets.look import apply_look, set_margins
from mengpaneel.ui.widgets.tab_order import has_focus_within
from mengpaneel.ui.window.placement import available_window_size

_GAP = 12


class DataPage(QWidget):
    """Base of the pages: runs jobs on the backup worker, shows their outcome, and refreshes afterwards.

    Connect only methods of a page to a job: Qt disconnects those when the page is deleted.
    """

    told = Signal(str)

    def __init__(self, title: str, worker: BackupWorker, desk: Desk, library: Library) -> None:
        super().__init__()
        self.worker, self.desk, self.library = worker, desk, library
        self.current_look: Look
        self._flows: list[FlowLayout] = []
        self._job: Job | None = None
        self._busy_disabled: list[QWidget] = []
        self._hand: QWidget | None = None
        self._meanwhile: QWidget | None = None
        self.status = Label("", wrap=True)
        self.status.hide()
        self.stop = Button(library.data.stop)
        self.stop.hide()
        self.stop.clicked.connect(self._stop)
        self.column = QVBoxLayout(self)
        self.column.addWidget(Label(title, Size.TITLE, bold=True, wrap=True))
        if worker.service.refusal:
            self.announce_status(library.data.nothing_kept)

    # What a page is made of.

    def explain(self, words: str) -> None:
        """Add a paragraph in the quiet colour."""
        self.column.addWidget(Label(words, tone=TextTone.MUTED, wrap=True))

    def offer(self, *buttons: Button) -> None:
        """Add buttons in a row that wraps."""
        holder = QWidget(self)
        flow = FlowLayout(holder)
        for button in buttons:
            flow.addWidget(button)
        self._flows.append(flow)
        self.column.addWidget(holder)

    def add_action_button(
        self, words: str, do: Callable[[], None], shape: ButtonStyle = ButtonStyle.PLAIN, name: str = ""
    ) -> Button:
        """Make a button for a job that changes data; it is disabled while a job runs."""
        button = Button(words, shape, name=name)
        button.clicked.connect(lambda _checked=False: do())
        self.disable_while_busy(button)
        return button

    def disable_while_busy(self, widget: QWidget) -> None:
        """Disable this widget while a job runs."""
        widget.setEnabled(self.may_change)
        self._busy_disabled.append(widget)

    @property
    def may_change(self) -> bool:
        """Whether no job runs and the data may be changed."""
        return self._job is None and self.worker.service.refusal is None

    # What a page does.

    def refresh(self) -> None:
        """Show how things are now."""
        raise NotImplementedError

    def read(self, work: Work, show: Callable[..., None]) -> None:
        """Run a job that only reads, and pass its result to `show`."""
        job = self.worker.submit(work)
        job.done.connect(show)
        job.failed.connect(self.tell_problem)

    def submit(self, work: Work, *done: Callable[..., None]) -> Job:
        """Run a job that changes data, then each of `done`; buttons are disabled until it ends.

        What follows the data comes before what tells of it.
        """
        job = self._job = self.worker.submit(work)
        job.done.connect(self._rest)
        job.failed.connect(self._rest)
        job.stopped.connect(self._rest)
        for follow in done:
            job.done.connect(follow)
        job.failed.connect(self.tell_problem)
        job.stopped.connect(self._tell_stopped)
        self.announce_status(self.library.data.busy)
        self._let_rest()
        return job

    def ask(self, question: str, told: Sequence[str], yes: str, do: Callable[[], None]) -> ConfirmDialog:
        """Ask before doing this."""
        confirm = ConfirmDialog(question, told, yes, self.library, self.current_look, self)
        confirm.accepted.connect(do)
        confirm.open()
        return confirm

    def announce_status(self, words: str) -> None:
        """Show a status and announce it to a screen reader."""
        self.show_status(words)
        self.told.emit(words)

    def show_status(self, words: str) -> None:
        """Show a status without announcing it to a screen reader."""
        self.status.set_text(words)
        self.status.setVisible(bool(words))

    def tell_problem(self, problem: MemoryProblem) -> None:
        """Show what failed, and what to do about it."""
        self.announce_status(tell_problem(problem, self.library.words))

    def set_look(self, look: Look) -> None:
        self.current_look = look
        set_margins(self.column, look, (0, 0, 12, 0), _GAP)
        for flow in self._flows:
            set_margins(flow, look, 0, 8)

    def _rest(self, _answer: object = None) -> None:
        self._job = None
        self.stop.hide()
        self._follow()
        self._give_the_keyboard_back()
        self.refresh()

    def _follow(self) -> None:
        for widget in self._busy_disabled:
            widget.setEnabled(self.may_change)

    # A button that rests cannot keep the keyboard.

    def _let_rest(self) -> None:
        self._hand = next(filter(has_focus_within, self._busy_disabled), None)
        self._follow()
        self._meanwhile = self.window().focusWidget()

    def _give_the_keyboard_back(self) -> None:
        """To whoever had it, unless a person took it elsewhere."""
        if self._hand and self.window().focusWidget() is self._meanwhile:
            button = self._hand if isinstance(self._hand, Button) else self._hand.findChild(Button)
            if button:
                button.setFocus()

    def _stop(self) -> None:
        if self._job:
            self._job.stop()

    def _tell_stopped(self) -> None:
        self.announce_status(self.library.data.stopped)


_WIDTH = 460


class ChoiceDialog(QDialog):
    """A question, a text about it (which scrolls on a small screen), and the answers as buttons."""

    def __init__(
        self,
        question: str,
        told: Sequence[str],
        buttons: Sequence[Button],
        default: Button,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(question)
        default.setDefault(True)
        column, holder, inside = QVBoxLayout(self), QWidget(), WrappingColumn()
        row, sentences = FlowLayout(holder, right=True), QVBoxLayout(inside)
        self.told = FitOrScroll(inside, self)
        sentences.addWidget(Label(question, Size.TITLE, bold=True, wrap=True))
        for sentence in told:
            sentences.addWidget(Label(sentence, wrap=True))
        for button in buttons:
            row.addWidget(button)
        column.addWidget(self.told, 1)
        column.addWidget(holder)
        set_margins(column, look, 24, 14)
        set_margins(sentences, look, 0, 14)
        set_margins(row, look, (0, 8, 0, 0), 10)
        apply_look(self, look)
        self.setFont(look.font())
        self._take_room(inside, row, column, look)
        self.setAccessibleDescription("\n".join(told))
        default.setFocus()

    def _take_room(self, inside: WrappingColumn, row: FlowLayout, column: QVBoxLayout, look: Look) -> None:
        """Be as high as everything that is told, if the screen is; else let the keyboard scroll it."""
        room, margins = available_window_size(self.screen()), column.contentsMargins()
        width = min(look.whole(_WIDTH), room.width())
        within = width - margins.left() - margins.right()
        around = margins.top() + margins.bottom() + column.spacing() + row.heightForWidth(within)
        height = around + inside.height_needed(within)
        if height > room.height():
            self.told.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.told.setAccessibleName(self.windowTitle())
            FocusRing(self.told)
        self.setFixedWidth(width)
        self.resize(width, min(height, room.height()))


class ConfirmDialog(ChoiceDialog):
    """Asks whether something may be done. Enter alone changes nothing."""

    def __init__(
        self, question: str, told: Sequence[str], yes: str, library: Library, look: Look, parent: QWidget
    ) -> None:
        self.yes, self.no = Button(yes), Button(library.data.cancel, ButtonStyle.PRIMARY)
        super().__init__(question, told, (self.yes, self.no), self.no, look, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)


class DraftChoiceDialog(ChoiceDialog):
    """Asks which of two drafts to go on with; neither is lost. Esc takes the other window's."""

    def __init__(self, names: Sequence[str], library: Library, look: Look, parent: QWidget) -> None:
        words, quoted = library.data.start, library.data.quoted
        subjects = ", ".join(quoted.format(title=name) for name in names)
        told = [words.both_told.format(subjects=subjects), words.both_kept.format(title=words.both_title)]
        self.theirs, self.ours = Button(words.theirs), Button(words.ours, ButtonStyle.PRIMARY)
        super().__init__(words.both_ask, told, (self.theirs, self.ours), self.ours, look, parent)
        self.prefers_ours = False
        self.ours.clicked.connect(self._prefer_ours)
        self.theirs.clicked.connect(self.reject)

    def _prefer_ours(self) -> None:
        self.prefers_ours = True
        self.accept()
