"""What people install works: the real wheel, in an empty folder, far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EPOCH = "1773651600"  # 16 March 2026, 9:00
PARTS = ("mengpaneel", "resources", "packaging", "pyproject.toml", "README.md", "LICENSE")


def run(*command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the installed wheel."""
    source, wheels, target = (tmp_path_factory.mktemp(name) for name in ("source", "wheels", "target"))
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, source / part)
    built = run(
        "-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels), folder=source, SOURCE_DATE_EPOCH=EPOCH
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = wheels.glob("*.whl")
    how = ("-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(target), str(wheel))
    placed = run(*how, folder=wheels)
    assert placed.returncode == 0, placed.stderr
    return target


def test_the_installed_program_finds_everything(installed: Path, tmp_path: Path):
    answer = run("-P", "-m", "mengpaneel.cli", "selftest", folder=tmp_path, PYTHONPATH=str(installed))
    assert answer.returncode == 0, answer.stderr
    where = run(
        "-P",
        "-c",
        "import mengpaneel; print(mengpaneel.__file__)",
        folder=tmp_path,
        PYTHONPATH=str(installed),
    )
    assert where.stdout.startswith(str(installed))


def test_the_installed_program_matches(installed: Path, tmp_path: Path):
    answer = run(
        "-P",
        "-m",
        "mengpaneel.cli",
        "match",
        "30",
        "18",
        "60",
        "20",
        "40",
        folder=tmp_path,
        PYTHONPATH=str(installed),
    )
    assert "De ontwikkelende gemeente" in answer.stdout


def test_without_resources_the_self_test_fails_and_says_so(installed: Path, tmp_path: Path):
    spoiled = tmp_path / "spoiled"
    shutil.copytree(installed, spoiled)
    (spoiled / "mengpaneel" / "resources" / "content" / "nl" / "hints.toml").unlink()
    shutil.rmtree(spoiled / "mengpaneel" / "resources" / "fonts")
    answer = run("-P", "-m", "mengpaneel.cli", "selftest", folder=tmp_path, PYTHONPATH=str(spoiled))
    assert answer.returncode == 1
    assert "niet in orde" in answer.stderr


def test_the_installed_program_tells_the_day_it_was_built_from(installed: Path):
    told = (installed / "mengpaneel" / "resources" / "build-date.txt").read_text()
    assert told == "2026-03-16\n"
