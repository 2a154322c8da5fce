"""Two laptops copy to one second place: what one wiped, the other neither puts back nor loses unasked."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from mengpaneel.domain.backup_service import FillResult, SnapshotName
from mengpaneel.domain.snapshot import Subject, SubjectKind
from mengpaneel.store.backup_service import FileBackupService
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from mengpaneel.store.tombstones import Tombstones, put_tombstone, read_tombstones
from tests.inside import memory_behind
from tests.store.conftest import encode, read

NAME = SnapshotName(Subject("s", SubjectKind.CASE, "Het plein"), "Voorjaar")


@pytest.fixture
def stick(safe, stick):
    """One that the first laptop copies to."""
    safe.choose_second_place(str(stick))
    return stick


@pytest.fixture
def other(stick, tmp_path):
    """Another laptop, that fetched everything."""
    places = Places(tmp_path / "other")
    with closing(SqliteMemory.open(places.database)) as memory:
        safe = FileBackupService(memory, places, encode, read)
        safe.fill_from_second_place(str(stick))
        safe.choose_second_place(str(stick))
        yield safe


def kept_by(safe):
    return set(memory_behind(safe).days())


def copies(stick):
    return sorted(path.stem.rpartition("-")[2] for path in stick.glob("*.mengpaneel"))


def test_a_tombstone_tells_which_it_was_and_nothing_of_what_was_in_it(safe, stick):
    safe.wipe("2")

    (tombstone,) = stick.glob("gewist-*")
    told = {"format": "mengpaneel-gewist", "version": 1, "snapshot": "2", "wiped": True}
    assert json.loads(tombstone.read_bytes()) == told
    assert read_tombstones(stick) == Tombstones(wiped=frozenset("2"))


def test_what_one_wiped_the_other_does_not_put_back_and_is_told(safe, other, stick):
    safe.wipe("2")
    other.copy_changes()

    assert copies(stick) == ["1", "3"]
    assert kept_by(other) == {"1", "2", "3"}
    place = other.second_place()
    assert (place.waiting, place.wiped_elsewhere) == (0, (("2", NAME),))
    assert safe.second_place().wiped_elsewhere == ()


def test_who_goes_on_keeping_it_copies_it_again_and_they_do_not_fight(safe, other, stick):
    safe.wipe("2")
    other.copy_changes()
    other.keep("2")

    for _ in range(2):
        for laptop in (safe, other):
            laptop.copy_changes()
            assert copies(stick) == ["1", "2", "3"]
    assert other.second_place().wiped_elsewhere == ()
    assert kept_by(safe) == {"1", "3"}
    assert safe.fill_from_second_place(str(stick)) == FillResult(0, wiped={"2": NAME})


def test_who_wipes_it_too_has_the_last_word(safe, other, stick):
    safe.wipe("2")
    other.keep("2")
    memory_behind(other).throw_away("2")
    other.wipe("2")

    for laptop in (safe, other):
        laptop.copy_changes()
    assert copies(stick) == ["1", "3"]
    assert read_tombstones(stick) == Tombstones(wiped=frozenset("2"))


def test_a_new_laptop_does_not_fetch_what_was_wiped_unless_it_is_asked_for(safe, stick, tmp_path):
    (file,) = stick.glob("*-2.mengpaneel")
    content = file.read_bytes()
    safe.wipe("2")
    (stick / "kopie (1).mengpaneel").write_bytes(content)
    places = Places(tmp_path / "new")
    with closing(SqliteMemory.open(places.database)) as memory:
        new = FileBackupService(memory, places, encode, read)

        assert new.fill_from_second_place(str(stick)) == FillResult(2, wiped={"2": NAME})
        assert new.fill_from_second_place(str(stick), ["2"]) == FillResult(1)

        new.choose_second_place(str(stick))
        assert copies(stick) == ["1", "2", "3", "kopie (1)"]
        safe.copy_changes()
        assert kept_by(new) == {"1", "2", "3"}
        assert kept_by(safe) == {"1", "3"}


def test_what_was_wiped_here_is_fetched_only_when_it_is_asked_for(safe, other, stick):
    safe.wipe("2")
    other.keep("2")

    assert safe.fill_from_second_place(str(stick), ["2"]) == FillResult(1)
    safe.copy_changes()

    assert kept_by(safe) == {"1", "2", "3"}
    assert copies(stick) == ["1", "2", "3"]


HOSTILE = (
    b"",
    b"{}",
    b"\xff",
    b'{"format": "mengpaneel-gewist", "version": 1, "snapshot": "2", "wiped": true, "x": 1}',
    b'{"format": "mengpaneel-gewist", "version": 2, "snapshot": "2", "wiped": true}',
    b'{"format": "mengpaneel-gewist", "version": 1, "snapshot": "../2", "wiped": true}',
    b'{"format": "mengpaneel-gewist", "version": 1, "snapshot": ["2"], "wiped": true}',
    b'{"format": "mengpaneel-gewist", "version": 1, "snapshot": "2", "wiped": true}' + b" " * 1024,
)


@pytest.mark.parametrize("content", HOSTILE)
def test_a_damaged_tombstone_says_nothing_and_is_named(safe, in_use, stick, content):
    (stick / "gewist-2.json").write_bytes(content)
    (file,) = stick.glob("*-2.mengpaneel")
    file.unlink()

    safe.copy_changes()

    assert copies(stick) == ["1", "2", "3"]
    assert safe.check(lambda _done, _of: None).place.damaged == ("gewist-2.json",)
    assert (stick / "gewist-2.json").read_bytes() == content


def test_a_planted_tombstone_wipes_nothing(safe, other, stick):
    put_tombstone(stick, "2", wiped=True)

    for laptop in (safe, other):
        laptop.copy_changes()
        assert kept_by(laptop) == {"1", "2", "3"}
        assert laptop.second_place().wiped_elsewhere == (("2", NAME),)
    assert copies(stick) == ["1", "2", "3"]


def test_two_tombstones_that_differ_wipe_nothing(stick):
    put_tombstone(stick, "2", wiped=True)
    (stick / "gewist-2.json").rename(stick / "gewist-2 (1).json")
    (stick / "gewist-3.json").mkdir()
    put_tombstone(stick, "2", wiped=False)
    assert read_tombstones(stick) == Tombstones(kept=frozenset("2"), odd=("gewist-3.json",))

    put_tombstone(stick, "2", wiped=True)
    assert read_tombstones(stick).wiped == {"2"}
