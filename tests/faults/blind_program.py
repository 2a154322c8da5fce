"""A program of its own: sets the faders again blind and kills itself after a step, or tells what is in sight.

Asked: the data folder, what is broken, and after which step to be killed; `look` tells in JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken
from tests.faults.samples import SQUARE, TOWN

STEPS = (
    lambda desk: desk.start_blind(),
    lambda desk: desk.move(Fader.PROCESS, 40),
    lambda desk: desk.finish(),
    lambda desk: desk.history.undo(),
    lambda desk: desk.history.undo(),
    lambda desk: desk.open_subject(SQUARE),
    lambda desk: desk.open_subject(TOWN),
    lambda desk: desk.set_note(Fader.PROCESS, "nu"),
    lambda desk: desk.save_snapshot(date(2026, 1, 1), "Nu", ()),
    lambda desk: desk.finish(),
)
"""What is done while the last time is hidden, in this order."""


def main(data: str, way: str, asked: str) -> None:
    _application = QCoreApplication([])
    with broken(way), closing(SqliteMemory.open(Places(Path(data)).database)) as memory:
        desk = Desk(memory, lambda: memory, 1)
        if asked == "look":
            print(json.dumps(_in_sight(desk)))
            return
        for step in STEPS[: int(asked)]:
            step(desk)
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)


def _in_sight(desk: Desk) -> dict[str, object]:
    """What somebody sees who starts the program, and what comes back on second thoughts."""
    if desk.subject.id != TOWN.id:  # killed while another subject lay on the desk
        desk.open_subject(TOWN)
    told: dict[str, object] = {
        "hidden": desk.hidden,
        "undo": desk.history.canUndo(),
        "shelves": [len(shelf) for subject, shelf in desk.finder.nearby if subject.id == TOWN.id],
        "sheet": repr(desk.sheet),
    }
    desk.cancel_blind()
    desk.finish()
    return {**told, "before": repr(desk.sheet)}


if __name__ == "__main__":
    main(*sys.argv[1:])
