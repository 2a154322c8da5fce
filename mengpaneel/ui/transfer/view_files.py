"""Exchange files that are viewed side by side, and imported only on request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.desk.background import Cancelled
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.overview import KeptSubjects
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.side_by_side import ViewedFile, clashes
from mengpaneel.exchange.bundle import LARGEST, SUFFIX
from mengpaneel.exchange.decoding import decode
from mengpaneel.files.bounded_read import files_in, read_bounded
from mengpaneel.ui.platform.files import ask_files, ask_folder
from mengpaneel.ui.transfer.import_preview import ImportPreview
from mengpaneel.ui.transfer.progress import wait_for
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.shell import Shell

MOST_FILES = 1000
"""The most files that are viewed together."""

MOST_BYTES = 4 * LARGEST
"""The most bytes that are read of all of them together."""


class ReadFiles(Struct, frozen=True):
    """What could be read, and the names of the other files, with the reasons."""

    files: tuple[ViewedFile, ...] = ()
    refused: tuple[tuple[str, Refusal], ...] = ()
    empty_folders: tuple[str, ...] = ()


def read_files(paths: Sequence[Path], most: int = MOST_FILES, beside: Iterable[ViewedFile] = ()) -> ReadFiles:
    """Read exchange files, and all those in folders; an invalid one does not stop the others.

    A file is also invalid if it has another snapshot under the same id as another file, or as one of those
    `beside`. Raises Refusal when there are more than `most`.
    """
    found, empty = list[Path](), list[str]()
    for path in paths:
        inside = files_in(path, SUFFIX) if path.is_dir() else [path]
        found += inside
        if not inside:
            empty.append(path.name)
        if len(found) > most:
            raise Refusal(Reason.TOO_MANY, most=most)
    files, refused, left = list[ViewedFile](), list[tuple[str, Refusal]](), MOST_BYTES
    places = {str(path) for path in found}
    seen = {kept.id: kept for file in beside if file.place not in places for _, kept in file.found}
    for path in found:
        try:
            content = read_bounded(path, min(left, LARGEST))
            bundle = decode(content)
            if clashes((kept for shelf in bundle.bundles for kept in shelf.snapshots), seen):
                raise Refusal(Reason.CLASH)
        except Refusal as refusal:
            refused.append((path.name, refusal))
            continue
        left -= len(content)
        pairs = tuple((shelf.subject, kept) for shelf in bundle.bundles for kept in shelf.snapshots)
        seen |= {kept.id: kept for _, kept in pairs}
        files.append(ViewedFile(str(path), path.name, pairs))
    return ReadFiles(tuple(files), tuple(refused), tuple(empty))


class FileViewer(QObject):
    """Opens files to view; failures are shown in the window."""

    def __init__(self, shell: Shell, desk: Desk, library: Library) -> None:
        super().__init__(shell.parent)
        self._shell, self._desk, self._library = shell, desk, library

    def ask_files(self) -> None:
        """Ask for files, and view them."""
        words, shell = self._library.words.travel, self._shell
        paths = ask_files(shell.parent, words.choose, shell.last_folder, words.file_form, SUFFIX)
        if paths:
            shell.last_folder = str(paths[0].parent)
            self.view(paths)

    def ask_folder(self) -> None:
        """Ask for a folder, and view all files in it."""
        folder = ask_folder(self._shell.parent, self._library.words.side_by_side.choose_folder.rstrip("…"))
        if folder:
            self._shell.last_folder = folder
            self.view([Path(folder)])

    def view(self, paths: Sequence[Path]) -> None:
        """Read these files and folders, and show them beside the stored subjects."""
        words, shell, overview = self._library.words, self._shell, self._desk.overview
        try:
            read, kept = wait_for(
                lambda: (read_files(paths, beside=overview.files), self._kept()),
                words.side_by_side.reading_files,
                words.travel.cancel,
                shell.parent,
            )
        except Cancelled:
            return
        except Refusal as refusal:
            self._tell_refused_at_all(refusal, paths)
            return
        if kept:
            overview.show(kept)
        if read.files:
            overview.view_files(read.files)
            shell.commands.show_screen.emit(Screen.OVERVIEW)
        self._tell(read)

    def _kept(self) -> KeptSubjects | None:
        """What is kept here, unless that was read before; that it cannot be read, the screen tells."""
        overview = self._desk.overview
        with suppress(MemoryProblem):
            return overview.read() if overview.needs_reading else None
        return None

    def keep(self) -> None:
        """Open an import preview of all viewed files."""
        desk, shell, travel = self._desk, self._shell, self._library.words.travel
        files = [file for file in desk.overview.files if file.found]
        found = {snapshot.id: (subject, snapshot) for file in files for subject, snapshot in file.found}
        try:
            arriving = wait_for(
                lambda: desk.imports.compare(list(found.values())),
                travel.reading,
                travel.cancel,
                shell.parent,
            )
        except Cancelled:
            return
        except MemoryProblem as problem:
            shell.messages.tell_problem(problem)
            return
        preview = ImportPreview("", arriving, True, desk, self._library, shell, files)
        preview.open()

    # Telling.

    def _tell_refused_at_all(self, refusal: Refusal, paths: Sequence[Path]) -> None:
        words = self._library.words
        if refusal.reason is Reason.TOO_MANY:
            told = words.side_by_side.too_many.format(most=MOST_FILES)
        else:
            why = tell_refusal(refusal, words)
            told = words.travel.refused.format(name=paths[0].name, why=sentence_case(why))
        self._shell.notice.show_message(told, stays=True)

    def _tell(self, read: ReadFiles) -> None:
        """Name the file that is not right; of several the first, and all of them to who asks.

        With nothing new in them, nothing else would change on the screen.
        """
        words, notice = self._library.words, self._shell.notice
        refused = [(name, sentence_case(tell_refusal(refusal, words))) for name, refusal in read.refused]
        if len(refused) == 1:
            name, why = refused[0]
            notice.show_message(words.travel.refused.format(name=name, why=why), stays=True)
        elif refused:
            name, why = refused[0]
            told = words.side_by_side.not_opened.format(count=len(refused), name=name, why=why)
            notice.show_message(
                told, words.side_by_side.which_files, lambda: self._show_refused(refused), stays=True
            )
        elif read.empty_folders and not read.files:
            told = words.side_by_side.no_files.format(name=read.empty_folders[0])
            notice.show_message(told, stays=True)
        elif read.files and self._desk.overview.knows_all_of(read.files):
            notice.show_message(words.travel.sum_nothing)

    def _show_refused(self, refused: Sequence[tuple[str, str]]) -> None:
        from mengpaneel.ui.transfer.refused_dialog import RefusedDialog

        RefusedDialog(refused, self._library, self._shell.look, self._shell.parent).open()
