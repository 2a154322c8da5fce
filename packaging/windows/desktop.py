"""A Windows desktop in Wine, for who tries a program on it: run it, press keys, look at the screen."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.window.display import own_display

HERE = Path(__file__).parent
BUILD = Path(os.environ.get("WINDOWS_BUILD") or HERE.parents[1] / "build" / "windows")
DRIVE = BUILD / "prefix" / "drive_c"

PATIENCE = 180
"""Seconds for one step on a busy machine."""

_SAVE_SCREEN = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
sys.exit(not application.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


def of_windows(path: Path) -> str:
    """What Windows programs call a path of ours."""
    on_drive_c = path.is_relative_to(DRIVE)
    name = f"C:/{path.relative_to(DRIVE)}" if on_drive_c else f"Z:{path}"
    return name.replace("/", "\\")


def run(*command: str, expected: int = 0) -> str:
    """Run a Windows program to its end; returns what it said. It must end as expected."""
    call = [HERE / "wine.sh", "run", *command]
    done = subprocess.run(call, capture_output=True, timeout=PATIENCE * 4, check=False)
    said = done.stdout.decode(errors="replace")
    assert done.returncode == expected, f"{command[0]} eindigde met {done.returncode}: {said[-2000:]}"
    return said


def stop() -> None:
    """End every Windows program, and Wine itself."""
    subprocess.run([HERE / "wine.sh", "stop"], check=False)


@contextmanager
def own_desktop() -> Iterator[None]:
    """A screen for Windows programs.

    Wine begins anew on it: it shows windows only where its first program was started, and elsewhere they are
    nowhere, without a word.
    """
    with own_display() as display:
        os.environ["DISPLAY"] = display
        stop()
        try:
            yield
        finally:
            stop()


def wait_for(there: Callable[[], bool], what: str) -> None:
    """Look until it is there."""
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, f"niet gezien: {what}"
        time.sleep(0.2)


def xdotool(*words: str) -> str:
    """What a person does with keys, or what stands on the screen."""
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout


def titles() -> list[str]:
    """The titles of the windows on the screen."""
    windows = xdotool("search", "--onlyvisible", "--name", ".").split()
    return [xdotool("getwindowname", window).strip() for window in windows]


def save_screen(picture: Path) -> None:
    """Keep what stands on the screen now."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run([sys.executable, "-c", _SAVE_SCREEN, picture], env=environment, check=True)


@contextmanager
def open_program(program: Path, *arguments: str) -> Iterator[None]:
    """The program with its window, closed afterwards with Alt+F4; it must then end well."""
    command = [HERE / "wine.sh", "run", of_windows(program), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            wait_for(lambda: any("Mengpaneel" in title for title in titles()), "het venster")
            yield
            deadline = time.monotonic() + PATIENCE
            while process.poll() is None and time.monotonic() < deadline:
                xdotool("key", "Escape")  # closes a dialog, where one is open
                xdotool("key", "alt+F4")
                time.sleep(1)
            assert process.returncode == 0, f"het venster eindigde met {process.returncode}"
        finally:
            if process.poll() is None:
                save_screen(BUILD / "screen.png")
                print(f"zo stond het scherm erbij: {BUILD / 'screen.png'}", flush=True)
                stop()
