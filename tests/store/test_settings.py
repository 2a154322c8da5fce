from __future__ import annotations

import errno
import os
from base64 import b64decode
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.store.settings import Settings, change_settings, load_settings, read_settings, save_settings

DIFFERENT = Settings(
    language="en",
    theme="dark",
    screen="review",
    geometry="AdnQywADAAA=",
    presenting_screen="Beamer “groot”",
    last_folder="/home/één/🎚",
    zoom=150,
    second_place="/media/stick",
    last_copy=datetime(2026, 3, 12, 9, 30, tzinfo=UTC),
    tour_seen=True,
    single_key_shortcuts=False,
    overview_kind="casus",
    overview_left_out=("a", "b"),
    profiles_hidden=True,
    snapshots_folded=True,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "settings.json"


def names(path):
    return sorted(file.name for file in path.parent.iterdir())


def test_the_defaults():
    assert Settings() == Settings("nl", "system", "console", "", "", "", 100)


def test_without_a_file_the_defaults_hold_and_nothing_is_made(path):
    assert load_settings(path) == Settings()
    assert not path.parent.exists()


@pytest.mark.parametrize("field", Settings.__struct_fields__)
def test_every_field_comes_back(path, field):
    settings = msgspec.structs.replace(Settings(), **{field: getattr(DIFFERENT, field)})
    assert settings != Settings()

    save_settings(path, settings)

    assert load_settings(path) == settings


@pytest.mark.parametrize("theme", ["system", "light", "dark", "contrast"])
def test_every_theme_comes_back(path, theme):
    save_settings(path, Settings(theme=theme))

    assert load_settings(path).theme == theme


@pytest.mark.parametrize("screen", ["console", "session", "review", "profiles"])
def test_every_screen_comes_back(path, screen):
    save_settings(path, Settings(screen=screen))

    assert load_settings(path).screen == screen


def test_newer_settings_replace_older_ones_and_leave_nothing_else(path):
    save_settings(path, DIFFERENT)
    save_settings(path, Settings(language="en"))

    assert load_settings(path) == Settings(language="en")
    assert names(path) == ["settings.json"]


def test_a_field_that_is_missing_has_its_default(path):
    path.parent.mkdir()
    path.write_text('{"theme": "dark"}')

    assert load_settings(path) == Settings(theme="dark")
    assert names(path) == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"nl"',
        b"{} {}",
        b'{"language": 1}',
        b'{"language": null}',
        b'{"theme": "purple"}',
        b'{"theme": "Dark"}',
        b'{"screen": "samen"}',
        b'{"geometry": ["AA=="]}',
        b'{"unknown": "x"}',
        b'{"theme": "dark", "theme": "light"}',
        b'{"last_folder": "bel\\u0007"}',
        b'{"zoom": 100.0}',
        b'{"language": "\xff"}',
        b'{"language": "\xed\xa0\x80"}',
        b'{"language": "\\ud800"}',
        b'\xef\xbb\xbf{"language": "en"}',
        '{"language": "en"}'.encode("utf-16"),
        b"[" * 60_000,
        b'{"language": ' + b"[" * 60_000,
        b'{"language": "' + b"x" * 65_536 + b'"}',
        b'{"language": "en"}'.ljust(65_537),
        bytes(100),
    ],
)
def test_what_is_malformed_is_moved_aside_and_nothing_is_lost(path, content):
    path.parent.mkdir()
    path.write_bytes(content)

    assert load_settings(path) == Settings()
    assert names(path) == ["settings.broken-1.json"]
    assert path.with_name("settings.broken-1.json").read_bytes() == content


def test_an_earlier_broken_file_is_not_overwritten(path):
    path.parent.mkdir()
    for content in ("een", "twee", "drie"):
        path.write_text(content)
        load_settings(path)

    kept = [path.with_name(f"settings.broken-{number}.json").read_text() for number in (1, 2, 3)]
    assert kept == ["een", "twee", "drie"]


def test_the_largest_file_that_is_read(path):
    path.parent.mkdir()
    path.write_text('{"language": "en"}'.ljust(65_536))

    assert load_settings(path) == Settings(language="en")


def test_a_folder_in_the_place_of_the_file_is_moved_aside(path):
    path.mkdir(parents=True)
    (path / "inhoud").touch()

    assert load_settings(path) == Settings()
    assert (path.with_name("settings.broken-1.json") / "inhoud").exists()


def test_a_file_that_cannot_be_reached_does_not_stand_in_the_way(tmp_path):
    (tmp_path / "file").touch()

    assert load_settings(tmp_path / "file" / "settings.json") == Settings()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bite here")
def test_a_file_that_may_not_be_read_is_moved_aside(path):
    save_settings(path, DIFFERENT)
    path.chmod(0)

    assert load_settings(path) == Settings()
    assert names(path) == ["settings.broken-1.json"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bite here")
def test_a_broken_file_that_cannot_be_moved_does_not_stand_in_the_way(path):
    path.parent.mkdir()
    path.write_text("{")
    path.parent.chmod(0o500)

    assert load_settings(path) == Settings()
    assert names(path) == ["settings.json"]


def test_what_can_be_neither_read_nor_moved_is_not_written_over(path, monkeypatch):
    """As on Windows a file that another program keeps to itself."""
    path.parent.mkdir()
    path.write_text("{")

    def refuse(_old, _new):
        raise PermissionError(errno.EACCES, "x")

    monkeypatch.setattr(Path, "rename", refuse)

    with pytest.raises(MemoryProblem):
        change_settings(path, zoom=150)

    assert path.read_text() == "{"


def test_settings_that_cannot_be_kept_are_a_problem(tmp_path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "settings.json"

    with pytest.raises(MemoryProblem) as told:
        save_settings(path, DIFFERENT)

    assert (told.value.cause, told.value.place) == (ProblemCause.NO_RIGHTS, str(path))


def test_settings_that_cannot_be_written_as_text_leave_the_old_ones(path):
    save_settings(path, DIFFERENT)

    with pytest.raises(MemoryProblem):
        save_settings(path, Settings(last_folder="\ud800"))

    assert load_settings(path) == DIFFERENT


def test_settings_that_do_not_reach_the_disk_leave_the_old_ones(path, monkeypatch):
    save_settings(path, DIFFERENT)

    def fail(number):
        raise OSError(errno.EIO, "x")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(MemoryProblem):
        save_settings(path, Settings())

    assert load_settings(path) == DIFFERENT
    assert names(path) == ["settings.json"]


def test_a_full_disk_leaves_the_old_settings_and_nothing_else(path, monkeypatch):
    save_settings(path, DIFFERENT)

    def fail(number):
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(MemoryProblem) as told:
        save_settings(path, Settings())

    assert told.value.cause is ProblemCause.DISK_FULL
    assert load_settings(path) == DIFFERENT
    assert names(path) == ["settings.json"]


# Read with care.


def test_no_flipped_bit_in_a_real_file_stops_the_start(path):
    """Whatever a worn disk makes of the file, what is read can be begun with, and nothing is lost."""
    save_settings(path, DIFFERENT)
    content = path.read_bytes()
    read = set()

    for bit in range(8 * len(content)):
        worn = bytearray(content)
        worn[bit // 8] ^= 1 << bit % 8
        path.write_bytes(worn)
        loaded = read_settings(path)
        settings = loaded.settings
        b64decode(settings.geometry, validate=True)
        SecondPlace("/nergens", settings.last_copy).is_missed(datetime(2026, 4, 1, tzinfo=UTC))
        text = (settings.language, settings.presenting_screen, settings.last_folder, settings.second_place)
        assert all("\0" not in written for written in text)
        assert msgspec.convert(msgspec.to_builtins(settings), Settings) == settings
        if loaded.set_aside:
            assert Path(loaded.set_aside).read_bytes() == bytes(worn)
            Path(loaded.set_aside).unlink()
        read.add(bool(loaded.set_aside))
        path.unlink(missing_ok=True)

    assert read == {True, False}


@pytest.mark.parametrize(
    ("field", "nonsense"),
    [("geometry", "AdnQ!wAD"), ("geometry", "AAA"), ("zoom", 1000), ("last_copy", "2026-03-12T09:30:00")],
)
def test_one_setting_that_cannot_be_read_costs_no_other(path, field, nonsense):
    path.parent.mkdir()
    path.write_bytes(msgspec.json.encode({**msgspec.to_builtins(DIFFERENT), field: nonsense}))
    expected = msgspec.structs.replace(DIFFERENT, **{field: getattr(Settings(), field)})

    loaded = read_settings(path)

    assert loaded.settings == expected
    assert Path(loaded.set_aside).name == "settings.broken-1.json"
    assert load_settings(path) == expected


@pytest.mark.skipif(os.name == "nt", reason="needs a named pipe")
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(path):
    path.parent.mkdir()
    os.mkfifo(path)

    assert load_settings(path) == Settings()
    assert names(path) == ["settings.broken-1.json"]


def test_settings_that_are_a_link_stay_a_link(path, tmp_path):
    real = tmp_path / "elders.json"
    path.parent.mkdir()
    path.symlink_to(real)

    save_settings(path, DIFFERENT)

    assert path.is_symlink()
    assert load_settings(real) == DIFFERENT
    assert names(path) == ["settings.json"]


@pytest.mark.skipif(os.name == "nt", reason="needs rights of Unix")
def test_only_the_owner_may_read_the_settings(path):
    save_settings(path, DIFFERENT)

    assert path.stat().st_mode & 0o777 == 0o600
