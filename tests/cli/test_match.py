from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.cli.calling import ENTRY, call, start


def match(*arguments: str) -> dict[str, object]:
    answer = call("match", "--json", *arguments)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_words_name_the_profile_and_the_level_of_every_fader():
    said = call("match", "30", "18", "60", "20", "40").stdout.decode()
    assert "De ontwikkelende gemeente" in said
    assert "Daarna komt: de participatieve gemeente." in said
    assert [line.split("  ")[-1].strip() for line in said.splitlines()[-5:]] == [
        "vrij laag",
        "laag",
        "vrij hoog",
        "laag",
        "vrij laag",
    ]


def test_json_has_the_five_keys():
    assert match("-", "10", "90", "-", "10") == {
        "said": "open",
        "profiles": ["ontwikkelend", "participatief", "toenaderingsgericht"],
        "likeness": None,
        "deciding": "bestuur_en_politiek",
        "rule": 1,
    }


def test_json_gives_every_profile_a_whole_likeness():
    likeness = match("100", "100", "100", "100", "100")["likeness"]
    assert list(likeness) == [
        "ontwikkelend",
        "participatief",
        "organisatiegericht",
        "toenaderingsgericht",
        "gekanteld",
    ]
    assert likeness["gekanteld"] == 100
    assert all(isinstance(much, int) for much in likeness.values())


@pytest.mark.parametrize("mix", [("-",) * 5, ("50",) * 5])
def test_where_nothing_is_named_the_list_is_empty(mix: tuple[str, ...]):
    assert match(*mix)["profiles"] == []


def test_every_line_gets_an_object():
    answer = call("match", "--stdin", typed=b"90 90 10 90 20\n- 10 90 90 -\r\n")
    said = [json.loads(line)["said"] for line in answer.stdout.splitlines()]
    assert said == ["clear", "certain"]
    assert answer.returncode == 0


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_file_that_begins_with_a_byte_order_mark_is_read(ends: bytes):
    answer = call("match", "--stdin", typed=b"\xef\xbb\xbf90 90 10 90 20" + ends + b"- 10 90 90 -" + ends)

    assert answer.returncode == 0, answer.stderr
    assert [json.loads(line)["said"] for line in answer.stdout.splitlines()] == ["clear", "certain"]


def test_a_letter_that_cannot_be_seen_is_told_by_its_number():
    answer = call("match", "--stdin", typed="1 2 3 4 5\n1 2 \ufeff3 4\u202e 5\n".encode())

    assert answer.returncode == 2
    assert "U+FEFF" in answer.stderr.decode()
    assert "\ufeff" not in answer.stderr.decode()


@pytest.mark.parametrize("wrong", ["-5", "101", "50.0", "1e2", "+5", "٣٣", "laag", "", "1000", "--"])
def test_a_wrong_position_is_refused_with_its_fader(wrong: str):
    typed = f"1 2 {wrong or 'x'} 4 5\n".encode()
    answer = call("match", "--stdin", typed=b"1 2 3 4 5\n" + typed)
    assert answer.returncode == 2
    assert answer.stderr.decode().startswith("regel 2, Proces met bewoners: ")
    assert len(answer.stdout.splitlines()) == 1


def test_a_negative_argument_is_a_wrong_position_and_no_option():
    answer = call("match", "10", "-5", "10", "10", "10")
    assert answer.returncode == 2
    assert "Proces binnen gemeente: ‘-5’" in answer.stderr.decode()


@pytest.mark.parametrize("typed", [b"\n", b"1 2 3 4\n", b"1 2 3 4 5 6\n"])
def test_another_number_of_positions_is_refused_with_its_line(typed: bytes):
    answer = call("match", "--stdin", typed=typed)
    assert answer.returncode == 2
    assert answer.stderr.decode().startswith("regel 1: hier horen vijf standen te staan")


def test_bytes_that_are_no_text_are_refused_with_their_line():
    answer = call("match", "--stdin", typed=b"1 2 3 4 5\n\xff\xfe\n")
    assert answer.returncode == 2
    assert answer.stderr.decode().startswith("regel 2: ")


@pytest.mark.parametrize("arguments", [(), ("mach",), ("match", "--jason"), ("match", "1", "2")])
def test_a_wrong_call_is_told_in_dutch_with_status_2(arguments: tuple[str, ...]):
    answer = call(*arguments)
    said = answer.stderr.decode()
    assert answer.returncode == 2
    assert said.startswith(("Deze opdracht klopt niet.", "opdracht: hier horen vijf standen"))
    assert "usage" not in said
    assert "error" not in said


def test_help_is_in_dutch():
    said = call("--help").stdout.decode() + call("match", "--help").stdout.decode()
    assert "gebruik:" in said
    assert not [word for word in ("usage", "options", "show this", "positional") if word in said]


def test_a_reader_who_stops_early_gets_no_complaint():
    line = b"1 2 3 4 5\n"
    with subprocess.Popen(
        [*ENTRY, "match", "--stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(line * 100)
        process.stdin.close()
        assert process.stderr.read() == b""


def test_a_program_of_its_own_answers_the_same():
    arguments = "match", "--json", "30", "18", "60", "20", "40"
    started, called = start(*arguments), call(*arguments)

    assert started.stdout.splitlines() == called.stdout.splitlines()
    assert (started.returncode, started.stderr) == (called.returncode, called.stderr) == (0, b"")


def test_matching_imports_no_qt():
    run = "mengpaneel.cli.main(['match', '1', '2', '3', '4', '5'])"
    code = f"import sys, mengpaneel.cli; {run}; print('PySide6' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert answer.stdout.split()[-1] == b"False"
