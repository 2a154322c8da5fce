"""Screens that are not there: for programs of their own, drawn by Qt without a display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.warm import ROOT, WarmStart

Wanted = tuple[str, int, int]
"""Name, width and height; each stands to the right of the one before."""

_HANGS_AFTER_SECONDS = 600

MIRRORED = "gespiegeld"
"""A screen with this name stands where the first one stands."""


def run_on_screens(folder: Path, screens: list[Wanted], *program: str, warm: WarmStart | None) -> str:
    """Run a Python program on these screens, `warm` where that can be; returns what it prints."""
    left, laid = 0, []
    for name, width, height in screens:
        x = 0 if name == MIRRORED else left
        size = {"name": name, "x": x, "y": 0, "width": width, "height": height}
        laid.append({**size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1})
        left += width
    configured = {"synchronousWindowSystemEvents": False, "windowFrameMargins": True, "screens": laid}
    (folder / "screens.json").write_text(json.dumps(configured))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen:configfile=screens.json",  # nowhere a colon, as after a drive
        "PYTHONPATH": str(ROOT),
        "MENGPANEEL_STILL": "1",
    }
    if warm:
        with (folder / "stderr").open("wb") as stderr:
            process = warm(program, environment, stderr, folder)
        told = process.stdout.read()
        status = process.wait(_HANGS_AFTER_SECONDS)
        process.communicate(_HANGS_AFTER_SECONDS)
        assert status == 0, (folder / "stderr").read_text()
        return told
    run = subprocess.run(
        [sys.executable, *program],
        capture_output=True,
        text=True,
        env=environment,
        cwd=folder,
        timeout=_HANGS_AFTER_SECONDS,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout
