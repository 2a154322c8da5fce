from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from mengpaneel.cli import main
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.exchange.conftest import EMPTY, FULL, TOWN

Call = Callable[..., tuple[int, str, str]]
LATER = replace(FULL, corrects=None)


@pytest.fixture
def where(tmp_path: Path) -> Places:
    """A data folder with two snapshots."""
    where = Places(tmp_path / "gegevens")
    with closing(SqliteMemory.open(where.database)) as memory:
        memory.add_snapshots([(TOWN, EMPTY), (TOWN, LATER)])
    return where


@pytest.fixture
def run(where: Places, capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command on that folder; returns how it ended and what it said."""

    def run(*arguments: str | Path, language: str = "nl") -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([*map(str, arguments), "--data-dir", str(where.data), "--language", language])
        return status, *capsys.readouterr()

    return run


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "mengpaneel.lock")
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
