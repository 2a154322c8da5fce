"""A display of our own: Xvfb with a small window manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.window.robot import LOOKS_AFTER, PATIENCE

NEEDED = ("Xvfb", "xdotool", "openbox", "xrandr")


@contextmanager
def own_display(size: str = "1500x950") -> Iterator[str]:
    """The name of a display of this size that is there as long as the context lasts."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    assert not missing, f"The window tests need {', '.join(missing)}: `make test` installs them."
    reads, writes = os.pipe()
    # Without -noreset the server forgets its monitors whenever its last program has gone.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
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
        _await_manager(environment)
        yield name
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)


def _await_manager(environment: dict[str, str]) -> None:
    """Wait for the window manager: what is there before it, never gets the keyboard."""
    deadline, silent = time.monotonic() + PATIENCE, subprocess.DEVNULL
    asks = ["xdotool", "get_num_desktops"]  # which only a window manager knows
    while subprocess.run(asks, env=environment, stdout=silent, stderr=silent).returncode:
        assert time.monotonic() < deadline, "openbox did not start"
        time.sleep(LOOKS_AFTER)


def plug_in(display: str, name: str, width: int, height: int, left: int, *, first: bool = False) -> None:
    """Give a display a monitor; the first takes the place of the one that it came with."""
    place = f"{width}/{width // 4}x{height}/{height // 4}+{left}+0"
    _xrandr(display, "--setmonitor", name, place, "screen" if first else "none")


def unplug(display: str, name: str) -> None:
    """Take a monitor away, while programs are on it."""
    _xrandr(display, "--delmonitor", name)


def _xrandr(display: str, *words: str) -> None:
    environment = {**os.environ, "DISPLAY": display}
    # The very first monitor makes xrandr tell what else there is.
    subprocess.run(["xrandr", *words], env=environment, check=True, stdout=subprocess.DEVNULL, timeout=15)
