"""What the harnesses save, and how they read it all back: the one place that knows how a snapshot is made."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from mengpaneel.domain.entry import SKIPPED, Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.limits import MAX_CONTEXT_LENGTH, MAX_NAME_LENGTH
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.round import Conclusion, Participant, Round, Rounds
from mengpaneel.domain.snapshot import (
    Intention,
    Neighbourhood,
    Plan,
    Remark,
    SamePeople,
    Sheet,
    Snapshot,
    Stay,
    Step,
    Subject,
    SubjectKind,
)
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory

PATIENCE = 0.05
"""Nobody else holds the database, so waiting for them is not what is tried."""

TOWN = Subject("town", SubjectKind.MUNICIPALITY, "Zuiderveen")
SQUARE = Subject("square", SubjectKind.CASE, "Het plein")

ARRIVING, EXPORTED = "arriving.mengpaneel", "exported.mengpaneel"
"""A file from elsewhere, and one that was made here, which count as kept too."""

_FIRST_DAY = datetime(2025, 2, 28, 14, 5, tzinfo=UTC)

Told = tuple[Any, ...]
"""All that a memory can tell, to be compared."""


def sheet(number: int, text: str = "") -> Sheet:
    """A sheet unlike those of other numbers; with a text in every place where text can be."""
    note = text or f"notitie {number} " * (1 + 37 * number % 60)
    return Sheet(
        mix=Mix(tuple((number * step) % 101 for step in range(1, len(FADERS) + 1))),
        remarks=tuple(Remark(note, talk=not number % 2) for _ in FADERS),
        ambition=Mix(tuple(100 - (number * step) % 101 for step in range(1, len(FADERS) + 1))),
        plan=Plan(
            (Intention(Fader.PROCESS, note),),
            Step(note, note[:MAX_NAME_LENGTH], note[:MAX_NAME_LENGTH]),
            (Stay(Fader.POLITICS, note),),
        ),
        outcome=note,
        neighbourhood=Neighbourhood(*(note[:MAX_CONTEXT_LENGTH],) * 4),
        rounds=Rounds(now=_round(number, text)),
    )


def _round(number: int, text: str) -> Round:
    """A round of three, all revealed, one fader judged twice: nothing of it waits in a draft alone."""
    labels = (text or "wijkambtenaar", text or "sociaal domein", f"{text} fysiek domein".strip())
    round_ = Round.among(Participant(label[:MAX_NAME_LENGTH]) for label in labels)
    for place in range(len(labels)):
        made = {f: Entry((number * 7 + place * 31 + step * 13) % 101) for step, f in enumerate(FADERS)}
        round_ = round_.entered(place, {**made, Fader.RESIDENTS: SKIPPED})
    for fader in FADERS:
        round_ = round_.revealing(fader)
    again = round_.asking_again(Fader.POLITICS).entered(1, {Fader.POLITICS: Entry(number % 101)})
    return (
        again.revealing(Fader.POLITICS)
        .concluded(Fader.POLITICS, Conclusion.AGREED, number % 101)
        .concluded(Fader.PROCESS, Conclusion.LEFT_OPEN)
    )


def snapshot(number: int, subject: Subject = TOWN, text: str = "") -> Snapshot:
    """A snapshot unlike those of other numbers, each a week after the one before."""
    saved_at = _FIRST_DAY + timedelta(weeks=number)
    return Snapshot(
        id=f"snapshot-{number}",
        subject_id=subject.id,
        taken_on=saved_at.date(),
        saved_at=saved_at,
        title=text or f"Momentopname {number}",
        roles=(text or "wijkambtenaar", text or "sociaal domein"),
        sheet=sheet(number, text),
        rule=1,
        content=1,
        look_again_on=date(2027, 3, 1),
        blind=bool(number % 2),
        same_people=SamePeople.PARTLY,
    )


def open_memory(places: Places) -> SqliteMemory:
    """Open the memory as the program does, but without waiting long for others."""
    return SqliteMemory.open(places.database, PATIENCE)


def fill(places: Places) -> None:
    """Give a folder something in every corner: two subjects, sheets, snapshots, one of them in the bin."""
    with closing(open_memory(places)) as memory:
        for subject in (TOWN, SQUARE):
            memory.save_draft(subject, sheet(3))
        for number in (1, 2, 3):
            memory.save(snapshot(number))
        memory.save(snapshot(4, SQUARE))
        memory.throw_away("snapshot-2")


def all_kept(places: Places) -> Told:
    """All that is kept there."""
    with closing(open_memory(places)) as memory:
        subjects = tuple(
            (
                subject,
                memory.draft(subject.id),
                *memory.snapshots(subject.id),
                "bin",
                *memory.bin(subject.id),
            )
            for subject in memory.subjects()
        )
        files = tuple(path.read_bytes() for path in sorted(places.data.glob("*.mengpaneel")))
        return memory.current_subject(), subjects, files


def is_whole(database: Path) -> bool:
    """Whether SQLite itself finds nothing wrong, in tables and indices."""
    with closing(sqlite3.connect(database)) as connection:
        try:
            return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        except sqlite3.DatabaseError:
            return False


def told_by_copy(places: Places, scratch: Path) -> Told:
    """All that is kept there, read from a copy so that looking changes nothing."""
    copy = Places(scratch / "looked-at")
    shutil.rmtree(copy.data, ignore_errors=True)
    if places.data.exists():
        shutil.copytree(places.data, copy.data)
    return all_kept(copy)
