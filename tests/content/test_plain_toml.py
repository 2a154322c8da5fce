"""What is read quickly is what `tomllib` reads, and nothing that it refuses is read at all."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import pytest

from mengpaneel.assets import asset
from mengpaneel.content.plain_toml import read_plain

FILES = sorted(asset("content").rglob("*.toml"))

MISTAKES = 12
"""Made in each file, one at a time."""

ODD = [
    'a = "b" # c',
    'a = "b"c"',
    'a = "b\\"',
    'a = "b\\u00e9"',
    'a = "b\tc"',
    'a = "b\x7f"',
    'a = """b"""',
    'a = ""',
    "a = 'b'",
    'a ="b"',
    ' a = "b"',
    'a = "b" ',
    'a b = "c"',
    'a.b = "c"',
    '"a.b" = "c"',
    '"a" = "b"\na = "c"',
    '"a = "b"',
    'é = "b"',
    "a = 0",
    "a = 01",
    "a = -1",
    "a = 1.5",
    "a = 1_000",
    "a = ٣",
    "a = true",
    "a = []",
    'a = [""]',
    'a = ["]',
    'a = ["b", "c, d"]',
    'a = ["b","c"]',
    'a = ["b", 1]',
    'a = [\n    "b",\n]',
    'a = [\n    "b"\n]',
    'a = [\n    "b", "c",\n]',
    'a = [\n    "b"c\n]',
    'a = [\n    "b",',
    "a = [\n]",
    'a = "b"\na = "c"',
    '[a]\nb = "c"\n[a]',
    "[a]\n[a.b]\n[a.b]",
    "[a.b]\n[a]",
    '[a]\nb = "c"\n[a.b]',
    '[a]\nb = "c"\n[[a.b]]',
    '[[a]]\nb = "c"\n[[a]]\nb = "d"\n[a.e]\nf = 1',
    "[[a]]\n[a]",
    "[a]\n[[a]]",
    'a = ["b"]\n[[a]]',
    'a = ["b"]\n[a.c]',
    "a = [\n]\n[[a]]",
    "a = [\n]\n[a.c]",
    "[[a]",
    "[a]]",
    "[a.]",
    "[]",
    "[ a ]",
    '["a"]',
    "# é",
    "#\x00",
    "\ufeffa = 1",
    "a = 1\r\nb = 2",
    "a = 1\x0bb = 2",
    "",
]


def as_tomllib_reads(content: bytes) -> dict[str, object] | None:
    try:
        return tomllib.loads(content.decode())
    except ValueError:
        return None


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_is_read_is_what_tomllib_reads_with_a_mistake_too(file: Path):
    whole = file.read_text("utf-8")
    assert read_plain(whole.encode()) in (None, as_tomllib_reads(whole.encode()))
    chance = random.Random(file.name)
    for _ in range(MISTAKES):
        content = with_mistake(whole, chance).encode()
        assert read_plain(content) in (None, as_tomllib_reads(content))


@pytest.mark.parametrize("written", ODD)
def test_what_is_odd_is_read_as_tomllib_does_or_left_to_it(written: str):
    assert read_plain(written.encode()) in (None, as_tomllib_reads(written.encode()))


def test_most_of_our_words_are_plain():
    assert sum(read_plain(file.read_bytes()) is not None for file in FILES) > 0.8 * len(FILES)


def test_bytes_that_are_no_text_raise_what_the_other_reader_raises():
    with pytest.raises(UnicodeDecodeError):
        read_plain(b'a = "\xff"')


def with_mistake(text: str, chance: random.Random) -> str:
    """This text with a sign, a piece or a line too many, too few or elsewhere."""
    lines = text.split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    kind = chance.randrange(4)
    if kind == 0:
        lines.insert(at, lines[other])
    elif kind == 1:
        del lines[at]
    else:
        line, begin = lines[at], chance.randrange(len(lines[at]) + 1)
        sign = chance.choice("\"'[]=.,#\\\t\r a1-_é") if kind == 2 else ""
        lines[at] = line[:begin] + sign + line[begin + (kind == 3) :]
    return "\n".join(lines)
