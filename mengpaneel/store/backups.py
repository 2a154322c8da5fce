"""Backups beside the database: written atomically, and removed only when nothing is lost by it."""

from __future__ import annotations

import re
import sqlite3
import stat
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from mengpaneel.domain.backup_service import Backup
from mengpaneel.domain.days import is_ahead
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.files.presence import is_folder
from mengpaneel.store import rows
from mengpaneel.store.copying import NEW, connect, content_digest, copy_database, integrity_problem
from mengpaneel.store.errors import problems_about
from mengpaneel.store.header import refuse_unfit
from mengpaneel.store.schema import version_of

_NAME = re.compile(r"mengpaneel-(\d{8}-\d{6}-\d{6})(?:-(\d{6,18}))?\.sqlite3", re.ASCII)
_LIKE_A_NAME = "mengpaneel-*.sqlite3"
LARGEST_NUMBER = 10**9
"""A name with a larger number is not ours, and is not counted on from."""
_MOMENT = "%Y%m%d-%H%M%S-%f"

_HELD = "SELECT count(*) FROM snapshot WHERE id NOT IN (SELECT snapshot_id FROM bin)"


class Backups:
    """The backups of one database. The name of each file has a number that goes up, and a time.

    The number gives the order, because a clock may be set back. Backups without one, of earlier versions, are
    older than the others, in the order of their times; one with a time in the future is the oldest.
    """

    def __init__(self, database: Path, folder: Path) -> None:
        self._database, self._folder = database, folder
        self._counts: dict[tuple[str, int], int] = {}

    def all(self) -> Sequence[Backup]:
        """The backups there are, newest first."""
        now = datetime.now(UTC)

        def order(numbered: tuple[int, Backup]) -> tuple[int, bool, datetime]:
            number, backup = numbered
            return number, not is_ahead(backup.taken_at, now), backup.taken_at

        return [backup for _, backup in sorted(self._numbered(), key=order, reverse=True)]

    def unrecognised(self) -> Sequence[Path]:
        """What is named like a backup and is none: with an impossible date, or a folder, pipe or link."""
        known = {backup.name for _, backup in self._numbered()}
        return sorted(path for path in self._files() if path.match(_LIKE_A_NAME) and path.name not in known)

    def _numbered(self) -> list[tuple[int, Backup]]:
        """Each backup with its sequence number; 0 for one without."""
        found = []
        for path in self._files():
            with suppress(ValueError, FileNotFoundError):  # a moment that never was, or thinned meanwhile
                about = path.lstat()
                if (match := _NAME.fullmatch(path.name)) and stat.S_ISREG(about.st_mode):
                    number = int(match[2] or 0)
                    backup = Backup(path.name, _moment(match[1]), about.st_size)
                    found.append((number if number < LARGEST_NUMBER else 0, backup))
        return found

    def _files(self) -> Sequence[Path]:
        with problems_about(self._folder):
            return list(self._folder.iterdir()) if is_folder(self._folder) else []

    def counted(self) -> Sequence[Backup]:
        """The backups with their number of snapshots. A backup never changes, so each is opened once."""
        return [replace(backup, snapshots=self._count(backup.name)) for backup in self.all()]

    def path(self, name: str) -> Path:
        """The file of a backup; raises MemoryProblem if there is none of this name."""
        path = self._folder / name
        if not _NAME.fullmatch(name) or not path.is_file():
            raise MemoryProblem(ProblemCause.OTHER, str(path))
        return path

    def make(self) -> Backup:
        """Copy the database as it is now."""
        self._tidy()
        with problems_about(self._folder):
            moment = datetime.now(UTC)
            number = max((number for number, _ in self._numbered()), default=0) + 1
            path = self._folder / f"mengpaneel-{moment.strftime(_MOMENT)}-{number:06}.sqlite3"
            copy_database(self._database, path)
            return Backup(path.name, moment, path.stat().st_size)

    def make_if_changed(self) -> Backup | None:
        """Copy the database, unless the newest backup that can be read holds the same; then thin."""
        held = (self._summary(self._folder / backup.name) for backup in self.all())
        newest = next((summary for summary in held if summary), None)
        if newest and newest == self._summary(self._database):
            return None
        made = self.make()
        self.thin()
        return made

    def thin(self) -> None:
        """Delete what `worth_keeping` leaves out, except backups with a snapshot that the newest lacks."""
        backups = self.all()
        keep = worth_keeping(backups)
        too_many = [backup for backup in backups if backup.name not in keep]
        if not too_many:
            return
        sound, wiped = self._held_by_the_newest(backups)
        for backup in too_many:
            path = self.path(backup.name)
            with suppress(sqlite3.Error, OSError, *rows.MALFORMED):
                if is_covered(path, sound, wiped):
                    path.unlink()

    def newest_good(self) -> Backup | None:
        """The newest undamaged backup, or else the newest that can be restored."""
        kept = self.all()
        whole = (backup for backup in kept if not self.first_problem(backup.name))
        fit = (backup for backup in kept if not self.restore_problem(backup.name))
        return next(whole, None) or next(fit, None)

    def first_problem(self, name: str) -> str:
        """The first problem with a backup; empty if it is undamaged."""
        return self._wrong(name, _damaged_snapshot)

    def restore_problem(self, name: str) -> str:
        """Why a backup cannot be restored; empty if it can, even with damaged snapshots in it."""
        return self._wrong(name)

    def _wrong(self, name: str, look: Callable[[sqlite3.Connection], str] = lambda _backup: "") -> str:
        try:
            refuse_unfit(self.path(name))
            with closing(connect(self.path(name))) as backup:
                return integrity_problem(backup) or look(backup)
        except (sqlite3.Error, OSError, MemoryProblem) as error:
            return str(error)

    def _held_by_the_newest(self, backups: Sequence[Backup]) -> tuple[Mapping[str, str | None], set[str]]:
        """The fingerprints of what the newest that can be read holds, and what was wiped on purpose then."""
        for backup in backups:
            with suppress(sqlite3.Error, OSError), closing(connect(self._folder / backup.name)) as newest:
                wiped = newest.execute("SELECT snapshot_id FROM departure").fetchall()
                return sound_snapshots(newest), {str(snapshot_id) for (snapshot_id,) in wiped}
        return {}, set()

    def _count(self, name: str) -> int | None:
        path = self._folder / name
        with suppress(sqlite3.Error, OSError):
            written = (name, path.stat().st_mtime_ns)  # one that something was wiped from is another one
            if written not in self._counts:
                with closing(connect(path)) as backup:
                    (self._counts[written],) = backup.execute(_HELD).fetchone()
            return self._counts[written]
        return None

    def _summary(self, path: Path) -> str:
        """A digest of a database without its drafts; None when it cannot be read."""
        with suppress(sqlite3.Error, OSError), closing(connect(path)) as database:
            return content_digest(database, without="sheet")
        return ""

    def _tidy(self) -> None:
        """Remove the remains of interrupted copies."""
        for unfinished in self._folder.glob(f"*{NEW}*"):
            with suppress(OSError):
                unfinished.unlink()


def sound_snapshots(connection: sqlite3.Connection) -> Mapping[str, str | None]:
    """The fingerprint of every snapshot, by its id; None for one that is not what was saved."""
    return {str(row["id"]): _fingerprint(dict(row)) for row in connection.execute(rows.LABELLED)}


def _damaged_snapshot(backup: sqlite3.Connection) -> str:
    """The id of a snapshot that is not what was saved; in version 1 there is nothing to tell it by."""
    if version_of(backup) < 2:
        return ""
    return next((id_ for id_, found in sound_snapshots(backup).items() if found is None), "")


def _fingerprint(row: rows.Row) -> str | None:
    try:
        rows.snapshot_from({**rows.SINCE_VERSION_4, **row})  # a backup may be of an older version
    except rows.MALFORMED:
        return None
    return str(row["fingerprint"])


def is_covered(path: Path, sound: Mapping[str, str | None], wiped: set[str]) -> bool:
    """Whether each snapshot in an old backup is in the newest one too, or was wiped on purpose."""
    with closing(connect(path)) as old:
        known = version_of(old) >= 2
        held = old.execute(
            "SELECT id, fingerprint FROM snapshot" if known else "SELECT id, NULL FROM snapshot"
        )
        return all(
            snapshot_id in wiped
            or (sound.get(snapshot_id) is not None and (not known or sound[snapshot_id] == fingerprint))
            for snapshot_id, fingerprint in held
        )


def _moment(written: str) -> datetime:
    return datetime.strptime(written, _MOMENT).replace(tzinfo=UTC)


LAST, DAYS, MONTHS = 10, 14, 24


def worth_keeping(newest_first: Sequence[Backup]) -> set[str]:
    """The names of the last ten backups, and of the last of each of 14 days, of 24 months and of every year.

    "Last" goes by their order, and nothing depends on the present time: a wrong clock never removes a backup.
    Days and months without a backup do not count.
    """
    return {
        backup.name
        for kept in (
            newest_first[:LAST],
            _last_of_each(newest_first, lambda moment: moment.date())[:DAYS],
            _last_of_each(newest_first, lambda moment: (moment.year, moment.month))[:MONTHS],
            _last_of_each(newest_first, lambda moment: moment.year),
        )
        for backup in kept
    }


def _last_of_each(newest_first: Sequence[Backup], period: Callable[[datetime], Hashable]) -> list[Backup]:
    last: dict[Hashable, Backup] = {}
    for backup in newest_first:
        last.setdefault(period(backup.taken_at), backup)
    return list(last.values())
