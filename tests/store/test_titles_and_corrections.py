from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from mengpaneel.domain.memory import Revision
from mengpaneel.domain.snapshot import Remark, Sheet

# Titles and order.


def test_a_snapshot_gets_another_title_and_nothing_else(in_use):
    first, third = in_use.snapshots("s")

    in_use.set_title("1", "Nulmeting")

    assert in_use.snapshots("s") == [replace(first, title="Nulmeting"), third]
    assert in_use.damaged("s") == []


def test_snapshots_of_the_same_day_are_put_in_another_order(in_use):
    in_use.set_order(["3", "1"])
    assert [s.id for s in in_use.snapshots("s")] == ["3", "1"]

    in_use.set_order(["1", "3"])
    assert [s.id for s in in_use.snapshots("s")] == ["1", "3"]
    assert in_use.damaged("s") == []


def test_a_day_counts_more_than_a_place(memory, subject, snapshot):
    memory.save_subject(subject)
    memory.save(replace(snapshot, id="a", corrects=None))
    memory.save(replace(snapshot, id="b", corrects=None, taken_on=date(2025, 3, 1)))

    memory.set_order(["b", "a"])

    assert [s.id for s in memory.snapshots("s")] == ["a", "b"]


# Corrections.


@pytest.fixture
def corrections(memory, subject, snapshot):
    """A snapshot that was corrected twice, and one beside it."""
    memory.save_subject(subject)
    for id, corrects in (("a", None), ("b", "a"), ("x", None), ("c", "b")):
        memory.save(replace(snapshot, id=id, corrects=corrects))
    return memory


def test_what_was_corrected_is_not_listed_but_can_be_reached(corrections):
    assert [s.id for s in corrections.snapshots("s")] == ["x", "c"]
    assert [s.id for s in corrections.corrected("c")] == ["b", "a"]
    assert [s.id for s in corrections.corrected("b")] == ["a"]
    assert corrections.corrected("x") == corrections.corrected("onbekend") == []


def test_without_its_correction_a_snapshot_is_listed_again(corrections):
    corrections.throw_away("c")
    assert [s.id for s in corrections.snapshots("s")] == ["b", "x"]

    corrections.put_back("c")
    assert [s.id for s in corrections.snapshots("s")] == ["x", "c"]


def test_snapshots_that_correct_each_other_do_not_go_on_for_ever(memory, subject, snapshot):
    memory.save_subject(subject)
    memory.save(replace(snapshot, id="a", corrects="b"))
    memory.save(replace(snapshot, id="b", corrects="a"))

    assert memory.snapshots("s") == []
    assert {s.id for s in memory.corrected("a")} == {"a", "b"}
    assert memory.revision("a").number == 1


def test_each_correction_is_the_next_of_the_same_line(memory, subject, snapshot):
    memory.save_subject(subject)
    for number, (id, corrects) in enumerate((("a", None), ("b", "a"), ("c", "b"))):
        memory.save(replace(snapshot, id=id, corrects=corrects))
        assert memory.revision(id) == Revision("a", number)
    memory.save(replace(snapshot, id="x", corrects=None))
    assert memory.revision("x") == Revision("x", 0)


def test_a_correction_that_came_without_what_it_corrects_is_of_its_line(memory, subject, snapshot):
    memory.save_subject(subject)
    memory.save(replace(snapshot, id="b", corrects="elders"))
    assert memory.revision("b") == Revision("elders", 1)


def test_the_number_of_a_line_never_goes_down_whatever_is_undone_put_back_or_wiped(corrections):
    numbers = [corrections.revision("c").number]
    corrections.throw_away("c")
    numbers.append(corrections.revision("b").number)
    corrections.put_back("c")
    numbers.append(corrections.revision("c").number)
    corrections.throw_away("c")
    corrections.wipe("c")
    numbers.append(corrections.revision("b").number)

    assert numbers == [2, 2, 2, 2]
    assert corrections.revision("a").first_id == corrections.revision("b").first_id == "a"


# Wiping.


def test_what_is_wiped_is_gone_from_the_disk_but_for_when_it_left(memory, path, raw, subject, snapshot):
    memory.save_subject(subject)
    secret = "GEHEIM"
    sheet = Sheet(remarks=(Remark(secret * 1000),) * 5, outcome=secret)
    memory.save(replace(snapshot, id="9", title=secret, roles=(secret,), sheet=sheet))
    assert secret.encode() in path.read_bytes()
    memory.throw_away("9")

    memory.wipe("9")

    assert memory.bin("s") == memory.damaged("s") == []
    assert raw.execute("SELECT snapshot_id FROM departure").fetchall() == [("9",)]
    assert not [file.name for file in path.parent.iterdir() if secret.encode() in file.read_bytes()]
