"""Who may read what is kept: the owner of the account, and no other user of the laptop."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mengpaneel.backups import backup_service_for
from mengpaneel.faults import keep_fault
from mengpaneel.store.opening import open_memory
from mengpaneel.store.places import Places
from mengpaneel.store.settings import Settings, save_settings
from mengpaneel.store.sqlite_memory import SqliteMemory

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs rights of Unix")


@pytest.fixture(autouse=True)
def wide() -> Iterator[None]:
    """What is made with no care can be read and written by everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, str]:
    """The rights of a folder and of everything in it."""
    found = [folder, *folder.rglob("*")]
    return {str(path.relative_to(folder)): oct(stat.S_IMODE(path.lstat().st_mode)) for path in found}


def work(places: Places, subject, snapshot) -> None:
    """Make everything that the program makes in its folder, as a start, some work and a fault do."""
    opened = open_memory(places)
    with closing(opened.memory) as memory:
        memory.save_subject(subject)
        memory.save(snapshot)
        safe = backup_service_for(memory, places)
        safe.back_up()
        save_settings(places.settings, Settings())
        keep_fault(ValueError("x"), places.faults)
    opened.lock.release()


def see_that_nobody_else_can_read(folder: Path) -> None:
    found = rights(folder)
    assert len(found) > 5
    for path, mode in found.items():
        assert mode == ("0o700" if (folder / path).is_dir() else "0o600"), path


def test_what_is_made_in_the_data_folder_only_the_owner_can_read(path, subject, snapshot):
    work(Places(path.parent), subject, snapshot)

    see_that_nobody_else_can_read(path.parent)


def test_so_is_what_a_wider_version_made(path, subject, snapshot):
    places = Places(path.parent)
    work(places, subject, snapshot)
    places.database.with_name("mengpaneel.damaged-1.sqlite3").write_bytes(b"x")
    for each in (path.parent, *path.parent.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)

    SqliteMemory.open(places.database).close()

    see_that_nobody_else_can_read(path.parent)


def test_the_journal_is_for_the_owner_too(memory, path, subject):
    with memory.change() as connection:
        connection.execute("INSERT INTO subject (id, kind, name) VALUES ('x', 'casus', 'x')")
        assert rights(path.parent)["mengpaneel.sqlite3-journal"] == "0o600"


def test_a_folder_with_files_of_others_stays_as_it_is_but_ours_are_narrowed(path, subject, snapshot):
    other = path.parent / "van de buren.txt"
    path.parent.mkdir()
    other.write_text("x")
    SqliteMemory.open(path).close()
    path.chmod(0o644)

    SqliteMemory.open(path).close()

    found = rights(path.parent)
    assert (found["."], found[other.name], found[path.name]) == ("0o777", "0o666", "0o600")


def test_a_file_that_may_not_be_written_does_not_become_writable(path, memory):
    settings = path.with_name("settings.json")
    settings.write_text("{}")
    settings.chmod(0o444)

    SqliteMemory.open(path).close()

    assert rights(path.parent)[settings.name] == "0o400"


def test_the_second_place_is_left_as_its_folder_wants_it(safe, stick, path):
    stick.chmod(0o775)

    safe.choose_second_place(str(stick))

    found = rights(stick)
    assert found.pop(".") == "0o775"
    assert set(found.values()) == {"0o666"}
