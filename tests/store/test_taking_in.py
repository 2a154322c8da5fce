"""What comes from elsewhere is taken in whole or not at all, and what is here stays as it is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mengpaneel.domain.memory import MemoryProblem, ProblemCause, StoredSnapshot
from mengpaneel.domain.snapshot import Subject
from mengpaneel.store import rows
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.store.conftest import everything


@pytest.fixture
def found(subject, snapshot):
    """Two snapshots of two subjects, from elsewhere."""
    town = Subject("t", name="Zuiderveen")
    return [(subject, snapshot), (town, replace(snapshot, id="2", subject_id="t"))]


def test_all_of_it_is_there_afterwards(memory, found):
    assert memory.add_snapshots(found) == 2
    assert [kept for subject, _ in found for kept in memory.snapshots(subject.id)] == [s for _, s in found]
    assert list(memory.subjects()) == [subject for subject, _ in found]


def test_what_is_here_stays_as_it_is(memory, found, subject, snapshot):
    mine = replace(snapshot, title="van ons")
    memory.save_subject(replace(subject, name="Zo noemen wij het"))
    memory.save(mine)

    assert memory.add_snapshots(found) == 1
    assert memory.subjects()[0].name == "Zo noemen wij het"
    assert list(memory.snapshots("s")) == [mine]


def test_an_error_half_way_leaves_nothing_of_it(monkeypatch, memory, found):
    before, label_row = everything(memory), rows.label_row

    def fail_at_the_last(snapshot_id, *title):
        if snapshot_id == "2":
            raise OSError(28, "No space left on device")
        return label_row(snapshot_id, *title)

    monkeypatch.setattr(rows, "label_row", fail_at_the_last)
    with pytest.raises(MemoryProblem) as told:
        memory.add_snapshots(found)

    assert told.value.cause is ProblemCause.DISK_FULL
    assert everything(memory) == before
    assert memory.kept(["1", "2"]) == {}


def test_into_a_memory_that_is_only_looked_at_nothing_comes(memory, path, found):
    memory.save_subject(found[0][0])
    looking = SqliteMemory.open_read_only(path)
    with pytest.raises(MemoryProblem) as told:
        looking.add_snapshots(found)
    looking.close()

    assert told.value.cause is ProblemCause.LOOKING
    assert memory.kept(["1", "2"]) == {}


def test_it_tells_what_it_keeps_under_an_id_wherever_that_is(memory, raw, found):
    memory.add_snapshots(found)
    memory.save(correction := replace(found[0][1], id="3", corrects="1"))
    memory.throw_away("2")
    (_, first), (_, second) = found

    assert memory.kept([]) == {}
    assert memory.kept(["1", "2", "3", "'4"]) == {
        "1": StoredSnapshot(first),
        "2": StoredSnapshot(second, in_bin=True),
        "3": StoredSnapshot(correction),
    }
    raw.execute("DROP TRIGGER a_snapshot_never_changes")
    raw.execute("UPDATE snapshot SET outcome = 'rewritten' WHERE id = '2'")
    assert memory.kept(["2"]) == {"2": StoredSnapshot(None, in_bin=True)}


def test_several_are_thrown_away_together_or_not_at_all(memory, found):
    memory.add_snapshots(found)
    with pytest.raises(MemoryProblem):
        memory.throw_away("1", "not here")
    assert not memory.bin("s")
    memory.throw_away("1", "2")

    assert [kept.id for subject, _ in found for kept in memory.bin(subject.id)] == ["1", "2"]
