"""The day to look again as a calendar file: asked where, written, and offered to be opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_appointments
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.calendar import SUFFIX, encode_calendar
from mengpaneel.files.atomic_write import write_whole
from mengpaneel.reports.options import name_of
from mengpaneel.ui.platform.files import ask_path
from mengpaneel.ui.window.shell import Shell


def put_in_calendar(
    subject: Subject, snapshot: Snapshot, earlier: Sequence[Snapshot], library: Library, shell: Shell
) -> None:
    """Save the appointment where somebody wants it; what happened is told in the shell."""
    words, day = library.words.travel, snapshot.look_again_on
    if day is None:
        return
    name = f"{name_of(subject_name(subject, library.words), day)}{SUFFIX}"
    suggested = str(Path(shell.last_folder) / name)
    path = ask_path(
        shell.parent, words.calendar_form, suggested, words.calendar_form, SUFFIX.removeprefix(".")
    )
    if path is None:
        return
    try:
        appointments = tell_appointments([(subject, snapshot)], {snapshot.id: earlier}, library)
        content = encode_calendar(appointments)
        write_whole(path, content, replace=True)  # whether that may be, was asked with the name
    except OSError as error:
        shell.notice.tell(tell_failure(error, path, library.words), stays=True)
        return
    shell.last_folder = str(path.parent)
    told = words.calendar_saved.format(name=path.name)
    shell.notice.tell(told, words.open, lambda: _open(path))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
