"""Lets a worker do operations under a tracer that records, kills or refuses a file call."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.worker import DONE, TOLD

_ROOT = Path(__file__).parents[2]
_THE_SAME_CALLS = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
"""With these every worker asks the very same of its disk."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an operation ended, and how often it had acknowledged by then."""

    status: int
    acknowledged: int

    @property
    def done(self) -> bool:
        """Whether it went well."""
        return self.status == DONE

    @property
    def told(self) -> bool:
        """Whether it said what was wrong."""
        return self.status == TOLD

    @property
    def killed(self) -> bool:
        """Whether it was killed."""
        return self.status == -signal.SIGKILL


class Crew:
    """A worker that is broken in one way, or sound."""

    def __init__(self, worker: subprocess.Popen[str], broken: str) -> None:
        self._worker, self.broken = worker, broken

    def do(self, operation: str, folder: Path, tracing: Sequence[str]) -> Ending:
        """Do an operation in this folder, under strace with these options."""
        assert self._worker.stdin
        assert self._worker.stdout
        print(json.dumps([operation, str(folder)]), file=self._worker.stdin, flush=True)
        number = int(self._worker.stdout.readline())
        while _state(number) != "T":
            os.sched_yield()
        with subprocess.Popen(
            ["strace", "-f", "-e", "signal=none", *tracing, "-p", str(number)],
            stderr=subprocess.PIPE,
            text=True,
        ) as tracer:
            assert tracer.stderr
            said = tracer.stderr.readline()
            assert "attached" in said, said
            os.kill(number, signal.SIGCONT)
            return Ending(*json.loads(self._worker.stdout.readline()))


def _state(number: int) -> str:
    """What a process does; T is stopped."""
    return Path(f"/proc/{number}/stat").read_text().rpartition(") ")[2][:1]


@contextmanager
def crew(broken: str) -> Iterator[Crew]:
    """A crew that works as long as the context lasts."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.worker", broken],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT), **_THE_SAME_CALLS},
    ) as worker:
        yield Crew(worker, broken)
        assert worker.stdin
        worker.stdin.close()
