"""How a snapshot is called when nobody gives it a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mengpaneel.content.interface import Interface
from mengpaneel.domain.days import months_between
from mengpaneel.domain.snapshot import Snapshot


def suggest_title(snapshots: Sequence[Snapshot], today: date, words: Interface) -> str:
    """The first is where they began, a later one how long after that it is; else it gets a number."""
    if not snapshots:
        return words.save.first_title
    after = _after(months_between(min(snapshot.taken_on for snapshot in snapshots), today), words)
    if after and after not in (snapshot.title for snapshot in snapshots):
        return after
    return words.save.next_title.format(number=len(snapshots) + 1)


def _after(months: int, words: Interface) -> str:
    save = words.save
    if months < 1:
        return ""
    if months in (1, 6, 12):
        return {1: save.after_month, 6: save.after_half_year, 12: save.after_year}[months]
    years, odd_months = divmod(months, 12)
    if odd_months and years < 2:
        return save.after_months.format(count=months)
    return save.after_years.format(count=years)
