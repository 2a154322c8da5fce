"""Which backups may go, so that they never fill the disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

LAST, DAYS, MONTHS = 10, 14, 24


def worth_keeping(moments: Collection[datetime]) -> set[datetime]:
    """The last ten, the last of each of 14 days, of each of 24 months, and of every year.

    Days and months without a backup do not count: who was away for a while loses none by it, and neither
    does who has a clock that is wrong.
    """
    newest_first = sorted(moments, reverse=True)
    return {
        *newest_first[:LAST],
        *_last_of_each(newest_first, lambda moment: moment.date())[:DAYS],
        *_last_of_each(newest_first, lambda moment: (moment.year, moment.month))[:MONTHS],
        *_last_of_each(newest_first, lambda moment: moment.year),
    }


def _last_of_each(newest_first: list[datetime], period: Callable[[datetime], Hashable]) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for moment in newest_first:
        last.setdefault(period(moment), moment)
    return list(last.values())
