"""Saves single files: a picture, an appointment, and work that could not be stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageWriter

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_appointments
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.content.text.names import subject_name
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.unsaved_work import Work
from mengpaneel.domain.memory import Revision
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange import calendar
from mengpaneel.exchange.bundle import SUFFIX, SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from mengpaneel.files.atomic_write import write_file
from mengpaneel.reports.options import name_of
from mengpaneel.ui.platform.files import Ask, ask_path, save_as
from mengpaneel.ui.window.shell import Shell


def save_picture(picture: QImage, library: Library, shell: Shell) -> None:
    """Ask where, and write it; the outcome is shown in the window."""
    words, png = library.words.over_time, library.words.report.png
    if path := _save_from_window(shell, words.save, f"{words.file}.png", png, lambda: _encoded(picture)):
        shell.notice.show_message(words.saved.format(place=path))


def _save_from_window(
    shell: Shell,
    heading: str,
    name: str,
    kind: str,
    content: Callable[[], bytes],
    *,
    ask: Ask | None = None,
    failed: Callable[[OSError, Path], None] | None = None,
) -> Path | None:
    """Suggest this name in the last folder; what goes wrong is told in the window, or by `failed`."""

    def tell(error: OSError, path: Path) -> None:
        shell.notice.show_message(tell_failure(error, path, shell.library.words), stays=True)

    suggested = Path(shell.last_folder) / name
    path = save_as(ask or ask_path, shell.parent, heading, suggested, kind, content, failed or tell)
    if path:
        shell.last_folder = str(path.parent)
    return path


def _encoded(picture: QImage) -> bytes:
    buffer = QBuffer()
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def save_elsewhere(desk: Desk, library: Library, shell: Shell, ask: Ask = ask_path) -> bool:
    """Ask where, and write all work that could not be stored; returns whether it was saved.

    If there is no such work, the present sheet is written.
    """
    words, work = library.data.elsewhere, desk.unsaved_work.find() or [(desk.subject, desk.unsaved)]
    content = encode(as_bundles(work, words.untitled), with_roles_and_notes=True)
    name = f"{words.untitled.lower()}-{date.today()}{SUFFIX}"

    def failed(_error: OSError, path: Path) -> None:
        told = words.failed.format(place=path)
        shell.notice.show_message(
            told, words.save, lambda: save_elsewhere(desk, library, shell, ask), stays=True
        )

    path = _save_from_window(shell, words.heading, name, words.kind, lambda: content, ask=ask, failed=failed)
    if path is None:
        return False
    desk.unsaved_work.mark_saved(work)
    shell.notice.show_message(words.saved.format(place=path), stays=True)
    return True


def rescue(desk: Desk, library: Library, folders: Sequence[Path]) -> str:
    """Save work that could not be stored, without asking, in the first writable folder; returns the path.

    For when the system ends the program. Empty if there was nothing to save.
    """
    words, work = library.data.closing, desk.unsaved_work.find()
    if not work:
        return ""
    content = encode(as_bundles(work, library.data.elsewhere.untitled), with_roles_and_notes=True)
    name = words.name.format(moment=f"{datetime.now():%Y-%m-%d-%H%M%S}") + SUFFIX
    for folder in folders:
        with suppress(OSError):
            write_file(folder / name, content, replace=False)
            desk.unsaved_work.mark_saved(work)
            return words.rescued.format(place=folder / name)
    return words.lost


def as_bundles(work: Work, untitled: str) -> Sequence[SubjectSnapshots]:
    """Group unsaved work for an exchange file: each subject once, and every snapshot with a title."""
    by_subject: dict[Subject, list[Snapshot]] = {}
    for subject, snapshot in work:
        titled = replace(snapshot, title=snapshot.title or untitled)
        by_subject.setdefault(subject, []).append(titled)
    return [SubjectSnapshots(subject, tuple(snapshots)) for subject, snapshots in by_subject.items()]


def put_in_calendar(
    subject: Subject, snapshot: Snapshot, revision: Revision, library: Library, shell: Shell
) -> None:
    """Ask where, and write the appointment; the outcome is shown in the window."""
    words, day = library.words.travel, snapshot.look_again_on
    if day is None:
        return
    name = f"{name_of(subject_name(subject, library.words), day)}{calendar.SUFFIX}"

    def content() -> bytes:
        now, taken = datetime.now(UTC), [(subject, snapshot)]
        return calendar.encode_calendar(tell_appointments(taken, lambda _id: revision, now, library))

    path = _save_from_window(shell, words.calendar_form, name, words.calendar_form, content)
    if path is None:
        return
    told = words.calendar_saved.format(name=path.name)
    shell.notice.show_message(told, words.open, lambda: _open(path))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
