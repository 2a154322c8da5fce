"""Where the program says what is wrong when there is no window of its own to say it in."""

from __future__ import annotations

import sys

_WARNING, _IN_FRONT = 0x30, 0x10000
"""MB_ICONWARNING and MB_SETFOREGROUND."""


def print_error(message: str) -> None:
    """Say it on the error output. On Windows a program with windows has none: there a message box says it."""
    if sys.stderr is not None:
        print(message, file=sys.stderr, flush=True)
    elif sys.platform == "win32":
        show_box(message)


def show_box(message: str) -> None:
    """Wait until somebody has read it. The system's own box, for Qt may be what is wrong."""
    import ctypes

    ctypes.windll.user32.MessageBoxW(None, message, "Mengpaneel", _WARNING | _IN_FRONT)  # type: ignore[attr-defined,unused-ignore]
