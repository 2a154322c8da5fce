"""The commands beside data that is not as it should be, and asked to write over it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mengpaneel.store.places import Places
from tests.cli.conftest import Call, everything


@pytest.mark.parametrize("command", ["export", "csv", "ics"])
@pytest.mark.parametrize("way", ["itself", "link", "lock", "copy"])
def test_no_command_writes_over_its_own_data(
    run: Call, where: Places, tmp_path: Path, command: str, way: str
):
    run("backup")
    link = tmp_path / "bestand"
    link.symlink_to(where.database)
    copy = next(where.backups.iterdir())
    out = {"itself": where.database, "link": link, "lock": where.lock, "copy": copy}[way]
    before = everything(where.data)

    status, told, err = run(command, out, "--overwrite")

    assert (status, told) == (2, "")
    assert f"Het is niet overschreven: {out}." in err
    assert everything(where.data) == before
    assert link.is_symlink()
    assert run("check")[0] == 0


def test_what_only_looks_like_a_copy_is_named_and_is_no_damage(run: Call, where: Places):
    run("backup")
    odd = where.backups / "mengpaneel-20261399-000000-000000.sqlite3"
    odd.mkdir()

    status, out, err = run("check")

    assert (status, err) == (0, "")
    assert f"Het is overgeslagen: {odd}." in out
    assert run("backup")[0] == 0
    assert odd.name not in run("restore")[1]


def test_a_copy_of_a_day_yet_to_come_is_listed_as_made_by_a_wrong_clock(run: Call, where: Places):
    run("backup")
    (copy,) = where.backups.iterdir()
    copy.rename(where.backups / "mengpaneel-29990101-120000-000000-000001.sqlite3")
    run("backup")

    first, second = run("restore")[1].splitlines()

    assert "klok" not in first
    assert "volgens een klok die niet goed stond" in second


@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_database_that_is_gone_beside_copies_is_told_and_put_back(run: Call, where: Places, how: str):
    run("backup")
    (copy,) = where.backups.iterdir()
    listed = run("list")[1]
    where.database.unlink() if how == "gone" else where.database.write_bytes(b"")

    for command in ("check", "list", "backup"):
        status, out, err = run(command)
        assert (status, out) == (2, "")
        assert f"leeg of weg: {where.database}. Er zijn nog kopieën." in err
    assert run("restore", copy.name)[0] == 0
    assert run("list")[1] == listed
    assert run("check")[0] == 0


def test_what_was_planted_is_told_and_a_copy_can_be_put_back(run: Call, where: Places):
    run("backup")
    (copy,) = where.backups.iterdir()
    with closing(sqlite3.connect(where.database, isolation_level=None)) as raw:
        raw.execute("CREATE TRIGGER evil AFTER UPDATE ON sheet BEGIN DELETE FROM label; END")
    planted = where.database.read_bytes()

    status, out, err = run("check")

    assert (status, out) == (2, "")
    assert "onderdelen die niet van Mengpaneel zijn. Het is niet geopend en niet aangeraakt: " in err
    assert f"{where.database} (evil)" in err
    assert where.database.read_bytes() == planted
    assert run("restore", copy.name)[0] == 0
    assert run("check")[0] == 0
    assert where.database.with_name("mengpaneel.damaged-1.sqlite3").read_bytes() == planted


def test_a_file_of_others_beside_copies_is_set_aside_for_a_copy(run: Call, where: Places):
    run("backup")
    (copy,) = where.backups.iterdir()
    where.database.write_bytes(b"van een ander")

    assert run("check")[0] == 1
    assert run("restore", copy.name)[0] == 0
    assert run("check")[0] == 0
    assert where.database.with_name("mengpaneel.damaged-1.sqlite3").read_bytes() == b"van een ander"
