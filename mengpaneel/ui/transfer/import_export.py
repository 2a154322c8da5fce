"""Importing into a window and exporting from it: by menu, by key, and by dropping files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.ui.window.shell import Shell

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from mengpaneel.domain.arrival import ArrivingSubject
    from mengpaneel.exchange.bundle import Bundle
    from mengpaneel.reports.forms import ReportFormat
    from mengpaneel.ui.transfer.import_preview import ImportPreview
    from mengpaneel.ui.transfer.view_files import FileViewer


class ImportExport(QObject):
    """Reads files, shows each in a preview, and then imports it."""

    def __init__(self, shell: Shell, desk: Desk, library: Library) -> None:
        super().__init__(shell.parent)
        self._shell, self._desk, self._library = shell, desk, library
        self._waiting: list[Path] = []
        self.is_busy = False
        self.only_views = False
        """Whether what is dropped is laid side by side, to be looked at."""

        shell.parent.setAcceptDrops(True)
        shell.parent.installEventFilter(self)
        shell.commands.view_files.connect(self._view_files)
        shell.commands.view_folder.connect(self._view_folder)
        shell.commands.keep_viewed.connect(self._keep_viewed)
        shell.commands.save_overview.connect(self._save_overview)
        desk.imports.added.connect(self._tell_taken_in)
        desk.imports.removed.connect(self._tell_taken_back)

    # In.

    def open(self) -> None:
        """Ask for files, and import them."""
        from mengpaneel.exchange.bundle import SUFFIX
        from mengpaneel.ui.platform.files import ask_files

        words, shell = self._library.words.travel, self._shell
        paths = ask_files(shell.parent, words.choose, shell.last_folder, words.file_form, SUFFIX)
        if paths:
            shell.last_folder = str(paths[0].parent)
            self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Read these files one by one, and show a preview of each before it is imported.

        A folder, and what is dropped on the screen *Naast elkaar*, is viewed and not imported.
        """
        if self.only_views or any(path.is_dir() for path in paths):
            self.viewer.view(paths)
            return
        self._waiting += paths
        if not self.is_busy:
            self._take_next()

    @cached_property
    def viewer(self) -> FileViewer:
        """Shows files side by side."""
        from mengpaneel.ui.transfer.view_files import FileViewer

        return FileViewer(self._shell, self._desk, self._library)

    def _view_files(self) -> None:
        self.viewer.ask_files()

    def _view_folder(self) -> None:
        self.viewer.ask_folder()

    def _keep_viewed(self) -> None:
        self.viewer.keep()

    def _take_next(self) -> None:
        self.is_busy = True
        while self._waiting:
            if preview := self.look_at(self._waiting.pop(0)):
                preview.finished.connect(self._take_next, Qt.ConnectionType.QueuedConnection)
                preview.open()
                return
        self.is_busy = False

    def look_at(self, path: Path) -> ImportPreview | None:
        """The preview of a file; None, after a message why, if it cannot be read."""
        from mengpaneel.content.text.errors import tell_refusal
        from mengpaneel.desk.background import Cancelled
        from mengpaneel.domain.refusal import Refusal
        from mengpaneel.ui.transfer.import_preview import ImportPreview
        from mengpaneel.ui.transfer.progress import wait_for

        words, shell, desk = self._library.words, self._shell, self._desk
        travel = words.travel
        try:
            bundle, arriving = wait_for(
                lambda: _read(path, desk), travel.reading, travel.cancel, shell.parent
            )
        except Cancelled:
            return None
        except Refusal as refusal:
            why = tell_refusal(refusal, words)
            shell.notice.show_message(
                travel.refused.format(name=path.name, why=sentence_case(why)), stays=True
            )
            return None
        except MemoryProblem as problem:
            shell.messages.tell_problem(problem)
            return None
        if not arriving:
            shell.notice.show_message(travel.empty.format(name=path.name), stays=True)
            return None
        preview = ImportPreview(path.name, arriving, bundle.with_roles_and_notes, desk, self._library, shell)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return preview

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        ):
            return self._welcome(event)
        return super().eventFilter(watched, event)

    def _welcome(self, event: QDropEvent) -> bool:
        """Let files in, but not in a turn; they are looked at once whoever dropped them has let go."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        copied = Qt.DropAction.CopyAction in event.possibleActions()
        if not paths or not copied or self._desk.session.turn:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            QTimer.singleShot(0, self, lambda: self.take(paths))
        return True

    # Out.

    def export(self, snapshot: Snapshot | None = None) -> None:
        """Open the export dialog; starts with one snapshot, or with the subject."""
        from mengpaneel.desk.background import Cancelled
        from mengpaneel.ui.transfer.export_dialog import ExportDialog
        from mengpaneel.ui.transfer.progress import wait_for

        words, shell = self._library.words.travel, self._shell
        if not any(shelf for _, shelf in self._desk.finder.nearby):
            shell.notice.show_message(words.nothing_yet)
            return
        try:
            shelves = wait_for(self._desk.finder.read_all, words.gathering, words.cancel, shell.parent)
        except Cancelled:
            return
        except MemoryProblem as problem:
            shell.messages.tell_problem(problem)
            return
        dialog = ExportDialog(shelves, self._library, shell.look, shell.last_folder, shell.parent)
        dialog.profile_hidden = self._desk.finder.profile_hidden(subject for subject, _ in shelves)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if snapshot:
            dialog.check_snapshot(snapshot.id)
        dialog.saved.connect(self._tell_exported)
        dialog.open()

    def put_in_calendar(self, snapshot: Snapshot) -> None:
        """Save the date to look again as a calendar file."""
        from mengpaneel.ui.transfer.save_files import put_in_calendar

        if revision := self._desk.snapshot_editor.revision(snapshot):
            put_in_calendar(self._desk.subject, snapshot, revision, self._library, self._shell)

    def print_paper(self) -> None:
        """Open the dialog to print an empty panel, or save it as PDF."""
        from mengpaneel.ui.report.paper_dialog import PaperDialog

        shell = self._shell
        dialog = PaperDialog(self._library, shell.look, shell.last_folder, shell.parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.folder_chosen.connect(shell.keep_folder)
        dialog.open()

    def save_picture(self, picture: QImage) -> None:
        """Save a picture of a screen."""
        from mengpaneel.ui.transfer.save_files import save_picture

        save_picture(picture, self._library, self._shell)

    def _save_overview(self, form: ReportFormat | None) -> None:
        from mengpaneel.ui.transfer.save_overview import save_overview

        save_overview(self._desk.overview, form, self._library, self._shell)

    # Telling.

    def _tell_exported(self, path: Path, what: str) -> None:
        self._shell.last_folder = str(path.parent)
        self._shell.notice.show_message(self._library.words.travel.exported.format(what=what, name=path.name))

    def _tell_taken_in(self, taken: Sequence[tuple[Subject, Snapshot]]) -> None:
        words = self._library.words.travel
        subjects = {subject.id: subject for subject, _ in taken}
        if len(subjects) > 1:
            told = words.taken_subjects.format(count=len(taken), subjects=len(subjects))
        else:
            name = subject_name(next(iter(subjects.values())), self._library.words)
            told = (words.taken_one if len(taken) == 1 else words.taken).format(
                count=len(taken), subject=name
            )
        self._shell.notice.show_message(told, words.undo, lambda: self._take_back(taken))

    def _take_back(self, taken: Sequence[tuple[Subject, Snapshot]]) -> None:
        try:
            self._desk.imports.remove(taken)
        except MemoryProblem as problem:
            self._shell.messages.tell_problem(problem)

    def _tell_taken_back(self) -> None:
        self._shell.notice.show_message(self._library.words.travel.taken_back)


def _read(path: Path, desk: Desk) -> tuple[Bundle, Sequence[ArrivingSubject]]:
    """Let a file in through the strict door, and hold it against what is here; not in the window's thread."""
    from mengpaneel.exchange.bundle import LARGEST
    from mengpaneel.exchange.decoding import decode
    from mengpaneel.files.bounded_read import read_bounded

    bundle = decode(read_bounded(path, LARGEST))
    found = [(entry.subject, kept) for entry in bundle.bundles for kept in entry.snapshots]
    return bundle, desk.imports.compare(found)
