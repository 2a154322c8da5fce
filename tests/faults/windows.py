"""Three windows that all want to keep things in one folder: one at a time does, and nothing is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.opening import open_memory as begin
from mengpaneel.store.places import Places
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, scratch_folder
from tests.faults.samples import TOWN, open_memory, sheet, snapshot
from tests.window.robot import ROOT

_WRITERS = 3
_IN_A_TURN = 4


def written(broken: str, most: int) -> Tally:
    """Let three windows keep so many snapshots each, in turns; and respect the lock of another machine."""
    with scratch_folder() as scratch:
        places = Places(scratch / "data")
        with closing(open_memory(places)) as memory:
            memory.save_subject(TOWN)
        windows = [_window(broken, places, number, most) for number in range(_WRITERS)]
        told = [json.loads(window.communicate()[0]) for window in windows]
        with closing(open_memory(places)) as memory:
            found = {kept.id for kept in memory.snapshots(TOWN.id)}
        losses = [loss for each in told for loss in each["losses"]]
        losses += [f"{gone} is lost" for each in told for gone in set(each["saved"]) - found]
        with broken_on_purpose(broken):
            losses += _trespass(places)
    waited = sum(each["looked"] for each in told)
    return Tally(_WRITERS * most, losses, f"{waited} times a window could only look, and waited")


def _window(broken: str, places: Places, number: int, most: int) -> subprocess.Popen[str]:
    arguments = [broken, str(places.data), str(number), str(most)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.windows", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def _trespass(places: Places) -> list[str]:
    """Begin while another machine has the lock."""
    places.lock.write_text(json.dumps({"machine": "laptop-van-noor", "process": 1}))
    before = places.lock.read_bytes()
    opened = begin(places)
    trespassed = opened.memory.keeps or places.lock.read_bytes() != before
    opened.memory.close()
    opened.lock.release()
    return ["the lock of another machine was not respected"] if trespassed else []


def _work(places: Places, number: int, most: int) -> dict[str, object]:
    """Keep snapshots whenever the lock is had; what lies on the console may not change under one's hands."""
    saved: list[str] = []
    losses: list[str] = []
    looked = 0
    while len(saved) < most:
        opened = begin(places)
        if not opened.memory.keeps:
            looked += 1
            opened.memory.close()
            continue
        for _ in range(min(_IN_A_TURN, most - len(saved))):
            mine = 1000 * (number + 1) + len(saved)
            try:
                opened.memory.save_draft(TOWN, sheet(mine % 97))
                opened.memory.save(snapshot(mine))
                if opened.memory.sheet(TOWN.id) != sheet(mine % 97):
                    losses.append(f"another window moved the faders of window {number}")
            except MemoryProblem as problem:
                losses.append(f"window {number} could not keep its work: {problem.cause}")
            saved.append(f"snapshot-{mine}")
        opened.memory.close()
        opened.lock.release()
    return {"saved": saved, "losses": losses, "looked": looked}


WRITTEN = Harness(
    "Two windows do not fight: three keep things in one folder, one at a time",
    written,
    broken="everybody has the lock",
    short=12,
    long=100,
)

if __name__ == "__main__":
    with broken_on_purpose(sys.argv[1]):
        print(json.dumps(_work(Places(Path(sys.argv[2])), int(sys.argv[3]), int(sys.argv[4]))))
