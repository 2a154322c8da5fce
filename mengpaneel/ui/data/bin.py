"""The bin of all subjects: restore snapshots, or wipe them for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.checks import name_some, tell_snapshots, tell_title
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.backup_worker import BackupWorker, Work
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import BackupService, BinnedSnapshot
from mengpaneel.domain.snapshot import Subject
from mengpaneel.ui.data.page import ConfirmDialog, DataPage
from mengpaneel.ui.data.rows import DataList, DataRow
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.label import Label, TextTone


class BinPage(DataPage):
    """All snapshots in the bin, the last discarded first."""

    def __init__(self, worker: BackupWorker, desk: Desk, library: Library) -> None:
        words = library.data.bin
        super().__init__(words.title, worker, desk, library)
        self._words = words
        self._chosen: BinnedSnapshot
        self._shown: Sequence[BinnedSnapshot] | None = None
        self._empty = Label(words.none, tone=TextTone.MUTED, wrap=True)
        self._empty.hide()
        self.unwiped = Label("", wrap=True)
        self.unwiped.hide()
        self.lines = DataList()
        self.disable_while_busy(self.lines)
        self.explain(words.about)
        self.column.addWidget(self.status)
        self.column.addWidget(self.unwiped)
        self.column.addWidget(self._empty)
        self.column.addWidget(self.lines)
        self.column.addStretch()
        worker.unwiped_found.connect(self._show_unwiped)

    def refresh(self) -> None:
        """Show what is in the bin now."""
        self.read(lambda service, _step: service.bin(), self._show)
        self.read(lambda service, _step: service.unwiped(), self._show_unwiped)

    def _show(self, binned: Sequence[BinnedSnapshot]) -> None:
        if binned == self._shown:
            return
        self._shown = binned
        self._empty.setVisible(not binned)
        whole = [self._whole_subject(subject, ids) for subject, ids in _by_subject(binned)]
        self.lines.show_lines([*whole, *(self._line(snapshot) for snapshot in binned)])

    def _show_unwiped(self, places: Sequence[str]) -> None:
        """Say where something must still be wiped, unless that was said just now."""
        self.unwiped.set_text(self._words.unwiped.format(places=name_some(places, self.library)))
        self.unwiped.setVisible(bool(places) and not self.status.isVisible())

    def _title(self, snapshot: BinnedSnapshot) -> str:
        return tell_title(snapshot.name, self.library)

    def _line(self, kept: BinnedSnapshot) -> DataRow:
        words, title = self._words, self._title(kept)
        wipe = Button(words.wipe, name=words.wipe_name.format(title=title))
        wipe.clicked.connect(lambda _=False: self.ask_to_wipe(kept))
        name = subject_name(kept.name.subject, self.library.words) if kept.name.subject else ""
        if kept.taken_on is None:  # put back it would be out of sight all the same
            return DataRow(title, words.damaged.format(subject=name), (wipe,))
        put_back = Button(words.put_back, name=words.put_back_name.format(title=title))
        put_back.clicked.connect(lambda _=False: self._put_back(kept))
        day = tell_date(kept.taken_on, self.library.words)
        return DataRow(title, words.line.format(subject=name, date=day), (put_back, wipe))

    def _whole_subject(self, subject: Subject, snapshot_ids: Sequence[str]) -> DataRow:
        words, name = self._words, subject_name(subject, self.library.words)
        put_back = Button(words.put_all_back, name=words.put_all_back_name.format(subject=name))
        put_back.clicked.connect(lambda _=False: self._put_all_back(name, snapshot_ids))
        told = words.whole.format(snapshots=tell_snapshots(len(snapshot_ids), self.library))
        return DataRow(name, told, (put_back,))

    def _put_all_back(self, name: str, snapshot_ids: Sequence[str]) -> None:
        def put_back(service: BackupService, _step: object) -> None:
            for snapshot_id in snapshot_ids:
                service.put_back(snapshot_id)

        told = self._words.was_put_back.format(title=name)
        self.submit(put_back, self.desk.refresh, self.worker.schedule, lambda _: self.announce_status(told))

    def _put_back(self, snapshot: BinnedSnapshot) -> None:
        self._chosen = snapshot
        self._change(lambda service, _step: service.put_back(snapshot.id), self._tell_put_back)

    def _tell_put_back(self, _answer: object) -> None:
        self.announce_status(self._words.was_put_back.format(title=self._title(self._chosen)))

    def ask_to_wipe(self, snapshot: BinnedSnapshot) -> ConfirmDialog:
        """Ask whether to wipe a snapshot for good."""
        words = self._words
        self._chosen = snapshot
        question = words.ask.format(title=self._title(snapshot))
        return self.ask(question, [words.plainly, words.elsewhere], words.yes, self._wipe)

    def _wipe(self) -> None:
        snapshot_id = self._chosen.id
        self.desk.finish()
        self._change(lambda service, _step: service.wipe(snapshot_id), self._tell_wiped)

    def _change(self, work: Work, tell: Callable[..., None]) -> None:
        self.submit(work, self.desk.reload_snapshots, self.worker.schedule, tell)

    def _tell_wiped(self, left: Sequence[str]) -> None:
        words = self._words.left if left else self._words.wiped
        self.announce_status(
            words.format(title=self._title(self._chosen), places=name_some(left, self.library))
        )


def _by_subject(binned: Sequence[BinnedSnapshot]) -> Iterator[tuple[Subject, Sequence[str]]]:
    """The subjects of which more than one sound snapshot lies in the bin, with the ids of those."""
    ids: dict[Subject, list[str]] = {}
    for snapshot in binned:
        if snapshot.taken_on and snapshot.name.subject:
            ids.setdefault(snapshot.name.subject, []).append(snapshot.id)
    yield from ((subject, found) for subject, found in ids.items() if len(found) > 1)
