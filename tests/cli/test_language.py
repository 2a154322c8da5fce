from __future__ import annotations

import pytest

from tests.cli.calling import call, start


@pytest.mark.parametrize(
    "arguments",
    [
        ("--language", "en", "match", "30", "18", "60", "20", "40"),
        ("match", "30", "18", "60", "20", "40", "--language=en"),
    ],
)
def test_the_language_may_stand_before_and_after_the_command(arguments: tuple[str, ...]):
    said = call(*arguments).stdout.decode()
    assert said.startswith("This looks most like: The developing municipality.")
    assert said.splitlines()[-5:] == [
        "Internal positioning    fairly low",
        "Internal process        low",
        "Process with residents  fairly high",
        "Executive and politics  low",
        "Communication           fairly low",
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("match", "1", "2", "--language", "en"), "command: there should be five positions here"),
        (("mach", "--language", "en"), "This command is not right."),
        (("match", "--lang", "en", "1", "2", "3", "4", "5"), "Deze opdracht klopt niet."),
        (("match", "--language", "fy", "1", "2", "3", "4", "5"), "‘fy’ kan hier niet. Kies uit: nl, en."),
    ],
)
def test_a_wrong_call_is_told_in_the_language_that_was_asked(arguments: tuple[str, ...], told: str):
    answer = call(*arguments)
    assert answer.returncode == 2
    assert answer.stderr.decode().startswith(told)


def test_help_and_self_test_speak_it_too():
    assert "show this help" in call("--help", "--language", "en").stdout.decode()
    assert start("selftest", "--language", "en").stdout.decode().count("all right: ") == 10
