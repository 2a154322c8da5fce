from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from mengpaneel.store.places import PORTABLE, Places, places


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program in a folder of its own."""
    program = tmp_path / "programs" / "mengpaneel-1" / "mengpaneel"
    program.parent.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_everything_lies_in_the_data_folder(tmp_path):
    assert Places(tmp_path).database == tmp_path / "mengpaneel.sqlite3"
    assert Places(tmp_path).settings == tmp_path / "settings.json"


def test_a_given_folder_goes_before_all(program, tmp_path):
    program.with_name(PORTABLE).mkdir()

    assert places(tmp_path / "elders") == Places(tmp_path / "elders")


def test_a_given_folder_stays_the_same_when_the_working_folder_changes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert places(Path("hier")) == Places(tmp_path / "hier")


def test_a_folder_beside_the_program_makes_it_portable(program):
    program.with_name(PORTABLE).mkdir()

    assert places() == Places(program.with_name(PORTABLE))


def test_a_folder_one_higher_is_found_by_each_version_in_a_folder_of_its_own(program):
    shared = program.parents[1] / PORTABLE
    shared.mkdir()

    assert places() == Places(shared)


def test_a_folder_beside_the_program_goes_before_one_higher(program):
    (program.parents[1] / PORTABLE).mkdir()
    program.with_name(PORTABLE).mkdir()

    assert places() == Places(program.with_name(PORTABLE))


def test_a_folder_two_higher_is_somebody_elses(program):
    (program.parents[2] / PORTABLE).mkdir()

    assert places().data != program.parents[2] / PORTABLE


def test_a_mere_file_of_that_name_does_not(program):
    program.with_name(PORTABLE).touch()

    assert places().data != program.with_name(PORTABLE)


@pytest.mark.parametrize("home", ["/home/iemand", "ergens"])
@pytest.mark.parametrize("named", ["", "/elders/data", "elders"])
def test_otherwise_the_data_lies_with_the_user_and_does_not_roam(program, monkeypatch, home, named):
    if sys.platform == "linux":
        monkeypatch.setenv("HOME", home)
        monkeypatch.setenv("XDG_DATA_HOME", named)
    assert places().data == platformdirs.user_data_path("Mengpaneel", appauthor=False, roaming=False)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says in the environment where that is")
def test_a_start_does_not_wait_for_who_finds_it_on_other_systems(program, monkeypatch):
    monkeypatch.setitem(sys.modules, "platformdirs", None)
    monkeypatch.setenv("XDG_DATA_HOME", "/elders/data")

    assert places().data == Path("/elders/data/Mengpaneel")


def test_asking_for_the_places_makes_none_of_them(program, tmp_path):
    places(tmp_path / "elders")

    assert not (tmp_path / "elders").exists()
