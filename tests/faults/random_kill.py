"""Kill the real program in its real window at any moment, while real keys move faders and save snapshots."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.places import Places
from tests.faults.harness import Harness, Tally, scratch_folder
from tests.faults.logged_program import TICK_MS
from tests.faults.samples import open_memory
from tests.window.display import own_display
from tests.window.robot import Robot

_PROGRAM = str(Path(__file__).with_name("logged_program.py"))
_SECOND = 1000 // TICK_MS
_SOONEST, _LATEST = 0.2, 2.4
_KEYS = ("Up", "Down", "Prior", "Next", "1", "2", "3", "4", "5")

Positions = list[int | None]


@dataclass(frozen=True, slots=True)
class _Log:
    """What the program did until it was killed."""

    events: list[dict[str, object] | str]

    @property
    def saved(self) -> list[str]:
        """The snapshots of which it said that they were saved."""
        return [str(event["saved"]) for event in self.events if "saved" in event and event != "tick"]

    @property
    def mixes(self) -> list[tuple[int, object]]:
        """Every mix that lay there, and the turn in which it came."""
        return [(turn, event["mix"]) for turn, event in self._dated() if "mix" in event]

    @property
    def turns(self) -> int:
        """How many turns the program lived."""
        return self.events.count("tick")

    def moves_lost(self, kept: Positions) -> int | None:
        """For how many turns moves were not kept; None if what was kept never lay there."""
        mixes = self.mixes
        known = [number for number, (_, mix) in enumerate(mixes) if mix == kept]
        if not known:
            return None
        later = mixes[known[-1] + 1 :]
        return self.turns - later[0][0] if later else 0

    def _dated(self) -> Iterator[tuple[int, dict[str, object]]]:
        turn = 0
        for event in self.events:
            if isinstance(event, dict):
                yield turn, event
            else:
                turn += 1


def killed(broken: str, most: int) -> Tally:
    """Kill it so many times, start it again each time, and compare what is kept with what it did."""
    dice = random.Random(1)
    losses: list[str] = []
    saved: set[str] = set()
    moves, longest = 0, 0
    with scratch_folder() as scratch, own_display() as display:
        places = Places(scratch / "data")
        for number in range(most):
            log = scratch / f"log-{number}"
            _work_until_killed(display, places, broken, log, _moment(number, most), dice)
            life = _Log([json.loads(line) for line in log.read_text().splitlines()])
            moves += len(life.mixes) - 1
            saved |= set(life.saved)
            try:
                lost = life.moves_lost(_kept_mix(places))
                gone = saved - _kept_snapshots(places)
            except MemoryProblem as problem:
                losses.append(f"does not open: {problem.cause}")
                break
            longest = max(longest, lost or 0)
            if gone:
                losses.append(f"{len(gone)} snapshots lost")
            elif lost is None:
                losses.append("a mix was kept that never lay there")
            elif lost > _SECOND:
                losses.append(f"moves of {lost * TICK_MS} ms lost")
    remark = f"{moves} moves, {len(saved)} snapshots; at most {longest * TICK_MS} ms of moves lost"
    return Tally(most, losses, remark)


def _moment(number: int, most: int) -> float:
    """When to kill, in seconds: all over the range, in no order that is seen."""
    return _SOONEST + (_LATEST - _SOONEST) * ((number * 0.618034 + 0.9) % 1.0 if most > 1 else 1.0)


def _work_until_killed(
    display: str, places: Places, broken: str, log: Path, moment: float, dice: random.Random
) -> None:
    robot = Robot(display, places.data, program=(_PROGRAM, broken, str(log)))
    hand = subprocess.Popen(["xdotool", *_gestures(dice)], env=robot.environment)
    with suppress(subprocess.TimeoutExpired):
        hand.wait(moment)
    robot.kill()
    hand.kill()
    hand.wait()
    robot.end()
    assert robot.complaints == ""


def _gestures(dice: random.Random) -> list[str]:
    """What the hand does: moves all the time, and now and then saves a snapshot."""
    words = ["key", "--delay", "12", "1"]
    for _ in range(12):
        words += dice.choices(_KEYS, k=dice.randint(5, 25))
        words += ["ctrl+s", "sleep", "0.15", "key", "--delay", "12", "Return", "Escape", dice.choice("12345")]
    return words


def _kept_mix(places: Places) -> Positions:
    with closing(open_memory(places)) as memory:
        subject = memory.current_subject()
        sheet = memory.sheet(subject.id) if subject else None
        return list(sheet.mix.positions) if sheet else [None] * 5


def _kept_snapshots(places: Places) -> set[str]:
    with closing(open_memory(places)) as memory:
        return {snapshot.id for subject in memory.subjects() for snapshot in memory.snapshots(subject.id)}


KILLED = Harness(
    "… and a random kill through the real window: no snapshot lost, at most a second of moves",
    killed,
    broken="sheet kept after 5 seconds",
    short=3,
    long=110,
)
