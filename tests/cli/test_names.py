"""A name that cannot be, a place where we may not go, a screen that is not there: told with the remedy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mengpaneel.cli import main

LONG = "x" * 300

CALLS = [
    ("export", "--example", "{name}.mengpaneel"),
    ("csv", "--example", "{name}.csv"),
    ("ics", "--example", "{name}.ics"),
    ("report", "--example", "--pdf", "{name}.pdf"),
    ("compare", "in.mengpaneel", "--pdf", "{name}.pdf"),
    ("list", "--data-dir", "{name}"),
    ("check", "--data-dir", "{name}"),
    ("backup", "--data-dir", "{name}"),
    ("export", "--all", "out.mengpaneel", "--data-dir", "{name}"),
]


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_a_name_that_is_too_long_is_told_with_what_to_do(tmp_path: Path, monkeypatch, capsys, call):
    monkeypatch.chdir(tmp_path)
    assert main([part.format(name=LONG) for part in call]) == 2

    said = capsys.readouterr().err
    assert said.startswith("Deze naam is te lang voor dit systeem: ")
    assert said.endswith("Kies een kortere naam.\n")


@pytest.mark.parametrize("name", [LONG, "a\0b"])
def test_a_file_with_a_name_that_cannot_be_is_not_there(capsys, name: str):
    assert main(["import", name]) == 2
    assert "Dit bestand is er niet meer." in capsys.readouterr().err


@pytest.mark.parametrize("call", CALLS[3:], ids=" ".join)
def test_a_folder_where_we_may_not_go_is_told_with_what_to_do(tmp_path: Path, monkeypatch, capsys, call):
    stat = Path.stat

    def denied(path: Path, **more: object) -> os.stat_result:
        if "dicht" in path.as_posix():
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", denied)  # the administrator, as in a container, may go everywhere
    assert main([part.format(name=tmp_path / "dicht") for part in call]) == 2

    said = capsys.readouterr().err
    assert said.startswith("Hier mag Mengpaneel niet bij: ")
    assert "Vraag om toegang" in said


def test_a_name_that_turns_a_line_round_is_shown_as_what_it_is(tmp_path: Path, capsys):
    assert main(["import", str(tmp_path / "a\u202eb")]) == 2
    said = capsys.readouterr().err
    assert "a[U+202E]b" in said
    assert "\u202e" not in said


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a program have no screen")
@pytest.mark.parametrize("where", [{"DISPLAY": ":77"}, {"QT_QPA_PLATFORM": "xcb", "DISPLAY": "weg"}])
@pytest.mark.parametrize(
    ("language", "begin"), [("nl", "Hier kan geen venster open"), ("en", "No window can open here")]
)
def test_a_screen_that_cannot_be_reached_is_told_in_one_sentence(
    tmp_path: Path, where: dict[str, str], language: str, begin: str
):
    usual = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    answer = subprocess.run(
        [sys.executable, "-m", "mengpaneel", "--data-dir", str(tmp_path), "--language", language],
        env={**usual, **where},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert answer.returncode == 1
    assert answer.stderr.startswith(begin)
    assert answer.stderr.count("\n") == 1
