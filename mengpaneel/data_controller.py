"""Opens, watches and backs up the stored data, and reports to the window what went wrong.

Like `app.py`, of which it is a part, it is a place where all rooms meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.opening import OpenedMemory, open_memory
from mengpaneel.store.places import Places
from mengpaneel.ui.platform.late_timer import LateTimer
from mengpaneel.ui.window.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mengpaneel.desk.backup_worker import BackupWorker
    from mengpaneel.domain.backup_service import Backup, SecondPlace, SnapshotName
    from mengpaneel.domain.snapshot import Subject
    from mengpaneel.single_instance import OpenRequests
    from mengpaneel.store.damage import RepairReport
    from mengpaneel.ui.data.dialog import DataDialog
    from mengpaneel.ui.help.about import AboutDialog

BEGINS_AFTER_MS = 400
"""Delay before backups start: they must not slow down the first frame. Milliseconds."""


class DataController(QObject):
    """Reports how the data was opened, offers a remedy, and runs the backups; serves the current window."""

    def __init__(self, where: Places, opened: OpenedMemory, desk: Desk) -> None:
        super().__init__()
        self._where, self._opened, self._desk = where, opened, desk
        self._backup_worker: BackupWorker | None = None
        self._requests: OpenRequests | None = None
        self._window: Window
        self._library: Library
        self._missed: SecondPlace | None = None
        self._wiped_elsewhere: Sequence[tuple[str, SnapshotName]] = ()
        self._told_unwiped = False
        self._soon = LateTimer(BEGINS_AFTER_MS, self)
        self._soon.due.connect(self._start_backups)
        desk.memory_changed.connect(self._wake)

    def attach_window(self, window: Window, library: Library) -> None:
        """Use this window from now on."""
        self._window, self._library = window, library
        window.commands.show_data.connect(self.open_data)
        window.commands.show_about.connect(self.open_about)
        if self._missed:
            self._show_missed(self._missed)

    def begin(self) -> None:
        """Report how the data was opened, and start the backups after a short delay."""
        opened = self._opened
        if opened.started_empty:
            newest = self.backup_worker.submit(lambda service, _step: service.newest_good())
            newest.done.connect(self._offer_newest)
            newest.failed.connect(self._window.telling.tell_problem)
        elif opened.holder:
            self._tell_holder()
        elif opened.repaired:
            self._tell_mended(opened.repaired)
        elif opened.problem and opened.problem.cause is ProblemCause.NO_RIGHTS:
            told = self._library.data.start.only_to_look.format(place=self._where.data)
            self._window.notice.show_message(told, stays=True)
        elif opened.problem:
            self._window.telling.tell_problem(opened.problem)
        self._soon.start()

    @property
    def backup_worker(self) -> BackupWorker:
        """The worker that makes the backups; created on first use."""
        if self._backup_worker is None:
            from mengpaneel.backups import backup_service_for
            from mengpaneel.desk.backup_worker import BackupWorker

            memory, desk = self._opened.memory, self._desk
            service = backup_service_for(memory, self._where, lambda: desk.hidden_ids)
            self._backup_worker = BackupWorker(desk, service, self)
            self._backup_worker.failed.connect(self._tell_failed)
            self._backup_worker.second_place_checked.connect(self._show_place)
            self._backup_worker.unwiped_found.connect(self._tell_unwiped)
        return self._backup_worker

    def open_data(self) -> DataDialog:
        """Show *Gegevens*."""
        from mengpaneel.ui.data.dialog import DataDialog

        window = self._window
        dialog = DataDialog(self.backup_worker, self._desk, self._library, window.look, window)
        dialog.told.connect(window.announcer.announce)
        dialog.open()
        return dialog

    def open_about(self) -> AboutDialog:
        """Show *Over Mengpaneel*."""
        from datetime import date

        from mengpaneel.content.text.dates import this_version
        from mengpaneel.ui.help.about import AboutDialog, licences_folder

        window, data = self._window, self._where.data
        dialog = AboutDialog(
            this_version(), date.today(), data, self._library, window.look, window, licences_folder()
        )
        dialog.open()
        return dialog

    def finish(self) -> None:
        """Finish the waiting backups, close the memory and release the lock."""
        self._stop_backups()
        self._opened.memory.close()
        self._opened.lock.release()

    def _start_backups(self) -> None:
        if not self._opened.holder:
            self._hear_later_starts()
        if not self._opened.problem:
            self._wake()

    def _stop_backups(self) -> None:
        """Finish the waiting backups and drop the worker, before its memory is closed."""
        self._soon.stop()
        if self._requests:
            self._requests.finish()
            self._requests = None
        if self._backup_worker:
            self._backup_worker.finish()
            self._backup_worker.deleteLater()
            self._backup_worker = None

    def _hear_later_starts(self) -> None:
        """Show the files that later starts hand over to this window."""
        from mengpaneel.single_instance import OpenRequests

        self._requests = OpenRequests(self._where, self._desk, lambda: self._window, self._library)
        self._requests.begin()

    def _wake(self) -> None:
        self.backup_worker.schedule()

    def _tell_failed(self, problem: object) -> None:
        self._window.telling.tell_problem(problem)  # type: ignore[arg-type]

    def _show_place(self, place: SecondPlace) -> None:
        missed = place if place.folder else None
        if missed != self._missed:
            self._missed = missed
            self._show_missed(place)
        if place.wiped_elsewhere != self._wiped_elsewhere:
            self._wiped_elsewhere = place.wiped_elsewhere
            if place.wiped_elsewhere:
                words = self._library.data.place
                self._window.notice.show_message(
                    words.wiped_elsewhere_found, words.look, self._show_second_place, stays=True
                )

    def _show_second_place(self) -> None:
        self.open_data().show_place()

    def _tell_unwiped(self, places: Sequence[str]) -> None:
        """Tell it once after each start; afterwards *Gegevens* tells it."""
        if places and not self._told_unwiped:
            told = self._library.data.bin.unwiped.format(places=", ".join(places))
            self._window.notice.show_message(told, stays=True)
        self._told_unwiped = True

    def _show_missed(self, place: SecondPlace) -> None:
        from mengpaneel.ui.window.backup_reminder import show_backup_reminder

        show_backup_reminder(place, self._window, self._library.data.place)

    def _tell_mended(self, mended: RepairReport) -> None:
        """Name what was damaged, and where the file is as it was."""
        words, unnamed = self._library.data.start, self._library.words.subject.unnamed_municipality
        damaged = [words.mended_subject.format(name=name or unnamed) for name in mended.subjects]
        damaged += [words.mended_draft.format(name=name or unnamed) for name in mended.drafts]
        told = words.mended.format(what=", ".join(dict.fromkeys(damaged)), aside=mended.aside)
        self._window.notice.show_message(told, stays=True)

    # A damaged database was set aside.

    def _offer_newest(self, newest: Backup | None) -> None:
        words, opened = self._library.data.start, self._opened
        assert opened.problem
        known = {ProblemCause.DAMAGED: words.set_aside, ProblemCause.MISSING: words.missing}
        told = known.get(opened.problem.cause, words.replaced)
        if newest is None:
            self._window.notice.show_message(words.set_aside_alone.format(aside=opened.set_aside), stays=True)
            return
        told = told.format(aside=opened.set_aside, moment=self._tell_moment(newest.taken_at))
        self._window.notice.show_message(told, words.put_back, lambda: self._put_back(newest), stays=True)

    def _put_back(self, newest: Backup) -> None:
        putting = self.backup_worker.submit(lambda service, _step: service.restore(newest.name))
        putting.done.connect(self._begin_anew)
        putting.failed.connect(self._tell_failed)
        self._newest = newest

    def _begin_anew(self, _answer: object) -> None:
        self._desk.reload()
        moment = self._tell_moment(self._newest.taken_at)
        self._window.notice.show_message(self._library.data.backups.restored.format(moment=moment))

    def _tell_moment(self, moment: datetime) -> str:
        from mengpaneel.content.text.dates import tell_past_moment

        return tell_past_moment(moment, self._library)

    # Another window has it.

    def _tell_holder(self) -> None:
        words, holder = self._library.data.start, self._opened.holder
        assert holder
        if holder.elsewhere:
            told, action = words.elsewhere.format(machine=holder.machine), words.take_over
            self._window.notice.show_message(told, action, self._ask_to_take_over, stays=True)
        else:
            self._window.notice.show_message(words.here, words.try_again, self._try_again, stays=True)

    def _ask_to_take_over(self) -> None:
        from mengpaneel.ui.data.page import ConfirmDialog

        words, holder = self._library.data.start, self._opened.holder
        assert holder
        told = [words.plainly.format(machine=holder.machine)]
        question = ConfirmDialog(words.ask, told, words.yes, self._library, self._window.look, self._window)
        question.accepted.connect(self._take_over)
        question.rejected.connect(self._tell_holder)
        question.open()

    def _try_again(self) -> None:
        self._reopen(even_from_elsewhere=False)

    def _take_over(self) -> None:
        self._reopen(even_from_elsewhere=True)

    def _reopen(self, *, even_from_elsewhere: bool) -> None:
        words = self._library.data.start
        opened = open_memory(self._where, even_from_elsewhere=even_from_elsewhere)
        if opened.holder:
            opened.memory.close()
            self._window.notice.show_message(words.still, words.try_again, self._try_again, stays=True)
            return
        try:
            twice = self._desk.conflicting_subjects(opened.memory)
        except MemoryProblem as problem:
            self._give_back(opened, problem)
            return
        if twice:
            self._ask_which(opened, twice)
        else:
            self._go_on_with(opened, prefer_ours=True)

    def _ask_which(self, opened: OpenedMemory, twice: Sequence[Subject]) -> None:
        """Ask which of two drafts lies on the console from now on; the other is kept too."""
        from mengpaneel.ui.data.page import DraftChoiceDialog

        names = [subject_name(subject, self._library.words) for subject in twice]
        question = DraftChoiceDialog(names, self._library, self._window.look, self._window)
        question.exec()
        question.deleteLater()
        self._go_on_with(opened, prefer_ours=question.prefers_ours)

    def _go_on_with(self, opened: OpenedMemory, *, prefer_ours: bool) -> None:
        words, old = self._library.data.start, self._opened
        try:
            self._desk.switch_memory(opened.memory, words.both_title, prefer_ours=prefer_ours)
        except MemoryProblem as problem:
            self._give_back(opened, problem)
            return
        self._stop_backups()
        old.memory.close()
        self._opened = opened
        self._window.notice.show_message(words.taken)
        self.begin()

    def _give_back(self, opened: OpenedMemory, problem: MemoryProblem) -> None:
        """Stay with what is open: the memory that was to take over cannot be read."""
        opened.memory.close()
        opened.lock.release()
        words = self._library.data.start
        told = self._library.words.troubles[problem.cause].format(place=problem.place)
        self._window.notice.show_message(told, words.try_again, self._try_again, stays=True)
