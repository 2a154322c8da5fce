from __future__ import annotations

import subprocess
import sys

MANY_VOID_CALLS = """
from PySide6.QtCore import QObject

thing = QObject()
for _ in range(20_000):
    thing.setObjectName("x")
print("done")
"""


def test_this_qt_and_this_python_bear_many_calls_that_return_nothing():
    """PySide6 6.12.0 wears out None on Python 3.10 and 3.11 and aborts, often after the last test passed."""
    run = subprocess.run([sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    assert run.stdout == "done\n"
