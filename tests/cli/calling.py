"""The command line, called as in a terminal."""

from __future__ import annotations

import subprocess
import sys

ENTRY = (sys.executable, "-W", "error", "-m", "mengpaneel.cli")


def call(*arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ENTRY, *arguments], input=typed, capture_output=True, timeout=60)
