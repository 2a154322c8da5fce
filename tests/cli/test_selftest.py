"""What people install can test itself, and says by name what is missing or will not load."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mengpaneel.assets import asset
from mengpaneel.looks.icons import NAMES
from mengpaneel.looks.look import FILES

_BLOCKED = """
import sys
sys.modules[sys.argv.pop(1)] = None
from mengpaneel.cli import main
sys.exit(main(["selftest"]))
"""
_ELSEWHERE = """
import sys
from pathlib import Path
from mengpaneel import assets
assets._ROOT = Path(sys.argv.pop(1))
from mengpaneel.cli import main
sys.exit(main(["selftest"]))
"""


def selftest(program: str, argument: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, argument], capture_output=True, encoding="utf-8", check=False
    )


def test_all_that_can_be_missing_is_checked():
    answer = selftest(_BLOCKED, "nothing")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert [line.removeprefix("in orde: ") for line in answer.stdout.splitlines()] == [
        "teksten",
        "geheugen",
        "lettertype",
        "tekens",
        "venster",
        "lijnen door de tijd",
        *(f"verslag ({form})" for form in ("PDF", "HTML", "PNG", "SVG")),
    ]


@pytest.mark.parametrize(
    ("blocked", "told"),
    [
        ("pyqtgraph", "lijnen door de tijd"),
        ("numpy", "lijnen door de tijd"),
        ("PySide6.QtSvg", "verslag (HTML)"),
        ("mengpaneel.reports.pdf", "verslag (PDF)"),
        ("mengpaneel.reports.svg", "verslag (HTML)"),
        ("mengpaneel.reports.slide", "verslag (PNG)"),
    ],
)
def test_what_will_not_load_fails_the_self_test_and_is_named(blocked: str, told: str):
    answer = selftest(_BLOCKED, blocked)
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"niet in orde: {told}. ")
    assert blocked in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [(f"fonts/{FILES[1]}", "lettertype"), (f"icons/{NAMES[-1]}.svg", "tekens"), ("icons/app.svg", "tekens")],
)
def test_a_spoiled_file_fails_the_self_test_and_is_named(tmp_path: Path, spoiled: str, told: str):
    shutil.copytree(asset(), tmp_path / "resources")
    (tmp_path / "resources" / spoiled).write_bytes(b"spoiled")
    answer = selftest(_ELSEWHERE, str(tmp_path / "resources"))
    assert answer.returncode == 1
    assert f"niet in orde: {told}. " in answer.stderr
    assert str(Path(spoiled)) in answer.stderr


def test_every_file_is_known_to_who_checks_them():
    assert {file.stem for file in asset("icons").iterdir()} == {"app", *NAMES}
    assert {file.name for file in asset("fonts").glob("*.ttf")} == set(FILES)
