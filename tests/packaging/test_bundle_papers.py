"""A bundle tells what is in it: each part once in the bill of materials, its licence texts in a folder."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "bundle"))
from components import Component, contained
from licences import write_licences
from sbom import bill_of_materials

PACKAGING = Path(__file__).parents[2] / "packaging"
MOMENT = datetime(2026, 3, 16, 9, tzinfo=UTC)


@pytest.fixture
def contents(tmp_path: Path) -> list[Component]:
    """A library with a part, which another library has too."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "LICENSE").write_text("First text")
    (tmp_path / "LICENSE").write_text("Second text")
    part = Component("zlib", "", "Zlib", "pkg:generic/zlib")
    return [
        Component(
            "Qt",
            "6.11.3",
            "LGPL-3.0-only",
            "pkg:generic/qt@6.11.3",
            "https://example.org/qt",
            [tmp_path / "one" / "LICENSE", tmp_path / "LICENSE", tmp_path / "gone"],
            [part],
        ),
        Component("numpy", "2", "BSD-3-Clause", "pkg:pypi/numpy@2", parts=[part]),
    ]


def test_a_bill_of_materials_names_each_part_once_and_what_depends_on_what(contents):
    bill = bill_of_materials("1.2", MOMENT, "linux-x86_64", contents)

    assert [component["name"] for component in bill["components"]] == ["Qt", "numpy", "zlib"]
    assert "version" not in bill["components"][2], "an unknown version is not told"
    assert {told["ref"]: told["dependsOn"] for told in bill["dependencies"]} == {
        "pkg:generic/mengpaneel@1.2": ["pkg:generic/qt@6.11.3", "pkg:pypi/numpy@2"],
        "pkg:generic/qt@6.11.3": ["pkg:generic/zlib"],
        "pkg:pypi/numpy@2": ["pkg:generic/zlib"],
        "pkg:generic/zlib": [],
    }


def test_a_bill_of_materials_is_the_same_for_the_same_bundle_and_another_for_another_system(contents):
    bill = bill_of_materials("1.2", MOMENT, "linux-x86_64", contents)

    assert bill == bill_of_materials("1.2", MOMENT, "linux-x86_64", contents)
    other = bill_of_materials("1.2", MOMENT, "windows-x86_64", contents)
    assert other["serialNumber"] != bill["serialNumber"]


def test_the_licences_hold_the_notice_the_gpl_and_lgpl_and_every_text(contents, tmp_path: Path):
    own = tmp_path / "EUPL"
    own.write_text("EUPL")
    write_licences(tmp_path / "licences", own, contents)
    notice = (tmp_path / "licences" / "NOTICE.txt").read_text("utf-8")

    assert "* Qt 6.11.3 | LGPL-3.0-only | https://example.org/qt\n    * zlib | Zlib\n" in notice
    assert "GNU LESSER" in (tmp_path / "licences" / "LGPL-3.0.txt").read_text().upper()
    assert "GNU GENERAL" in (tmp_path / "licences" / "GPL-3.0.txt").read_text().upper()
    texts = {path.read_text() for path in (tmp_path / "licences" / "Qt").iterdir()}
    assert texts == {"First text", "Second text"}


def test_what_python_for_windows_contains_is_told_with_its_version(tmp_path: Path, monkeypatch):
    (tmp_path / "sqlite3.dll").write_bytes(b"\x003.45.3\x00")
    for name in ("python313.dll", "libffi-8.dll", "VCRUNTIME140.dll"):
        (tmp_path / name).write_bytes(b"MZ")

    monkeypatch.setattr(sys, "platform", "win32")
    parts = {part.name: part.version for part in contained("CPython", tmp_path)}

    assert parts == {"SQLite": "3.45.3", "libffi": "", "zlib": "", "Microsoft Visual C++ runtime": ""}


LOCKS = sorted({*PACKAGING.glob("locks/*.txt"), *PACKAGING.glob("windows/locks/*.txt")})


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_has_a_hash_for_everything_and_no_address(lock: Path):
    text = lock.read_text("utf-8")
    pinned = re.split(r"^(?=\S+==)", text, flags=re.MULTILINE)[1:]

    assert pinned
    assert all("--hash=sha256:" in requirement for requirement in pinned)
    assert "://" not in text
