"""What a check of everything that is kept found, when all of it is sound."""

from __future__ import annotations

from mengpaneel.content.library import Library
from mengpaneel.domain.safekeeping import Verdict


def tell_sound(verdict: Verdict, library: Library) -> str:
    """Say how much was looked at."""
    words = library.data.backups
    return words.checked.format(
        snapshots=_counted(verdict.snapshots, words.snapshots_one, words.snapshots_more),
        backups=_counted(verdict.backups, words.backups_one, words.backups_more),
    )


def _counted(count: int, one: str, more: str) -> str:
    return one if count == 1 else more.format(count=count)
