"""What a language's texts must have in common with the Dutch ones, and when they were last looked at.

A text is named by its file and keys: `interface/window:title`. `translated/LANGUAGE.toml` keeps, for each
text, a short hash of the Dutch one for which it was written, so that a change of it is noticed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from string import Formatter
from typing import Any

from mengpaneel.assets import asset
from mengpaneel.content.reading import DEFAULT_LANGUAGE

RENEW = "look at the translation, then renew with: pytest tests/content --translated"

_RECORDS = Path(__file__).with_name("translated")
_LONG = 4
_DUTCH = re.compile(r"\b(de(?! Jong\b)|het|een|jullie|niet|naar|wordt|zijn)\b", re.IGNORECASE)
_STAYS_DUTCH = {"about:source.title", "help:topics.6.parts.0.heading"}

Texts = Mapping[str, Any]


def texts(language: str) -> Texts:
    """Everything that stands in the files of a language, by name."""
    root = asset("content", language)
    found: dict[str, Any] = {}
    for path in sorted(root.rglob("*.toml")):
        file = path.relative_to(root).with_suffix("").as_posix()
        found |= {f"{file}:{name}": value for name, value in _flat(tomllib.loads(path.read_text("utf-8")))}
    return found


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = {str(number): row for number, row in enumerate(value)}
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def lines(value: Any) -> list[str]:
    """The words in a value; none if it is a number, a date or a list of numbers."""
    return [line for line in (value if isinstance(value, list) else [value]) if isinstance(line, str)]


def other_shape(dutch: Texts, other: Texts) -> list[str]:
    """Texts that only one of both has, lists of another length, and numbers and dates that differ."""
    wrong = [f"{name}: only in one of both" for name in sorted(dutch.keys() ^ other.keys())]
    for name in dutch.keys() & other.keys():
        ours, theirs = dutch[name], other[name]
        alike = type(ours) is type(theirs) and len(lines(ours)) == len(lines(theirs))
        if not alike or (not lines(ours) and ours != theirs):
            wrong.append(f"{name}: {theirs!r} instead of {ours!r}")
    return wrong


def other_placeholders(dutch: Texts, other: Texts) -> list[str]:
    """Texts in which the program fills in something else."""
    return [
        name
        for name in dutch.keys() & other.keys()
        for ours, theirs in zip(lines(dutch[name]), lines(other[name]), strict=False)
        if _placeholders(ours) != _placeholders(theirs)
    ]


def _placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


def empty(some: Texts) -> list[str]:
    """Texts with nothing in them."""
    return [name for name, value in some.items() if not all(line.strip() for line in lines(value))]


def still_dutch(dutch: Texts, other: Texts) -> list[str]:
    """Texts of some length that are the same as the Dutch ones, or have Dutch words in them."""
    return [
        name
        for name in (dutch.keys() & other.keys()) - _STAYS_DUTCH
        for ours, theirs in zip(lines(dutch[name]), lines(other[name]), strict=False)
        if _DUTCH.search(theirs) or (ours == theirs and len(ours.split()) >= _LONG)
    ]


def stale(dutch: Texts, record: Mapping[str, str]) -> list[str]:
    """Texts whose Dutch is new or gone, or changed since the translation was looked at."""
    now = fingerprints(dutch)
    return sorted(name for name in now.keys() | record.keys() if now.get(name) != record.get(name))


def fingerprints(some: Texts) -> dict[str, str]:
    """A short hash of each text."""
    return {
        name: sha256("\0".join(lines(value)).encode()).hexdigest()[:10]
        for name, value in sorted(some.items())
        if lines(value)
    }


def read_record(language: str) -> dict[str, str]:
    """For which Dutch texts those of a language were written."""
    path = _RECORDS / f"{language}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def renew_record(language: str) -> None:
    """Say that all texts of a language were looked at beside the Dutch ones of today."""
    prints = fingerprints(texts(DEFAULT_LANGUAGE))
    head = "# For which Dutch text each translation was written. Never changed by hand: see translating.py.\n"
    body = "".join(f'"{name}" = "{told}"\n' for name, told in prints.items())
    _RECORDS.mkdir(exist_ok=True)
    (_RECORDS / f"{language}.toml").write_text(head + body, "utf-8")
