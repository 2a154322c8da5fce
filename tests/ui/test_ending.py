"""The end of a process: no window is left for Python, and who asks from outside is heard."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

_PROGRAM = """
import sys
from PySide6.QtCore import QTimer
import mengpaneel.app as app

class Program(app.Program):
    def __init__(self, *arguments, **how):
        super().__init__(*arguments, **how)
        sys.modules["kept for ever"] = self.window
        QTimer.singleShot(0, lambda: print("ready", flush=True))

app.Program = Program
sys.exit(app.main(["--data-dir", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_who_asks_from_outside_ends_it_in_the_ordinary_way(tmp_path: Path, number: signal.Signals):
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _PROGRAM, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        _, complaints = process.communicate()
    told = [line for line in complaints.splitlines() if "propagateSizeHints" not in line]
    assert (process.returncode, told) == (0, [])
    assert (tmp_path / "settings.json").exists()
    assert (tmp_path / "mengpaneel.lock").read_bytes() == b""
    assert not (tmp_path / "fouten.log").exists()


def test_a_window_that_somebody_still_holds_is_gone_before_python_ends(tmp_path: Path):
    ends_at_once = _PROGRAM.replace('print("ready", flush=True)', "app.QApplication.quit()")
    answer = subprocess.run([sys.executable, "-c", ends_at_once, str(tmp_path)], check=False)
    assert answer.returncode == 0
