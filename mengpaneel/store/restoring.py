"""Preparing a backup to be restored."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store import wiped_ids
from mengpaneel.store.copying import broken, connect, copy_pages
from mengpaneel.store.damage import carry_out, repairs
from mengpaneel.store.database import open_in_memory
from mengpaneel.store.header import refuse_unfit
from mengpaneel.store.schema import bring_up_to_date


def restored(path: Path, now: Connection) -> Connection:
    """Open, in working memory, what the backup at `path` becomes when it takes the place of `now`.

    It is up to date, what is left of its damaged subjects and drafts has taken their places, and what was
    wiped since is not in it. The backup itself stays as it is. Raises MemoryProblem when its pages are
    damaged.
    """
    refuse_unfit(path)
    new = open_in_memory()
    try:
        with closing(connect(path)) as backup:
            copy_pages(backup, new)
        bring_up_to_date(new)
        if broken(new):
            raise MemoryProblem(ProblemCause.DAMAGED, str(path))
        carry_out(new, list(repairs(new)))
        wiped_ids.carry_over(now, new, f"{path.parent.name}/{path.name}")
    except BaseException:
        new.close()
        raise
    return new
