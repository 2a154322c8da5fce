"""What is wrong is always said somewhere: in a message box where there is no error output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mengpaneel import error_output
from mengpaneel.app import Program
from mengpaneel.app import main as open_window
from mengpaneel.error_output import print_error


@contextmanager
def without_output(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A program of Windows that has windows, and so no output; what its message boxes say."""
    shown: list[str] = []
    with monkeypatch.context() as patched:
        patched.setattr(error_output, "show_box", shown.append)
        patched.setattr(sys, "stdout", None)
        patched.setattr(sys, "stderr", None)
        patched.setattr(sys, "platform", "win32")
        yield shown


def test_where_there_is_error_output_it_is_said_there(capsys):
    print_error("Er is geen beeldscherm gevonden.")

    assert capsys.readouterr().err == "Er is geen beeldscherm gevonden.\n"


def test_where_there_is_none_a_box_says_it(monkeypatch):
    with without_output(monkeypatch) as shown:
        print_error("Er is geen beeldscherm gevonden.")

    assert shown == ["Er is geen beeldscherm gevonden."]


@pytest.mark.parametrize(
    ("argument", "said", "status"),
    [("--wrong", "gebruik: mengpaneel", 2), ("--help", "--data-dir", 0), ("--version", "mengpaneel 0.", 0)],
)
def test_so_are_a_wrong_call_and_what_was_asked_to_be_printed(monkeypatch, argument, said, status):
    with without_output(monkeypatch) as shown, pytest.raises(SystemExit) as ended:
        open_window([argument, "--language", "nl"])

    assert ended.value.code == status
    assert said in "".join(shown)


def test_so_is_a_fault_before_there_is_a_window(monkeypatch, tmp_path, qapp):
    def break_down(*_anything: object, **_more: object) -> None:
        raise ValueError("Wijkraad Noord")

    monkeypatch.setattr("mengpaneel.app.make_application", lambda _language: qapp)
    monkeypatch.setattr(Program, "__init__", break_down)

    monkeypatch.setattr("mengpaneel.app.end_application", lambda _application: None)

    with without_output(monkeypatch) as shown:
        status = open_window(["--data-dir", str(tmp_path), "--language", "nl"])

    assert status == 1
    assert "door een fout in Mengpaneel zelf (ValueError" in "".join(shown)
