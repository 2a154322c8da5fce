"""Preparing a backup to be restored."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store import wiped_ids
from mengpaneel.store.copying import connect, copy_pages, integrity_problem
from mengpaneel.store.damage import apply_repairs, repairs
from mengpaneel.store.database import open_in_memory
from mengpaneel.store.header import refuse_unfit
from mengpaneel.store.schema import migrate


def open_restored(path: Path, now: Connection) -> Connection:
    """Open, in RAM, what the backup at `path` becomes when it replaces `now`.

    It is migrated, its damaged subjects and drafts are repaired, and what was wiped since is not in it. The
    backup itself does not change. Raises MemoryProblem when its pages are damaged.
    """
    refuse_unfit(path)
    new = open_in_memory()
    try:
        with closing(connect(path)) as backup:
            copy_pages(backup, new)
        migrate(new)
        if integrity_problem(new):
            raise MemoryProblem(ProblemCause.DAMAGED, str(path))
        apply_repairs(new, list(repairs(new)))
        wiped_ids.carry_over(now, new, f"{path.parent.name}/{path.name}")
    except BaseException:
        new.close()
        raise
    return new
