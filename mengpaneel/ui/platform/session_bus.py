"""Whether there is a D-Bus of the session to ask a desktop something."""

from __future__ import annotations

import os
from pathlib import Path


def has_session_bus() -> bool:
    """Whether there is a bus; without one Qt would try to start it."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(runtime) and (Path(runtime) / "bus").exists()
