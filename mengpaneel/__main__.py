"""Opens the window: `python -m mengpaneel`, and what the installed command calls."""

from __future__ import annotations

import gc
import os
import sys
import threading
from types import ModuleType

from mengpaneel.late_modules import modules_put_off
from mengpaneel.quick_enums import make_enums_quickly

_INTERRUPTED = 130
"""As every shell says it of who pressed Ctrl+C."""


def main() -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    try:
        status: int = load().main()
    except KeyboardInterrupt:  # before there was a window
        return _INTERRUPTED
    if threading.active_count() > 1:
        # Who reads from a place that does not answer is not waited for, and Python may crash over it.
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # as in a program of Windows that has no console
                stream.flush()
        os._exit(status)
    return status


def load() -> ModuleType:
    """Read the program, `app.py`, without four things that make reading slow.

    Python looks for garbage again and again while modules are read, and finds none; once there is a window,
    `ui/platform/garbage.py` looks. PySide has Python make thousands of members of enumerations, each at
    length (`quick_enums.py`), runs modules that only describe it (`late_modules.py`), and replaces Python's
    import by one that reads the source of each later module, to find out whether it wants
    `from __feature__ import snake_case`: we never do.
    """
    gc.disable()
    make_enums_quickly()
    with modules_put_off():
        import msgspec  # noqa: F401
        import PySide6.QtCore  # noqa: F401
    import mengpaneel.app

    return mengpaneel.app


if __name__ == "__main__":
    sys.exit(main())
