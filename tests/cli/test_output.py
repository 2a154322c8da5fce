"""What the command line prints, for people and for other programs, on Windows too."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from mengpaneel.cli import main
from mengpaneel.commands import match
from mengpaneel.commands.drawing import draw_offscreen

ENTRY = [sys.executable, "-m", "mengpaneel.cli"]
CALL = ["match", "1", "2", "3", "4", "5", "--language", "nl"]


class Output(TextIOWrapper):
    """An output in the code page of Windows, to a console or to another program."""

    def __init__(self, *, console: bool) -> None:
        self.written = BytesIO()
        self._console = console
        super().__init__(self.written, encoding="cp1252")

    def isatty(self) -> bool:
        return self._console


@pytest.mark.parametrize(("console", "encoding"), [(False, "utf-8"), (True, "cp1252")])
def test_another_program_gets_utf_8_and_a_console_what_it_knows(monkeypatch, console, encoding):
    output = Output(console=console)
    monkeypatch.setattr(sys, "stdout", output)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(match, "run", lambda *_: print("Één × één") or 0)

    assert main(CALL) == 0
    assert output.written.getvalue().decode(encoding).split("\n")[0].strip() == "Één × één"


def test_a_reader_who_stops_early_is_no_fault_of_ours_on_windows(monkeypatch, capfd):
    def stop(*_: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("mengpaneel.cli.os.dup2", lambda *_: None)
    monkeypatch.setattr(match, "run", stop)

    assert main(CALL) == 1
    assert capfd.readouterr().err == ""


def test_elsewhere_an_invalid_argument_is_a_fault_of_ours(monkeypatch, capsys):
    def fail(*_: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(match, "run", fail)

    assert main(CALL) == 1
    assert "door een fout in Mengpaneel zelf" in capsys.readouterr().err


def test_a_reader_who_is_gone_when_the_last_is_printed_gets_no_complaint_either():
    with subprocess.Popen([*ENTRY, *CALL], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_drawing_on_windows_has_the_typefaces_of_the_system(monkeypatch):
    monkeypatch.setenv("WINDIR", "/windows")
    monkeypatch.delenv("QT_QPA_FONTDIR", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("MENGPANEEL_STILL", "1")
    monkeypatch.setattr(sys, "platform", "win32")

    draw_offscreen()

    assert Path(os.environ["QT_QPA_FONTDIR"]) == Path("/windows/Fonts")
