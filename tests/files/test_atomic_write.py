"""How a file is handed over: a link is followed, and our own data is never written over."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from mengpaneel.domain.system_error import OwnDataError
from mengpaneel.files.atomic_write import write_file
from mengpaneel.files.own_data import is_own_data

OURS = (
    "mengpaneel.sqlite3",
    "MENGPANEEL.SQLITE3",
    "mengpaneel.sqlite3-journal",
    "mengpaneel.lock",
    "mengpaneel.damaged-1.sqlite3",
    "mengpaneel.broken-1.lock",
    "settings.json",
    "settings.broken-2.json",
    "fouten.log",
    "backups",
    "backups/mengpaneel-20260312-093000-000000.sqlite3",
    "backups/verslag.pdf",
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a database."""
    data = tmp_path / "gegevens"
    (data / "backups").mkdir(parents=True)
    (data / "mengpaneel.sqlite3").write_bytes(b"dierbaar")
    return data


@pytest.mark.parametrize("name", OURS)
def test_our_own_data_is_never_written_over(data: Path, name: str):
    with pytest.raises(OwnDataError):
        write_file(data / name, b"x", replace=True)

    assert (data / "mengpaneel.sqlite3").read_bytes() == b"dierbaar"
    assert sorted(path.name for path in data.iterdir()) == ["backups", "mengpaneel.sqlite3"]


def test_nor_through_a_link_to_it_or_to_its_folder(data: Path, tmp_path: Path):
    (tmp_path / "verslag.pdf").symlink_to(data / "mengpaneel.sqlite3")
    (tmp_path / "map").symlink_to(data)

    for path in (tmp_path / "verslag.pdf", tmp_path / "map" / "settings.json"):
        with pytest.raises(OwnDataError):
            write_file(path, b"x", replace=True)

    assert (data / "mengpaneel.sqlite3").read_bytes() == b"dierbaar"


def test_what_only_looks_like_it_can_be_written(data: Path, tmp_path: Path):
    for path in (tmp_path / "settings.json", tmp_path / "mengpaneel.pdf", data / "mengpaneel-verslag.pdf"):
        assert not is_own_data(path)
        write_file(path, b"x")
        assert path.read_bytes() == b"x"


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path):
    target, link = tmp_path / "werkelijk.pdf", tmp_path / "verslag.pdf"
    link.symlink_to("werkelijk.pdf")

    for content in (b"nieuw", b"nieuwer"):
        write_file(link, content, replace=True)
        assert link.is_symlink()
        assert target.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["verslag.pdf", "werkelijk.pdf"]


def test_a_link_is_a_file_that_is_there_when_nothing_may_be_replaced(tmp_path: Path):
    link = tmp_path / "verslag.pdf"
    link.symlink_to(tmp_path / "nergens.pdf")

    with pytest.raises(FileExistsError):
        write_file(link, b"x")

    assert not (tmp_path / "nergens.pdf").exists()


def test_a_link_that_goes_round_is_no_file(tmp_path: Path):
    link = tmp_path / "verslag.pdf"
    link.symlink_to(link)

    with pytest.raises(PermissionError):
        write_file(link, b"x", replace=True)

    assert [path.name for path in tmp_path.iterdir()] == ["verslag.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="needs rights of Unix")
def test_what_is_replaced_keeps_its_rights(tmp_path: Path):
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"x")
    path.chmod(0o640)

    write_file(path, b"y", replace=True)

    assert path.stat().st_mode & 0o777 == 0o640


def refuse_to_replace(monkeypatch, winerror: int | None) -> None:
    """Let the file beside it be written, and only the last step fail."""

    def refuse(_beside: Path, _path: Path) -> None:
        error = PermissionError(errno.EACCES, "Access is denied")
        if winerror:
            error.winerror = winerror
        raise error

    monkeypatch.setattr(Path, "replace", refuse)


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_file_that_is_open_in_another_program_is_told_so(monkeypatch, tmp_path: Path, winerror: int):
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"x")
    refuse_to_replace(monkeypatch, winerror)
    monkeypatch.setattr(time, "sleep", lambda _pause: None)

    with pytest.raises(OSError, match="Access is denied") as told:
        write_file(path, b"y", replace=True)

    assert told.value.errno == errno.EBUSY
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("verslag.pdf", b"x")]


def test_a_file_that_is_open_for_a_moment_is_replaced_once_it_is_closed(monkeypatch, tmp_path: Path):
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"x")
    refuse_to_replace(monkeypatch, 32)
    monkeypatch.setattr(time, "sleep", lambda _pause: monkeypatch.undo())

    write_file(path, b"y", replace=True)

    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("verslag.pdf", b"y")]


def test_what_may_not_be_replaced_on_another_system_is_no_open_file(monkeypatch, tmp_path: Path):
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"x")
    refuse_to_replace(monkeypatch, None)

    with pytest.raises(PermissionError):
        write_file(path, b"y", replace=True)


def test_nor_is_one_that_is_protected_on_windows(monkeypatch, tmp_path: Path):
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"x")
    refuse_to_replace(monkeypatch, 5)
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(PermissionError):
        write_file(path, b"y", replace=True)
