"""What the program of the window says in a terminal, in one language."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mengpaneel.app import main

ENGLISH = ("usage", "positional", "options", "show ", "exit", "error", "unrecognized", "invalid")


def said(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mengpaneel", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_is_in_dutch_or_in_english():
    dutch, english = said("--help"), said("--language", "en", "-h")
    assert (dutch.returncode, english.returncode) == (0, 0)
    assert dutch.stdout.startswith("gebruik: mengpaneel ")
    assert "bewaar alles in deze map" in dutch.stdout
    assert not any(word in dutch.stdout for word in ENGLISH)
    assert "keep everything in this folder" in english.stdout
    assert not {"bewaar", "MAP", "BESTAND"} & set(english.stdout.split())


@pytest.mark.parametrize("arguments", [("--nope",), ("--language", "fy"), ("a", "b"), ("--data-dir",)])
def test_a_wrong_call_is_told_in_one_sentence_with_status_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert told.startswith("Deze opdracht klopt niet. Met --help zie je hoe het moet.\ngebruik: ")
    assert not any(word in told for word in ENGLISH)


def test_the_version_is_told():
    assert said("--version").stdout.startswith("mengpaneel ")
