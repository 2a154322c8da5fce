"""What nobody foresaw ends with a sentence, and the way to it can be kept without a word of anybody in it."""

from __future__ import annotations

import os
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication

from mengpaneel.app import Program
from mengpaneel.app import main as open_window
from mengpaneel.cli import main
from mengpaneel.commands import match
from mengpaneel.content.library import Library
from mengpaneel.faults import keep_fault
from mengpaneel.ui.window.ending import delete_windows

CALL = ("match", "1", "2", "3", "4", "5")


@pytest.fixture(autouse=True)
def application_of_all_tests(monkeypatch) -> None:
    """What ends with the program are its windows only."""
    monkeypatch.setattr("mengpaneel.app.end_application", lambda _application: delete_windows())


def break_down(*_arguments: object, **_more: object) -> int:
    raise ValueError("Wijkraad Noord")


@pytest.mark.parametrize(
    ("language", "begin"),
    [
        ("nl", "Dit lukte niet, door een fout in Mengpaneel zelf (ValueError test_fault.py:"),
        ("en", "This did not work because of a fault in Mengpaneel itself (ValueError test_fault.py:"),
    ],
)
def test_a_command_that_breaks_down_says_so_in_one_line(monkeypatch, capsys, language, begin):
    monkeypatch.delenv("MENGPANEEL_DEBUG", raising=False)
    monkeypatch.setattr(match, "run", break_down)
    assert main([*CALL, "--language", language]) == 1
    said = capsys.readouterr().err
    assert said.startswith(begin)
    assert said.count("\n") == 1
    assert "Noord" not in said


def test_who_stops_a_command_is_told_nothing(monkeypatch, capsys):
    def stop(*_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(match, "run", stop)
    assert main(CALL) == 130
    assert capsys.readouterr() == ("", "")


def test_who_looks_into_it_sees_the_way_too(monkeypatch, capsys):
    monkeypatch.setenv("MENGPANEEL_DEBUG", "1")
    monkeypatch.setattr(match, "run", break_down)
    assert main(CALL) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_window_that_cannot_be_made_says_so_and_keeps_it(monkeypatch, capsys, tmp_path, qapp):
    monkeypatch.delenv("MENGPANEEL_DEBUG", raising=False)
    monkeypatch.setattr("mengpaneel.app.make_application", lambda _language: qapp)
    monkeypatch.setattr(Program, "__init__", break_down)
    assert open_window(["--data-dir", str(tmp_path), "--language", "nl"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Dit lukte niet, door een fout in Mengpaneel zelf (ValueError")
    assert "ValueError" in (tmp_path / "fouten.log").read_text()


def a_fault(deep: int = 0) -> Exception:
    try:
        _fall(deep)
    except ValueError as fault:
        return fault
    raise AssertionError


def _fall(deep: int) -> None:
    if not deep:
        raise ValueError("Wijkraad Noord")
    _fall(deep - 1)


def test_from_the_first_window_on_the_program_hears_of_every_fault(monkeypatch, tmp_path, qapp):
    heard_by = []
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", module.excepthook)
    monkeypatch.setattr("mengpaneel.app.make_application", lambda _language: qapp)
    monkeypatch.setattr(
        QApplication, "exec", lambda _: heard_by.extend([sys.excepthook, threading.excepthook]) or 0
    )
    assert open_window(["--data-dir", str(tmp_path)]) == 0
    assert [hook.__func__ for hook in heard_by] == [Program.handle_fault, Program.handle_thread_fault]


def test_the_log_tells_each_way_once_and_nothing_of_anybody(tmp_path):
    log = tmp_path / "new" / "fouten.log"
    assert keep_fault(a_fault(), log)
    once = log.read_text()
    assert "  cli/test_fault.py:" in once
    assert once.endswith(" _fall\nValueError\n\n")
    assert "Noord" not in once
    assert str(tmp_path.parents[-2]) not in once
    keep_fault(a_fault(), log)
    assert log.read_text() == once


def test_the_log_stays_small_and_keeps_the_newest(tmp_path):
    log = tmp_path / "fouten.log"
    log.write_text("oud\n" * 30_000)
    keep_fault(a_fault(3), log)
    assert log.stat().st_size <= 100_000
    kept = log.read_text()
    assert kept.startswith("oud\n")
    assert kept.endswith("ValueError\n\n")


def test_a_log_that_cannot_be_written_is_no_second_fault(tmp_path):
    (tmp_path / "file").touch()
    assert not keep_fault(a_fault(), tmp_path / "file" / "fouten.log")


def test_the_language_of_the_sentence_is_known_before_the_command(monkeypatch, capsys):
    monkeypatch.setattr("mengpaneel.cli.new_parser", break_down)
    assert main([*CALL, "--language", "en"]) == 1
    assert capsys.readouterr().err.startswith(Library("en").words.command.unforeseen.partition("(")[0])


def test_a_log_that_is_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "fouten.log")
    assert not keep_fault(a_fault(), tmp_path / "fouten.log")
