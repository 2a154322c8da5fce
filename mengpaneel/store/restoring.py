"""What a backup becomes when it is put back, and how that differs from what is there now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from mengpaneel.domain.backup_service import Difference
from mengpaneel.domain.memory import Damaged, Draft, MemoryProblem, Trouble
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.store import wiped_ids as departures
from mengpaneel.store.copying import broken, connect, copy_pages
from mengpaneel.store.damage import carry_out, repairs
from mengpaneel.store.database import open_in_passing
from mengpaneel.store.header import refuse_unfit
from mengpaneel.store.schema import bring_up_to_date

if TYPE_CHECKING:
    from mengpaneel.store.sqlite_memory import SqliteMemory

_Value = TypeVar("_Value")


def restored(path: Path, now: Connection) -> Connection:
    """Open, in working memory, what the backup at `path` becomes when it takes the place of `now`.

    It is up to date, what is left of its damaged subjects and drafts has taken their places, and what was
    wiped since is not in it. The backup itself stays as it is. Raises MemoryProblem when its pages are
    damaged.
    """
    refuse_unfit(path)
    new = open_in_passing()
    try:
        with closing(connect(path)) as backup:
            copy_pages(backup, new)
        bring_up_to_date(new)
        if broken(new):
            raise MemoryProblem(Trouble.DAMAGED, str(path))
        carry_out(new, list(repairs(new)))
        departures.carry_over(now, new, f"{path.parent.name}/{path.name}")
    except BaseException:
        new.close()
        raise
    return new


def difference(now: SqliteMemory, then: SqliteMemory) -> Difference:
    """What comes and goes when `then` takes the place of `now`."""
    subjects_now = {subject.id: subject for subject in now.subjects()}
    subjects_then = {subject.id: subject for subject in then.subjects()}
    titles_now, titles_then = _titles(now), _titles(then)
    drafts_then, nothing = then.drafts(), Draft()
    changed = {
        subject_id
        for subject_id, draft in now.drafts().items()
        if draft.missing_from(drafts_then.get(subject_id, nothing))
    }
    return Difference(
        back=_only_in(titles_then, titles_now),
        gone=_only_in(titles_now, titles_then),
        subjects_back=_only_in(subjects_then, subjects_now),
        subjects_gone=_only_in(subjects_now, subjects_then),
        drafts_gone=tuple(subject for id_, subject in subjects_now.items() if id_ in changed),
        damaged=tuple(found.title for found in _all(then) if isinstance(found, Damaged)),
    )


def _titles(memory: SqliteMemory) -> Mapping[str, str]:
    return {found.id: found.title for found in _all(memory)}


def _all(memory: SqliteMemory) -> Iterator[Snapshot | Damaged]:
    """Every snapshot that can be read, and what is known of each that cannot."""
    for subject in memory.subjects():
        yield from memory.all_of(subject.id)
        yield from (damaged for damaged in memory.damaged(subject.id) if not damaged.only_label)


def _only_in(these: Mapping[str, _Value], those: Mapping[str, _Value]) -> tuple[_Value, ...]:
    return tuple(value for id_, value in these.items() if id_ not in those)
