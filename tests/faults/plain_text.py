"""Text is text: what looks like markup is shown as it was typed, and loads nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.faults.canary_program import NAME
from tests.faults.harness import Harness, Tally, scratch_folder
from tests.window.robot import ROOT


def shown(broken: str, _most: int) -> Tally:
    """Show it everywhere, and see where it is interpreted and whether its picture is opened."""
    with scratch_folder() as folder:
        trace = folder / "trace"
        tracing = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=%file", "-s", "300", "-o", str(trace)]
        answer = subprocess.run(
            [*tracing, sys.executable, "-m", "tests.faults.canary_program", broken, str(folder)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        opened = [
            line
            for line in trace.read_text(errors="replace").splitlines()
            if NAME in line and "O_RDONLY" in line
        ]
    found = json.loads(answer.stdout.splitlines()[-1])
    losses = [*found["interpreted"], *opened]
    return Tally(len(found["seen"]), losses, f"the picture in it was opened {len(opened)} times")


SHOWN = Harness(
    "Text is text: nothing that somebody typed is interpreted",
    shown,
    broken="labels read markup",
    short=1,
    long=1,
)
