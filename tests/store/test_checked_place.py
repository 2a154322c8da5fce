"""A check reads every file in the second place too, and tells what is damaged, missing or out of reach."""

from __future__ import annotations

from msgspec.structs import replace

from mengpaneel.domain.backup_service import CheckResult, Disk, SecondPlaceCheck, SnapshotName
from tests.store.conftest import alter, pulling


def checked(safe):
    return safe.check(lambda _done, _of: None).place


def test_a_check_reads_every_file_in_the_second_place(safe, stick):
    safe.choose_second_place(str(stick))
    (stick / "van-elders.mengpaneel").write_bytes(next(stick.iterdir()).read_bytes())
    steps = []

    check_result = safe.check(lambda done, of: steps.append((done, of)))

    assert check_result == CheckResult(
        3, 0, place=SecondPlaceCheck(str(stick), reachable=True, good=4, disk=Disk.SAME)
    )
    assert not check_result.damage
    assert steps[-1] == (5, 5)


def test_a_check_names_each_damaged_file_and_each_snapshot_without_one(
    safe, in_use, stick, snapshot, subject
):
    safe.choose_second_place(str(stick))
    altered, other, gone = sorted(stick.iterdir())
    alter(altered)
    other.write_bytes(gone.read_bytes())  # sound by itself, but not what belongs under this name
    gone.unlink()

    check_result = safe.check(lambda _done, _of: None)

    damaged = (altered.name, other.name)
    assert check_result.place == SecondPlaceCheck(
        str(stick), True, damaged=damaged, missing=(SnapshotName(subject, "Voorjaar"),), disk=Disk.SAME
    )
    assert check_result.damage


def test_a_snapshot_that_is_not_there_yet_is_no_damage(safe, in_use, stick, subject, snapshot):
    safe.choose_second_place(str(stick))
    in_use.save(replace(snapshot, id="9", title="Nieuw"))

    assert checked(safe) == SecondPlaceCheck(
        str(stick), True, good=3, missing=(SnapshotName(subject, "Nieuw"),), disk=Disk.SAME
    )
    assert not safe.check(lambda _done, _of: None).damage


def test_a_place_that_is_gone_is_no_damage(safe, stick, monkeypatch):
    safe.choose_second_place(str(stick))
    monkeypatch.setattr(safe, "read", pulling(stick))
    for _ in range(2):  # while it is read, and before
        assert checked(safe) == SecondPlaceCheck(str(stick))
