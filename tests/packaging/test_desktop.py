"""The system knows a file of ours by its name, and what opens it: the steps of packaging/README.md."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
KIND = "application/vnd.mengpaneel+json"


@pytest.mark.skipif(sys.platform != "linux", reason="asks the desktop of Linux")
def test_a_file_of_ours_is_opened_by_the_program(tmp_path: Path):
    data = tmp_path / "share"
    steps = (PACKAGING / "README.md").read_text("utf-8").split("```")[1].replace("~/.local/share", str(data))
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(data),
        "XDG_CONFIG_HOME": str(tmp_path / ".config"),
        "HOME": str(tmp_path),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }

    def system(*command: str) -> str:
        return subprocess.run(
            command, cwd=PACKAGING.parent, env=environment, capture_output=True, text=True, check=True
        ).stdout

    system("sh", "-ec", steps)
    (tmp_path / "dorp.mengpaneel").write_text("{}")

    assert KIND in system("gio", "info", "-a", "standard::content-type", str(tmp_path / "dorp.mengpaneel"))
    assert "mengpaneel.desktop" in system("gio", "mime", KIND)
    entry = (data / "applications" / "mengpaneel.desktop").read_text("utf-8")
    assert f"MimeType={KIND};" in entry
    assert "Exec=mengpaneel %f" in entry
