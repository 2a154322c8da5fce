"""The backups on this laptop: where they are; make, check and restore them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mengpaneel.content.library import Library
from mengpaneel.content.text.checks import tell_backup_contents, tell_damage, tell_difference, tell_good
from mengpaneel.content.text.dates import tell_past_moment
from mengpaneel.desk.backup_worker import BackupWorker
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import Backup, BackupDifference, CheckResult
from mengpaneel.ui.data.page import DataPage
from mengpaneel.ui.data.rows import DataList, DataRow
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.label import Label, TextTone, breakable_path

_KILO = 1024

Open = Callable[[QUrl], object]


class BackupsPage(DataPage):
    """Asks before it restores, once it is known what would change."""

    def __init__(
        self, worker: BackupWorker, desk: Desk, library: Library, open_: Open = QDesktopServices.openUrl
    ) -> None:
        words = library.data.backups
        super().__init__(words.title, worker, desk, library)
        self._words, self.open_folder = words, open_
        self._chosen: Backup
        self._shown: Sequence[Backup] | None = None
        self.folder = Button(words.open_folder)
        self.folder.clicked.connect(self._open_folder)
        self.make = self.add_action_button(words.make, self._make)
        self.check = Button(words.check)
        self.check.clicked.connect(self._check)
        self._empty = Label(words.none, tone=TextTone.MUTED, wrap=True)
        self._empty.hide()
        self.lines = DataList()
        self.disable_while_busy(self.lines)
        self.column.addWidget(Label(f"{words.where}\n{breakable_path(worker.service.folder)}", wrap=True))
        self.explain(words.about)
        self.offer(self.folder, self.make, self.check, self.stop)
        self.column.addWidget(self.status)
        self.column.addWidget(self._empty)
        self.column.addWidget(self.lines)
        self.column.addStretch()
        worker.second_place_checked.connect(
            self.refresh
        )  # what it did may have been a copy on this laptop too

    def refresh(self) -> None:
        """Show the backups there are now."""
        self.read(lambda service, _step: service.backups(), self._show)

    def _show(self, backups: Sequence[Backup]) -> None:
        if backups == self._shown:
            return
        self._shown = backups
        self._empty.setVisible(not backups)
        self.lines.show_lines([self._line(backup) for backup in backups])

    def _line(self, backup: Backup) -> DataRow:
        moment = self._moment(backup)
        restore = Button(self._words.restore, name=self._words.restore_name.format(moment=moment))
        restore.clicked.connect(lambda _=False: self._look_what_changes(backup))
        held, size = tell_backup_contents(backup, self.library), _size(backup.size, self.library)
        return DataRow(moment, self._words.held.format(snapshots=held, size=size), (restore,))

    def _moment(self, backup: Backup) -> str:
        return tell_past_moment(backup.taken_at, self.library)

    def _open_folder(self) -> None:
        self.open_folder(QUrl.fromLocalFile(self.worker.service.folder))

    # Making.

    def _make(self) -> None:
        self.submit(lambda service, _step: service.back_up(), self._tell_made)

    def _tell_made(self, _backup: object) -> None:
        self.announce_status(self._words.made)

    # Checking.

    def _check(self) -> None:
        checking = self.submit(lambda service, step: service.check(step), self._tell_verdict)
        checking.progressed.connect(self._tell_how_far)
        self.stop.show()

    def _tell_how_far(self, done: int, of: int) -> None:
        self.show_status(self._words.checking.format(done=done, of=of))

    def _tell_verdict(self, check_result: CheckResult) -> None:
        self.announce_status(
            "\n".join([*tell_damage(check_result, self.library), *tell_good(check_result, self.library)])
        )

    # Putting back.

    def _look_what_changes(self, backup: Backup) -> None:
        self._chosen = backup
        self.desk.finish()
        self.submit(lambda service, _step: service.difference(backup.name), self._ask_to_restore)

    def _ask_to_restore(self, difference: BackupDifference) -> None:
        words = self._words
        self.announce_status("")
        question = words.ask.format(moment=self._moment(self._chosen))
        changes = tell_difference(difference, self.library)
        self.ask(question, [*changes, words.sheet, words.first], words.yes, self._restore)

    def _restore(self) -> None:
        self.desk.finish()
        name = self._chosen.name
        self.submit(lambda service, _step: service.restore(name), self.desk.reload, self._tell_restored)

    def _tell_restored(self, _answer: object) -> None:
        self.announce_status(self._words.restored.format(moment=self._moment(self._chosen)))


def _size(size: int, library: Library) -> str:
    words = library.data
    if size < _KILO * _KILO:
        return words.size_kb.format(size=max(1, round(size / _KILO)))
    return words.size_mb.format(size=round(size / _KILO / _KILO))
