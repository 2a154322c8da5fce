"""A display of our own: Xvfb with a small window manager."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

NEEDED = ("Xvfb", "xdotool", "openbox")


@contextmanager
def own_display() -> Iterator[str]:
    """The name of a display that is there as long as the context lasts."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    assert not missing, f"The window tests need {', '.join(missing)}: `make test` installs them."
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1500x950x24", "-nolisten", "tcp"],
        pass_fds=[writes],
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as answer:
        name = f":{answer.readline().strip()}"
    environment = {**os.environ, "DISPLAY": name}
    silent = subprocess.DEVNULL
    manager = subprocess.Popen(["openbox"], env=environment, stdout=silent, stderr=silent)
    try:
        yield name
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)
