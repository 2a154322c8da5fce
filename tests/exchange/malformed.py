"""Files that are not right, made by hand and by breaking a good one in every place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mengpaneel.domain.refusal import Reason
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.exchange.encoding import encode
from tests.exchange.conftest import BUNDLES, OF_A_ROUND, TOWN

GOOD = encode(BUNDLES, with_roles_and_notes=True)
WITH_A_ROUND = encode((SubjectSnapshots(TOWN, (OF_A_ROUND,)),), with_roles_and_notes=True)
BARE = encode(BUNDLES, with_roles_and_notes=False)

Case = tuple[str, bytes, set[Reason]]
"""A name, the file, and the reasons for which it may be refused."""

_SNAPSHOT = "subjects[0].snapshots[1]"
_NOTES = f"{_SNAPSHOT}.roles_and_notes"
_ADDED = "subjects[0].snapshots[0]"
_ROUND = f"{_ADDED}.roles_and_notes.rounds.now"


def everything() -> list[Case]:
    """All malformed files."""
    by_hand = (*_other_files(), *_bad_encodings(), *_bad_json(), *_bad_values(), *_bad_rounds())
    return [*by_hand, *_broken_everywhere(GOOD), *_broken_everywhere(WITH_A_ROUND, _ADDED), *_cut()]


def _other_files() -> Iterator[Case]:
    """Files that are something else altogether."""
    for name, content in {
        "nothing": b"",
        "a space": b" ",
        "zeros": bytes(512),
        "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "a database": b"SQLite format 3\x00" + bytes(84),
        "an archive": b"PK\x03\x04\x14\x00\x00\x00",
        "a document": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        "a program": b"MZ\x90\x00\x03",
        "a table": b"\xef\xbb\xbfonderwerp;datum\r\n",
        "a page": b"<!doctype html><script>alert(1)</script>",
        "a calendar": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        "settings of ours in TOML": b"[mengpaneel]\nversion = 1\n",
    }.items():
        yield name, content, {Reason.NOT_JSON, Reason.NOT_UTF8, Reason.BYTE_ORDER_MARK}
    for name, content in {
        "null": b"null",
        "true": b"true",
        "a number": b"1",
        "a text": b'"mengpaneel"',
        "a list": b"[]",
        "a list of files": b"[" + GOOD + b"]",
        "an empty object": b"{}",
        "another format": GOOD.replace(b'"format": "mengpaneel"', b'"format": "mixer"'),
        "a format in capitals": GOOD.replace(b'"format": "mengpaneel"', b'"format": "Mengpaneel"'),
        "a format that is a list": GOOD.replace(b'"format": "mengpaneel"', b'"format": ["mengpaneel"]'),
        "no format": GOOD.replace(b'"format": "mengpaneel",', b""),
        "our own settings": b'{"language": "nl", "theme": "dark"}',
        "its own schema": b'{"$schema": "https://json-schema.org/draft/2020-12/schema"}',
    }.items():
        yield name, content, {Reason.FOREIGN}


def _bad_encodings() -> Iterator[Case]:
    text = GOOD.decode()
    yield "UTF-8 with a mark", text.encode("utf-8-sig"), {Reason.BYTE_ORDER_MARK}
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"):
        content = text.encode(encoding)
        yield encoding, content, {Reason.NOT_UTF8, Reason.NOT_JSON, Reason.FOREIGN, Reason.NOT_A_MOMENT}
    yield "windows-1252", text.replace("😀", "").encode("cp1252"), {Reason.NOT_UTF8}
    yield "latin-1", text.encode("latin-1", "replace"), {Reason.NOT_UTF8}
    for name, wrong in {
        "a lone byte": b"\xff",
        "a lone continuation": b"\x80",
        "half a character": b"\xf0\x9f\x98",
        "an overlong slash": b"\xc0\xaf",
        "an overlong zero": b"\xc0\x80",
        "a surrogate in bytes": b"\xed\xa0\x80",
        "beyond the last character": b"\xf4\x90\x80\x80",
        "a five-byte character": b"\xf8\x88\x80\x80\x80",
    }.items():
        yield f"{name} in a title", GOOD.replace(b"Nulmeting", wrong, 1), {Reason.NOT_UTF8}


def _bad_json() -> Iterator[Case]:
    for name, content in {
        "two files after another": GOOD + GOOD,
        "something after it": GOOD + b"x",
        "a comment": b"// mengpaneel\n" + GOOD,
        "a comment inside": GOOD.replace(b'"version"', b'/* */ "version"'),
        "a comma too many": GOOD.replace(b'"version": 1,', b'"version": 1,,'),
        "a comma at the end": GOOD.rstrip().removesuffix(b"}") + b",}",
        "a comma missing": GOOD.replace(b'"version": 1,', b'"version": 1'),
        "single quotes": GOOD.replace(b'"', b"'"),
        "keys without quotes": GOOD.replace(b'"version"', b"version"),
        "a colon missing": GOOD.replace(b'"version":', b'"version"'),
        "an unclosed text": GOOD.replace(b'"Nulmeting"', b'"Nulmeting'),
        "a raw line break in a text": GOOD.replace(b"Nulmeting", b"Nul\nmeting", 1),
        "a raw tab in a text": GOOD.replace(b"Nulmeting", b"Nul\tmeting", 1),
        "a raw zero in a text": GOOD.replace(b"Nulmeting", b"Nul\x00meting", 1),
        "a zero at the end": GOOD + b"\x00",
        "a form feed between": GOOD.replace(b'"version"', b'\x0c"version"'),
        "a strange escape": GOOD.replace(b"Nulmeting", b"Nul\\xmeting", 1),
        "half an escape": GOOD.replace(b"Nulmeting", b"Nul\\u12", 1),
        "an octal number": GOOD.replace(b'"rule": 1', b'"rule": 01', 1),
        "a plus": GOOD.replace(b'"rule": 1', b'"rule": +1', 1),
        "hexadecimal": GOOD.replace(b'"rule": 1', b'"rule": 0x1', 1),
        "underscores": GOOD.replace(b'"rule": 1', b'"rule": 1_0', 1),
        "Python's true": GOOD.replace(b"true", b"True"),
        "undefined": GOOD.replace(b'"corrects": null', b'"corrects": undefined', 1),
        "other digits": GOOD.replace(b'"rule": 1', '"rule": ١'.encode(), 1),
        "a text that never ends": b'{"format": "' + b'\\"' * 50_000,
    }.items():
        yield name, content, {Reason.NOT_JSON}
    for name, content in {
        "very deep lists": b"[" * 100_000,
        "very deep objects": b'{"a":' * 100_000,
        "deep and closed": b'{"format": ' + b"[" * 900 + b"]" * 900 + b"}",
        "one too deep": b'{"format": ' + b"[" * 17 + b"]" * 17 + b"}",
    }.items():
        yield name, content, {Reason.TOO_DEEP}


def _bad_values() -> Iterator[Case]:
    whole = {
        "NaN": b"NaN", "infinity": b"Infinity", "minus infinity": b"-Infinity", "a fraction": b"1.5",
        "a whole fraction": b"1.0", "an exponent": b"1e0", "a huge exponent": b"1e999",
        "a long number": b"9" * 5000, "a number beyond 64 bits": b"18446744073709551616",
    }  # fmt: skip
    for name, number in whole.items():
        yield f"{name} as rule", _set_raw("rule", number), {Reason.NOT_WHOLE}
        yield f"{name} as version", GOOD.replace(b'"version": 1', b'"version": ' + number), {Reason.NOT_WHOLE}
        position = GOOD.replace(b'"positionering_intern": 30', b'"positionering_intern": ' + number)
        yield f"{name} as position", position, {Reason.NOT_WHOLE}
    for version, reason in {
        2: Reason.MISSING,
        3: Reason.NEWER,
        99: Reason.NEWER,
        0: Reason.OUT_OF_RANGE,
    }.items():
        yield f"version {version}", GOOD.replace(b'"version": 1', b'"version": %d' % version), {reason}
    newer = GOOD.replace(b'"version": 1,', b'"version": 7, "rounds": {},')
    yield "a later version with more in it", newer, {Reason.NEWER}
    yield "a negative version", GOOD.replace(b'"version": 1', b'"version": -1'), {Reason.OUT_OF_RANGE}
    for character in (0, 1, 7, 8, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F):
        content = GOOD.replace(b"Nulmeting", b"Nul\\u%04x" % character, 1)
        yield f"\\u{character:04x} in a title", content, {Reason.CONTROL_CHARACTER}
    for escape in (b"\\ud800", b"\\udfff", b"\\udc00\\ud800", b"a\\ud83dz"):
        yield f"{escape!r} in a title", GOOD.replace(b"Nulmeting", escape, 1), {Reason.SURROGATE}
        key = GOOD.replace(b'"version"', b'"' + escape + b'": 1, "version"')
        yield f"{escape!r} in a key", key, {Reason.SURROGATE}
    yield (
        "a zero in a key",
        GOOD.replace(b'"version"', b'"\\u0000": 1, "version"'),
        {Reason.CONTROL_CHARACTER},
    )
    for escape in (b"\\n", b"\\t"):
        yield f"{escape!r} in a title", GOOD.replace(b"Nulmeting", escape, 1), {Reason.CONTROL_CHARACTER}
        yield f"{escape!r} in a name", GOOD.replace(b"Voorbeeldstad", escape), {Reason.CONTROL_CHARACTER}
        role = GOOD.replace(b"sociaal domein", escape)
        yield f"{escape!r} in a role", role, {Reason.CONTROL_CHARACTER}
    yield "a key twice by escape", GOOD.replace(b'"rule"', b'"rul\\u0065": 1, "rule"', 1), {Reason.TWICE}
    yield from _beyond_the_limits()


def _beyond_the_limits() -> Iterator[Case]:
    """Values of the right kind that are too much, too little, or no such thing."""
    wrong: dict[str, list[tuple[object, Reason]]] = {
        "subjects[0].name": [("x" * 121, Reason.TOO_LONG)],
        "subjects[0].kind": [("wijk", Reason.NO_CHOICE), ("GEMEENTE", Reason.NO_CHOICE)],
        "subjects[0].id": [(value, Reason.NOT_AN_ID) for value in ("", "a b", "../x", "x" * 65, "é", "-a")],
        "subjects[1].id": [("another", Reason.ALTERED)],
        f"{_SNAPSHOT}.id": [
            *((value, Reason.NOT_AN_ID) for value in ("", "a/b", "a\\b", "x" * 65, "a\n", "<b>", "=1")),
            ("0b6c7a1e-0000-4000-8000-000000000001", Reason.ALTERED),
            ("another", Reason.ALTERED),
        ],
        f"{_SNAPSHOT}.corrects": [("", Reason.NOT_AN_ID), ("a b", Reason.NOT_AN_ID), ("x", Reason.ALTERED)],
        f"{_SNAPSHOT}.title": [("x" * 121, Reason.TOO_LONG)],
        f"{_SNAPSHOT}.sha256": [
            (value, Reason.ALTERED) for value in ("", "0" * 64, "0" * 63, "Z" * 64, "0" * 65)
        ],
        f"{_SNAPSHOT}.taken_on": [
            *((day, Reason.NOT_A_DAY) for day in ("", "2025-02-30", "2025-13-01", "12-03-2025", "20250312")),
            *((day, Reason.NOT_A_DAY) for day in ("0000-01-01", "2025-W11-3", "２０２５-03-12", "2025-3-12")),
            ("2025-03-13", Reason.ALTERED),
        ],
        f"{_SNAPSHOT}.look_again_on": [("", Reason.NOT_A_DAY), ("2027-02-29", Reason.NOT_A_DAY)],
        f"{_SNAPSHOT}.saved_at": [
            *((moment, Reason.NOT_A_MOMENT) for moment in ("", "2025-03-12", "2025-03-12T12:00:00+00:00")),
            ("2025-03-12T12:00:00.000000", Reason.NOT_A_MOMENT),
            ("2025-03-12T12:00:00.000000Z", Reason.NOT_A_MOMENT),
            ("2025-03-12T12:00:00.000000+01:00", Reason.NOT_A_MOMENT),
            ("2025-03-12T25:00:00.000000+00:00", Reason.NOT_A_MOMENT),
        ],
        f"{_SNAPSHOT}.now.communicatie": [
            (-1, Reason.OUT_OF_RANGE), (101, Reason.OUT_OF_RANGE), (10**14, Reason.OUT_OF_RANGE),
            (True, Reason.WRONG_KIND), ("50", Reason.WRONG_KIND), (99, Reason.ALTERED),
        ],
        f"{_SNAPSHOT}.ambition.communicatie": [(101, Reason.OUT_OF_RANGE), (None, Reason.ALTERED)],
        f"{_SNAPSHOT}.rule": [(0, Reason.OUT_OF_RANGE), (-1, Reason.OUT_OF_RANGE), (2, Reason.ALTERED)],
        f"{_SNAPSHOT}.content": [(0, Reason.OUT_OF_RANGE), (1_000_001, Reason.OUT_OF_RANGE)],
        f"{_SNAPSHOT}.talk": [
            (["communicatie", "communicatie"], Reason.TWICE), (["politiek"], Reason.NO_CHOICE),
            (["communicatie"] * 6, Reason.TOO_MANY), ([1], Reason.WRONG_KIND), ([], Reason.ALTERED),
        ],
        f"{_SNAPSHOT}.first": [
            (["bestuur_en_politiek"] * 2, Reason.TWICE), (["x"], Reason.NO_CHOICE),
            (["bestuur_en_politiek", "communicatie", "proces_binnen_gemeente"], Reason.TOO_MANY),
            (["bestuur_en_politiek"], Reason.TOO_MANY),
        ],
        f"{_NOTES}.roles": [(["x"] * 13, Reason.TOO_MANY), (["x" * 121], Reason.TOO_LONG)],
        f"{_NOTES}.reasons": [([""], Reason.MISSING), (["", "", ""], Reason.TOO_MANY)],
        f"{_NOTES}.notes.communicatie": [("x" * 10_001, Reason.TOO_LONG), ("", Reason.ALTERED)],
        f"{_NOTES}.step.what": [("x" * 10_001, Reason.TOO_LONG)],
        f"{_NOTES}.step.who": [("x" * 121, Reason.TOO_LONG), ("a\nb", Reason.CONTROL_CHARACTER)],
        f"{_NOTES}.step.before": [("x" * 121, Reason.TOO_LONG), ("a\tb", Reason.CONTROL_CHARACTER)],
        f"{_NOTES}.outcome": [("x" * 10_001, Reason.TOO_LONG)],
    }  # fmt: skip
    for path, values in wrong.items():
        for value, reason in values:
            yield f"{path}: {str(value)[:70]!r}", changed(GOOD, path, value), {reason}
    same = json.loads(GOOD)
    same["subjects"][0]["snapshots"] *= 2
    yield "the same snapshot twice", json.dumps(same).encode(), {Reason.TWICE}
    same = json.loads(GOOD)
    same["subjects"] += [{**same["subjects"][0], "snapshots": []}]
    yield "the same subject twice", json.dumps(same).encode(), {Reason.TWICE}
    yield "too many subjects", changed(GOOD, "subjects", [{}] * 10_001), {Reason.TOO_MANY}
    kept = json.loads(GOOD)["subjects"][0]["snapshots"][0]["roles_and_notes"]
    added = changed(BARE, "subjects[0].snapshots[0].roles_and_notes", kept)
    yield "notes in a file that says it has none", added, {Reason.UNKNOWN}
    yield (
        "a whole snapshot in a file without notes",
        changed(BARE, "subjects[0].snapshots[0].id", "whole"),
        {Reason.NOT_AN_ID},
    )
    yield (
        "an excerpt that corrects a whole snapshot",
        changed(BARE, "subjects[0].snapshots[1].corrects", "whole"),
        {Reason.NOT_AN_ID},
    )
    yield "excerpts that say they are whole", changed(BARE, "with_roles_and_notes", True), {Reason.MISSING}
    yield (
        "whole ones that say they are excerpts",
        changed(GOOD, "with_roles_and_notes", False),
        {Reason.UNKNOWN},
    )


def _bad_rounds() -> Iterator[Case]:
    """Rounds that contradict themselves, or hold too much; and a round where the version knows none."""
    wrong: dict[str, list[tuple[object, Reason]]] = {
        f"{_ADDED}.same_people": [("maybe", Reason.NO_CHOICE), ("no", Reason.ALTERED)],
        f"{_ADDED}.blind": [(False, Reason.ALTERED), (1, Reason.WRONG_KIND)],
        f"{_ADDED}.roles_and_notes.neighbourhood.tasks": [("x" * 1001, Reason.TOO_LONG)],
        f"{_ADDED}.roles_and_notes.stays": [
            ([{"fader": "communicatie", "reason": "x" * 10_001}], Reason.TOO_LONG),
            ([{"fader": "communicatie", "reason": ""}] * 2, Reason.ALTERED),
            ([{"fader": "communicatie", "reason": ""}] * 6, Reason.TOO_MANY),
            ([{"fader": "x", "reason": ""}], Reason.NO_CHOICE),
        ],
        f"{_ROUND}.participants": [
            (["x"] * 13, Reason.TOO_MANY), (["x"], Reason.ALTERED), (["x"] * 3, Reason.ALTERED),
            (["x" * 121, "y"], Reason.TOO_LONG), (["x\ny", "z"], Reason.CONTROL_CHARACTER),
        ],
        f"{_ROUND}.order": [
            (["communicatie"] * 5, Reason.ALTERED), (["communicatie"] * 6, Reason.TOO_MANY),
            ([], Reason.ALTERED), (["x"] * 5, Reason.NO_CHOICE),
        ],
        f"{_ROUND}.faders.communicatie.first": [
            ([101, 1], Reason.OUT_OF_RANGE), ([-1, 1], Reason.OUT_OF_RANGE), ([1], Reason.ALTERED),
            (["", 1], Reason.WRONG_KIND), ([1.5, 1], Reason.NOT_WHOLE), ([1] * 13, Reason.TOO_MANY),
            ([73, 12], Reason.ALTERED),
        ],
        f"{_ROUND}.faders.communicatie.second": [([None, None], Reason.ALTERED)],
        f"{_ROUND}.faders.communicatie.revealed": [(1, Reason.ALTERED), (3, Reason.OUT_OF_RANGE)],
        f"{_ROUND}.faders.communicatie.conclusion": [("agreed", Reason.ALTERED), ("x", Reason.NO_CHOICE)],
        f"{_ROUND}.faders.communicatie.agreed_at": [(50, Reason.ALTERED), (101, Reason.OUT_OF_RANGE)],
    }  # fmt: skip
    for path, values in wrong.items():
        for value, reason in values:
            yield f"{path}: {reason}: {str(value)[:50]!r}", changed(WITH_A_ROUND, path, value), {reason}
    yield "a round in a file of version 1", changed(WITH_A_ROUND, "version", 1), {Reason.UNKNOWN}


def _broken_everywhere(content: bytes, below: str = "") -> Iterator[Case]:
    """Every key of a good file left out, twice, of another kind, and with a stranger in what it holds."""
    for path in _paths(json.loads(content)):
        if not path.startswith(below):
            continue
        value = _held(json.loads(content), path)
        gone = {Reason.MISSING, Reason.FOREIGN} if path == "format" else {Reason.MISSING}
        named = f"{path} (with a round)" if below else path
        yield f"{named} left out", changed(content, path, _GONE), gone
        yield f"{named} twice", changed(content, path, _Twice(value)), {Reason.TWICE}
        if stranger := _stranger_in(path, value):
            yield f"a stranger in {named}", changed(content, stranger, 1), {Reason.UNKNOWN}
        for other in (None, True, 1, "x", [], {}):
            if type(other) is not type(value) and not (other is None and _may_be_none(path)):
                reasons = {Reason.WRONG_KIND, Reason.FOREIGN} if path == "format" else {Reason.WRONG_KIND}
                reasons |= {Reason.OUT_OF_RANGE, Reason.NOT_A_DAY, Reason.NOT_AN_ID, Reason.ALTERED}
                reasons |= {Reason.MISSING} if value is None else set()
                yield f"{named} = {other!r}", changed(content, path, other), reasons


def _cut() -> Iterator[Case]:
    """A copy that stopped half-way."""
    for part in range(1, 25):
        content = GOOD[: len(GOOD) * part // 25]
        yield f"{part}/25 of a file", content, {Reason.NOT_JSON, Reason.NOT_UTF8}


def _may_be_none(path: str) -> bool:
    ends = ("look_again_on", "corrects", "blind", "same_people", "rounds.now", "second", "agreed_at")
    in_a_mix = (".now." in path or ".ambition." in path) and ".rounds." not in path
    return path.endswith(ends) or in_a_mix


def _set_raw(key: str, raw: bytes) -> bytes:
    return GOOD.replace(f'"{key}": 1'.encode(), f'"{key}": '.encode() + raw, 1)


_GONE = object()


class _Twice:
    def __init__(self, value: Any) -> None:
        self.value = value


def changed(content: bytes, path: str, value: object) -> bytes:
    """The file with another value at this path; _GONE leaves it out, _Twice writes it twice."""
    root = json.loads(content)
    parent, key = _parent(root, path)
    if value is _GONE:
        del parent[key]
    elif isinstance(value, _Twice):
        parent[key] = value.value
        parent["\0" + str(key)] = value.value
    else:
        parent[key] = value
    return json.dumps(root, ensure_ascii=False, indent=1).replace("\\u0000", "").encode()


def _paths(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield (inner := f"{path}.{key}" if path else key)
            yield from _paths(below, inner)
    elif isinstance(value, list):
        for place, below in enumerate(value):
            yield from _paths(below, f"{path}[{place}]")


def _stranger_in(path: str, value: Any) -> str:
    """Where a key would stand that is not known; nothing when this holds no keys."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"{path}[{len(value) - 1}].stranger"
    return f"{path}.stranger" if isinstance(value, dict) else ""


def _parent(root: Any, path: str) -> tuple[Any, Any]:
    *above, last = path.replace("[", ".[").split(".")
    for step in above:
        root = root[int(step[1:-1])] if step.startswith("[") else root[step]
    return root, int(last[1:-1]) if last.startswith("[") else last


def _held(root: Any, path: str) -> Any:
    parent, key = _parent(root, path)
    return parent[key]
