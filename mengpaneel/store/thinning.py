"""Which backups are removed, so that they never fill the disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

from mengpaneel.domain.backup_service import Backup

LAST, DAYS, MONTHS = 10, 14, 24


def worth_keeping(newest_first: Sequence[Backup]) -> set[str]:
    """The last ten, the last of each of 14 days, of each of 24 months, and of every year, by their names.

    Which one is last, their order tells and not their moment, and what time it is now does not matter: a
    wrong clock keeps one more for a day that never was, and takes none away. Days and months without a
    backup do not count, so who was away for a while loses none by it.
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
