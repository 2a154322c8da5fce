"""What hands do in more than one of these tests, and what was done before."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Intention, Plan, Sheet, Snapshot, Subject
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.window.robot import Robot


def answer_path(robot: Robot, path: Path) -> None:
    """Type a path in the system's dialog that asks for one."""
    robot.until("type(dialog).__name__", "QFileDialog")
    robot.until("focus is not None and type(focus).__name__", "QLineEdit")
    robot.press("ctrl+a")
    robot.type(str(path))
    robot.press("Return")


LAPTOP, BEAMER = (1200, 800), (1024, 768)
"""The sizes of the screens `two` has."""

LAST_YEAR = date.today() - timedelta(days=366)


THEN = Sheet(
    Mix.of(30, 18, 60, 20, 40),
    ambition=Mix.of(70, 60, 60, 20, 60),
    plan=Plan((Intention(Fader.PROCESS, "elke afdeling apart"),)),
)


def a_year_ago(data: Path) -> None:
    """Let a trio have saved a snapshot, with the day to look again."""
    data.mkdir(parents=True)
    with closing(SqliteMemory.open(data / "mengpaneel.sqlite3")) as memory:
        subject = Subject("dorp", name="Dorp")
        memory.save_subject(subject)
        saved, again = datetime(2025, 1, 1, tzinfo=UTC), date.today() - timedelta(days=1)
        memory.save(
            Snapshot("toen", "dorp", LAST_YEAR, saved, "Nulmeting", (), THEN, 1, 1, look_again_on=again)
        )
        memory.save_draft(subject, THEN)
