"""Whether there is a D-Bus session bus."""

from __future__ import annotations

import os
from pathlib import Path


def has_session_bus() -> bool:
    """Whether there is a session bus; Qt would try to start one."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(runtime) and (Path(runtime) / "bus").exists()
