"""Does operations for a harness, each in a process of its own that a tracer can take hold of first.

A line comes in with what to do and where. The process that will do it stops itself before it begins; its
number goes out, and once somebody lets it continue, how it ended and how much it had acknowledged by then.
"""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store import copying
from mengpaneel.store.places import Places
from tests.faults.broken import broken
from tests.faults.harness import scratch_folder
from tests.faults.operations import Operation, operation
from tests.faults.samples import PATIENCE

DONE, TOLD, CRASHED = 0, 3, 4

_ANYONE_MAY_TRACE = 0x59616D61, ctypes.c_ulong(-1)  # PR_SET_PTRACER, PR_SET_PTRACER_ANY


def main() -> None:
    """Work until nobody asks any more."""
    copying.PATIENCE, copying.REFUSALS = PATIENCE, 0  # as for all that waits: nobody else holds it
    count = mmap.mmap(-1, 1)
    with broken(sys.argv[1]), Path(os.devnull).open("wb", buffering=0) as nowhere:
        warmed_up = set()
        for line in sys.stdin:
            name, folder = json.loads(line)
            wanted = operation(name)
            if name not in warmed_up:
                warmed_up.add(name)
                _warm_up(wanted)
            count[0] = 0
            if not (child := os.fork()):
                _do(wanted, Places(Path(folder)), count, nowhere.fileno())
            print(child, flush=True)
            _, ended = os.waitpid(child, 0)
            print(json.dumps([os.waitstatus_to_exitcode(ended), count[0]]), flush=True)


def _warm_up(wanted: Operation) -> None:
    """Do it once where it does not matter, so that nothing is left to be imported later."""
    with scratch_folder() as folder:
        places = Places(folder / "data")
        wanted.prepare(places)
        wanted.do(places, lambda: None)


def _do(wanted: Operation, places: Places, count: mmap.mmap, nowhere: int) -> NoReturn:
    def acknowledge() -> None:
        os.write(nowhere, b"acknowledged")  # for who records
        count[0] += 1

    ctypes.CDLL(None).prctl(*_ANYONE_MAY_TRACE, 0, 0, 0)
    os.kill(os.getpid(), signal.SIGSTOP)
    try:
        wanted.do(places, acknowledge)
        acknowledge()
    except MemoryProblem:
        os._exit(TOLD)
    except BaseException:
        traceback.print_exc()
        os._exit(CRASHED)
    os._exit(DONE)


if __name__ == "__main__":
    main()
