"""What copies hold, and what a check of everything that is kept found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.backup_service import (
    Backup,
    BackupDifference,
    CheckResult,
    Disk,
    SecondPlaceCheck,
    SnapshotName,
)
from mengpaneel.domain.snapshot import Subject

_MOST_NAMED = 5


def tell_damage(check_result: CheckResult, library: Library) -> Iterator[str]:
    """Name what differs from what was stored, and what to do about it."""
    if wrong := [*check_result.wrong, *(tell_name(name, library) for name in check_result.damaged)]:
        yield library.data.backups.wrong.format(what=name_some(wrong, library))
    if check_result.place and check_result.place.damaged:
        yield library.data.place.damaged.format(what=name_some(check_result.place.damaged, library))
    if check_result.unwiped:
        yield library.data.bin.unwiped.format(places=name_some(check_result.unwiped, library))


def tell_good(check_result: CheckResult, library: Library) -> Iterator[str]:
    """Say how many snapshots were checked and are good, and what is not in the second place."""
    words = library.data.backups
    if not (check_result.wrong or check_result.damaged):
        yield words.checked.format(
            snapshots=tell_snapshots(check_result.snapshots, library),
            backups=_counted(check_result.backups, words.backups_one, words.backups_more),
        )
    if check_result.unrecognised:
        yield words.passed_over.format(what=name_some(check_result.unrecognised, library))
    if check_result.place:
        yield from _tell_place(check_result.place, library)


def tell_disk(disk: Disk, library: Library) -> str:
    """Whether the second place is on another disk than the data."""
    words = library.data.place
    return {
        Disk.SAME: words.same_disk,
        Disk.OTHER: words.other_disk,
        Disk.UNKNOWN: words.unknown_disk,
    }[disk]


def tell_snapshots(count: int, library: Library) -> str:
    """The number of snapshots, in words."""
    return _counted(count, library.data.backups.snapshots_one, library.data.backups.snapshots_more)


def tell_backup_contents(backup: Backup, library: Library) -> str:
    """What a copy holds."""
    held = backup.snapshots
    return library.data.backups.unreadable if held is None else tell_snapshots(held, library)


def tell_difference(difference: BackupDifference, library: Library) -> list[str]:
    """Name all that comes and goes with a backup that is put back: every one, however many there are."""
    words = library.data.backups

    def named(snapshots: Iterable[SnapshotName]) -> str:
        return ", ".join(tell_name(snapshot, library) for snapshot in snapshots)

    def names(subjects: Iterable[Subject]) -> str:
        return ", ".join(
            library.data.quoted.format(title=subject_name(subject, library.words)) for subject in subjects
        )

    parts = (
        (words.subjects_back, names(difference.subjects_back)),
        (words.back, named(difference.back)),
        (words.subjects_gone, names(difference.subjects_gone)),
        (words.gone, named(difference.gone)),
        (words.damaged, named(difference.damaged)),
    )
    told = [sentence.format(titles=those, names=those) for sentence, those in parts if those] or [words.same]
    if difference.drafts_gone:
        told.append(words.drafts_gone.format(names=names(difference.drafts_gone)))
    return told


def tell_title(name: SnapshotName, library: Library) -> str:
    """The title of a snapshot, or that it is still hidden."""
    return library.words.again.veiled if name.title is None else name.title


def tell_name(name: SnapshotName, library: Library) -> str:
    """The title of a snapshot with its subject, where there are several subjects."""
    hidden, title = name.title is None, tell_title(name, library)
    told = title if hidden else library.data.quoted.format(title=title)
    if name.subject is None:
        return told
    return library.data.named.format(title=told, subject=subject_name(name.subject, library.words))


def name_some(names: Sequence[str], library: Library) -> str:
    """The first few, and how many more there are."""
    named = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return library.data.more.format(titles=named, count=more) if more > 0 else named


def _tell_place(place: SecondPlaceCheck, library: Library) -> Iterator[str]:
    words = library.data.place
    if not place.reachable:
        yield words.not_checked.format(folder=place.folder)
        return
    yield _counted(place.good, words.good_one, words.good_more)
    yield tell_disk(place.disk, library)
    if place.missing:
        titles = [tell_name(name, library) for name in place.missing]
        yield words.missing.format(titles=name_some(titles, library))


def _counted(count: int, one: str, more: str) -> str:
    return one if count == 1 else more.format(count=count)
