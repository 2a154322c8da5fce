"""Tests reach private members of the program in one file, and take helpers from no file of tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.insides import helpers_from_tests, private_accesses, private_names

CHECKOUT = Path(__file__).parents[1]


def test_tests_reach_private_members_in_one_file_only():
    assert private_accesses(CHECKOUT, private_names(CHECKOUT / "mengpaneel")) == []


def test_helpers_are_not_taken_from_files_of_tests():
    assert helpers_from_tests(CHECKOUT) == []


# The guard is seen to fail.


def plant(path: Path, source: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")


@pytest.mark.parametrize(
    "statement",
    [
        "dialog._planted_part.setFocus()",
        "memory._planted = None",
        "from mengpaneel.store import _planted",
        "monkeypatch.setattr(memory, '_planted', None)",
        "robot.ask('window.dialog._planted_part.text()')",
    ],
)
def test_the_guard_names_a_private_member_that_tests_reach(tmp_path, statement):
    plant(
        tmp_path / "mengpaneel/a.py",
        "class A:\n    def _planted(self):\n        self._planted_part = 1\n",
    )
    plant(tmp_path / "tests/inside.py", statement)
    plant(
        tmp_path / "tests/ui/test_a.py",
        f"class B:\n    def b(self):\n        self._planted_part = 1\n\n{statement}\n",
    )
    known = private_names(tmp_path / "mengpaneel")

    assert known == {"_planted", "_planted_part"}
    name = "_planted_part" if "_planted_part" in statement else "_planted"
    assert private_accesses(tmp_path, known) == [f"tests/ui/test_a.py:5: {name}"]


def test_the_guard_names_a_helper_from_a_file_of_tests(tmp_path):
    plant(tmp_path / "tests/ui/test_a.py", "from tests.ui.test_b import press\nfrom tests.hands import put\n")

    assert helpers_from_tests(tmp_path) == ["tests/ui/test_a.py: tests.ui.test_b"]
