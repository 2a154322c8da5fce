"""Kill the program while a group sets the faders again blind, start it, and see what is in sight or lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from mengpaneel.store.places import Places
from tests.faults.blind_program import STEPS
from tests.faults.harness import Harness, Tally, scratch_folder, spread
from tests.faults.samples import SQUARE, TOWN, open_memory, sheet, snapshot

_ROOT = Path(__file__).parents[2]
_BEFORE = sheet(7)
"""What lies on the console before it begins: not what was saved, so that it can be lost."""


def _fill(places: Places, again: date | None) -> None:
    with closing(open_memory(places)) as memory:
        for subject in (SQUARE, TOWN):
            memory.save_draft(subject, _BEFORE)
        memory.save(replace(snapshot(1), look_again_on=again))


def _run(places: Places, broken: str, asked: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.faults.blind_program", str(places.data), broken, asked]
    return subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)


def _lost(places: Places, broken: str, steps: int) -> str:
    """What went wrong after a kill at this step, in words; nothing if all is as promised."""
    killed = _run(places, broken, str(steps))
    if killed.returncode != -signal.SIGKILL:
        return f"ended by itself: {killed.stderr[-300:]}"
    looked = _run(places, broken, "look")
    if looked.returncode:
        return f"does not start: {looked.stderr[-300:]}"
    told = json.loads(looked.stdout)
    if not told["hidden"] or told["undo"] or told["sheet"] == repr(_BEFORE) or any(told["shelves"]):
        return "last time is in sight"
    if told["before"] != repr(_BEFORE):
        return "the sheet of before is gone"
    return ""


def killed(broken: str, most: int) -> Tally:
    """Kill it after each step, begun by hand or on the day to look again, and start it each time."""
    began = [(None, steps) for steps in range(1, len(STEPS) + 1)]
    asked = [(date(2025, 1, 1), steps) for steps in range(len(STEPS) + 1)]
    cases = spread([*began, *asked], most)
    losses = []
    with scratch_folder() as scratch:
        for number, (again, steps) in enumerate(cases):
            places = Places(scratch / str(number))
            _fill(places, again)
            if loss := _lost(places, broken, steps):
                losses.append(f"after {steps} steps{' on the day' if again else ''}: {loss}")
    return Tally(len(cases), losses, f"{len(STEPS)} steps, begun by hand and on the day to look again")


KILLED = Harness(
    "Setting the faders again: killed at any step and started, last time stays hidden and nothing is lost",
    killed,
    broken="hidden in memory only",
    short=5,
    long=21,
)
