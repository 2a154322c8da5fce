from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from msgspec.structs import replace

from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import Intention, Plan, Remark, Sheet, Snapshot, Step, Subject, SubjectKind
from mengpaneel.store import rows
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.errors import problems_about
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory


@pytest.fixture
def path(tmp_path):
    """Where the database will be; neither the file nor its folder is there yet."""
    return tmp_path / "data" / "mengpaneel.sqlite3"


@pytest.fixture
def memory(path):
    with closing(SqliteMemory.open(path, timeout=0.05)) as memory:
        yield memory


@pytest.fixture
def raw(memory, path):
    """Another connection to the database of `memory`, with the foreign keys and the journal of ours."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0.05)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        # As ours: Windows deletes no journal that another has open.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        yield connection


@pytest.fixture
def subject():
    return Subject("s", SubjectKind.CASE, "Het plein")


@pytest.fixture
def sheet():
    remarks = (Remark("één\n“twee”"), Remark(talk=True), Remark(), Remark("vier", talk=True), Remark("🎚"))
    plan = Plan(
        (Intention(Fader.RESIDENTS, "dáár vragen bewoners om"), Intention(Fader.PROCESS)),
        Step("een gebiedsavond", "Noor", "de zomer"),
    )
    return Sheet(
        Mix.of(0, 50, None, 99, 100), remarks, Mix.of(10, None, 80, 99, 50), plan, "Het is er van gekomen."
    )


@pytest.fixture
def snapshot(sheet):
    return Snapshot(
        id="1",
        subject_id="s",
        taken_on=date(2025, 2, 28),
        saved_at=datetime(2025, 2, 28, 14, 5, tzinfo=UTC),
        title="Voorjaar",
        roles=("wijkambtenaar", "sociaal domein"),
        sheet=sheet,
        rule=1,
        content=3,
        look_again_on=date(2026, 2, 28),
        corrects="0",
    )


@pytest.fixture
def fingerprint():
    """What a folder holds: every name with its bytes and when it was last written."""

    def fingerprint(folder):
        return {
            file.name: (sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
            for file in folder.iterdir()
        }

    return fingerprint


def everything(memory):
    """All that a memory can tell."""
    return [
        (s, memory.sheet(s.id), memory.snapshots(s.id), memory.bin(s.id)) for s in memory.subjects()
    ], memory.current_subject()


@pytest.fixture
def refused(memory):
    """Do something that must be refused, see that nothing changed by it, and tell the cause."""

    def refused(do, *arguments):
        before = everything(memory)
        with pytest.raises(MemoryProblem) as told:
            do(*arguments)
        assert everything(memory) == before
        return told.value.cause

    return refused


@pytest.fixture
def in_use(memory, subject, sheet, snapshot):
    """The memory with something in every corner."""
    memory.save_draft(subject, sheet)
    for number in (1, 2, 3):
        memory.save(replace(snapshot, id=str(number)))
    memory.throw_away("2")
    return memory


def encode(found):
    written = [
        (rows.subject_row(subject), {**rows.snapshot_row(snapshot), "title": snapshot.title})
        for subject, snapshot in found
    ]
    return json.dumps(written).encode()


def read(path):
    with problems_about(path, malformed=ProblemCause.DAMAGED):
        found = json.loads(path.read_bytes())
        return [(rows.subject_from(subject), rows.snapshot_from(row)) for subject, row in found]


@pytest.fixture
def remembered():
    """What was remembered about the second place."""
    return []


@pytest.fixture
def safe(in_use, path, remembered):
    return FileBackupService(
        in_use, Places(path.parent), encode, read, remember=lambda *what: remembered.append(what)
    )


@pytest.fixture
def stick(tmp_path):
    """A folder outside the laptop."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def alter(file):
    """Change what was written, as a worn stick would."""
    content = file.read_bytes()
    assert b"gekomen" in content
    file.write_bytes(content.replace(b"gekomen", b"genomen"))


def pulling(stick):
    """Pull the stick out when the first file is read."""

    def pull(path):
        if stick.exists():
            stick.rename(stick.with_name("weg"))
        return read(path)

    return pull


@pytest.fixture
def secret(sheet, snapshot):
    return replace(
        snapshot, id="9", title="GEHEIM", roles=("GEHEIM",), sheet=replace(sheet, outcome="GEHEIM " * 500)
    )


@pytest.fixture
def binned(safe, in_use, secret, subject, sheet):
    """A secret that is in copies of all kinds, and now in the bin."""
    in_use.save_draft(subject, secret.sheet)
    safe.copy_changes()  # before it was saved, its words lay on the console
    in_use.save(secret)
    safe.copy_changes()
    in_use.save_draft(subject, sheet)
    in_use.throw_away("9")
    safe.copy_changes()
    return secret
