"""Makes the backup service of a data folder; copies in the second place are exchange files. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import LARGEST, SubjectSnapshots
from mengpaneel.exchange.decoding import decode
from mengpaneel.exchange.encoding import encode
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.places import Places
from mengpaneel.store.second_place import Found
from mengpaneel.store.settings import change_settings, load_settings
from mengpaneel.store.sqlite_memory import SqliteMemory

_TROUBLES = {
    Reason.NO_RIGHTS: ProblemCause.NO_RIGHTS,
    Reason.NEWER: ProblemCause.NEWER,
    Reason.GONE: ProblemCause.OTHER,
    Reason.UNREADABLE: ProblemCause.OTHER,
}
"""Why a copy cannot be read now, which does not say that it is damaged."""


def backup_service_for(
    memory: SqliteMemory, where: Places, hidden: Callable[[], Collection[str]] = tuple
) -> FileBackupService:
    """Guard this memory, with the second place that the settings know."""
    settings = load_settings(where.settings)
    second = SecondPlace(settings.second_place, settings.last_copy)

    def remember(folder: str, last_copy: str) -> None:
        moment = datetime.fromisoformat(last_copy) if last_copy else None
        change_settings(where.settings, second_place=folder, last_copy=moment)

    return FileBackupService(memory, where, write_copy, read_copy, second, remember, hidden)


def write_copy(found: Found) -> bytes:
    """Snapshots with everything in them, as an exchange file."""
    by_subject: dict[Subject, list[Snapshot]] = {}
    for subject, snapshot in found:
        by_subject.setdefault(subject, []).append(snapshot)
    bundles = [SubjectSnapshots(subject, tuple(snapshots)) for subject, snapshots in by_subject.items()]
    return encode(bundles, with_roles_and_notes=True)


def read_copy(path: Path) -> Found:
    """Read such a file through the strict door; raises MemoryProblem for any other."""
    try:
        bundle = decode(read_bounded(path, LARGEST))
    except Refusal as refusal:
        raise MemoryProblem(_TROUBLES.get(refusal.reason, ProblemCause.DAMAGED), str(path)) from refusal
    return [(entry.subject, snapshot) for entry in bundle.bundles for snapshot in entry.snapshots]
