"""What is there is told alike on every Python, and where we may not look nothing is claimed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mengpaneel.files.presence import exists, is_file, is_folder


def test_a_file_and_a_folder_are_told_apart(tmp_path: Path):
    file = tmp_path / "bestand"
    file.touch()

    assert (exists(file), is_file(file), is_folder(file)) == (True, True, False)
    assert (exists(tmp_path), is_file(tmp_path), is_folder(tmp_path)) == (True, False, True)


@pytest.mark.parametrize("name", ["weg", "weg/dieper", "bestand/dieper", "a\0b"])
def test_what_is_not_there_is_nothing(tmp_path: Path, name: str):
    (tmp_path / "bestand").touch()
    path = tmp_path / name

    assert (exists(path), is_file(path), is_folder(path)) == (False, False, False)


@pytest.mark.parametrize("target", ["weg", "link"])
def test_nor_is_a_link_to_nothing_or_to_itself(tmp_path: Path, target: str):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / target)

    assert (exists(link), is_file(link), is_folder(link)) == (False, False, False)


@pytest.mark.parametrize("look", [exists, is_file, is_folder])
def test_where_we_may_not_look_nothing_is_claimed(tmp_path: Path, monkeypatch, look):
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refuse)

    with pytest.raises(PermissionError):
        look(tmp_path)
