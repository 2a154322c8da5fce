"""The commands beside data that is not as it should be, and asked to write over it."""

from __future__ import annotations

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
