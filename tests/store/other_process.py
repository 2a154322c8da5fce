"""Another process that takes the lock of a data folder and holds it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mengpaneel.store.places import Places

_CHECKOUT = Path(__file__).parents[2]
_HOLD = """
import sys; from pathlib import Path; from mengpaneel.store.lock import Lock
lock = Lock(Path(sys.argv[1])); print(lock.take(), flush=True); sys.stdin.read()
"""


@contextmanager
def held_elsewhere(places: Places) -> Iterator[subprocess.Popen[str]]:
    """While another process has the lock."""
    places.data.mkdir(exist_ok=True)
    command = [sys.executable, "-c", _HOLD, str(places.lock)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_CHECKOUT
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()
