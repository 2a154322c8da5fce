"""Keeps the screen from going dark during a presentation. Does nothing where the system offers no way."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from mengpaneel.ui.platform.session_bus import has_session_bus

Release = Callable[[], None]

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002
_SERVICE, _PLACE, _BUS = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "mengpaneel-awake"


def keep_awake(who: str, why: str) -> Release:
    """Keep the screen on until the returned function is called or the program ends."""
    try:
        if sys.platform == "win32":
            return _on_windows()
        if sys.platform == "darwin":
            return _on_macos()
        return _on_a_free_desktop(who, why)
    except (OSError, ImportError, AttributeError):
        return lambda: None


def _on_windows() -> Release:
    """Use the Windows API, which resets itself when the program ends."""
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.SetThreadExecutionState(_CONTINUOUS | _SYSTEM | _DISPLAY)
    return lambda: kernel.SetThreadExecutionState(_CONTINUOUS)


def _on_macos() -> Release:
    """Run the tool of macOS, which stops when this program ends."""
    tool = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())])

    def release() -> None:
        tool.terminate()
        tool.wait()

    return release


def _on_a_free_desktop(who: str, why: str) -> Release:
    """Ask the desktop over D-Bus, on a connection of our own: when that is closed, the desktop lets go.

    (Its `UnInhibit` wants an unsigned number, and PySide sends every number as a signed one.)
    """
    if not has_session_bus():
        return lambda: None
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
    ask = QDBusMessage.createMethodCall(_SERVICE, _PLACE, _SERVICE, "Inhibit")
    ask.setArguments([who, why])
    bus.asyncCall(ask)
    return lambda: QDBusConnection.disconnectFromBus(_BUS)
