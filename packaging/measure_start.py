"""Measure how long a bundle takes to its first frame against the checkout, in pairs, on a screen of its own.

Call from the checkout, with PYTHONPATH=. and the bundle made: measure_start.py BUNDLE

Both are timed from their start until the middle of the screen shows more than one colour, so that nothing in
the program measures. Do it on a machine that does nothing else. The status is 1 when the bundle takes longer
than it may.
"""

from __future__ import annotations

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mengpaneel.store.settings import change_settings
from tests.window.display import own_display

PAIRS, WARM_UPS = 15, 2
MOST = 1.15
PATIENCE = 60.0
LEFT, TOP, SIDE = 300, 250, 64
"""A square that is inside the window, wherever the window manager puts it, and that holds parts of faders."""

_ALL_PLANES, _Z_PIXMAP = ctypes.c_ulong(~0), 2


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage, up to its points."""

    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
    ]


class Screen:
    """A look at one square of a display."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._x.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
            ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int,
        ]  # fmt: skip
        self._x.XDestroyImage.argtypes = [ctypes.POINTER(_Image)]
        self._display = self._x.XOpenDisplay(display.encode())
        self._root = self._x.XDefaultRootWindow(self._display)

    def shows_something(self) -> bool:
        """Whether there is more than one colour in the square."""
        image = self._x.XGetImage(self._display, self._root, LEFT, TOP, SIDE, SIDE, _ALL_PLANES, _Z_PIXMAP)
        points = ctypes.string_at(image.contents.data, SIDE * SIDE * 4)
        self._x.XDestroyImage(image)
        return points != points[:4] * (SIDE * SIDE)


@contextmanager
def data_folder() -> Iterator[Path]:
    """The data of somebody who knows the tour."""
    with tempfile.TemporaryDirectory() as folder:
        change_settings(Path(folder) / "settings.json", tour_seen=True)
        yield Path(folder)


def time_start(program: Path, screen: Screen, data: Path) -> float:
    """Seconds from starting it until the screen shows it; it is gone afterwards."""
    wait_until(lambda: not screen.shows_something())
    begun = time.perf_counter()
    with subprocess.Popen([program, "--data-dir", str(data)]) as process:
        wait_until(screen.shows_something)
        taken = time.perf_counter() - begun
        process.terminate()
    return taken


def wait_until(so: Callable[[], bool]) -> None:
    """Look every millisecond; a minute at most."""
    end = time.perf_counter() + PATIENCE
    while not so():
        if time.perf_counter() > end:
            sys.exit("a window did not come, or did not go, within a minute")
        time.sleep(0.001)


def main(bundle: Path) -> int:
    """Print the medians and the ratio; returns the exit status."""
    programs = (bundle / "mengpaneel", Path(".venv/bin/mengpaneel"))
    with own_display() as display, data_folder() as data:
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        os.environ.pop(
            "PYTHONDONTWRITEBYTECODE", None
        )  # with compiled modules on disk, as after a first start
        screen = Screen(display)
        rounds = [
            [time_start(program, screen, data) for program in programs] for _ in range(WARM_UPS + PAIRS)
        ]
    pairs = rounds[WARM_UPS:]
    ratio = statistics.median(bundled / plain for bundled, plain in pairs)
    bundled, plain = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    told = f"bundle {bundled:.0f} ms, checkout {plain:.0f} ms, {ratio:.2f} times as long"
    print(f"{told} (median of {PAIRS} pairs; {MOST} is allowed)")
    return ratio > MOST


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute()))
