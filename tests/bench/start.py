"""From process start to the first painted frame, against a bare window, each in a process of its own."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

PAIRS, WARM_UPS = 15, 2

_BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
application = QApplication([])
label = Label("Mengpaneel")
label.resize(1366, 768)
label.show()
application.exec()
"""

# As the installed command does it, before the bench asks Qt for anything. Without `typing_extensions`, which
# msgspec imports if it is there: only the tools of our tests bring it.
_OURS = """
import os, sys
sys.modules["typing_extensions"] = None
from mengpaneel.__main__ import load
app = load()
from PySide6.QtCore import QTimer
from mengpaneel.ui.window.window import Window
paint = Window.paintEvent
def painted(self, event):
    paint(self, event)
    QTimer.singleShot(0, lambda: os._exit(0))
Window.paintEvent = painted
app.main()
"""


def measure_start() -> tuple[float, float, float]:
    """Median milliseconds of ours and of the bare window, and the median of the ratios pair by pair."""
    with tempfile.TemporaryDirectory() as folder:
        _fill(_data_in(folder))
        pairs = [(_time(_OURS, folder), _time(_BARE)) for _ in range(WARM_UPS + PAIRS)][WARM_UPS:]
    ours, bare = zip(*pairs, strict=True)
    ratio = statistics.median(one / other for one, other in pairs)
    return statistics.median(ours), statistics.median(bare), ratio


def measure_full_start(snapshots: int = 10_000) -> tuple[float, float, float]:
    """Median milliseconds with so many snapshots and with none, and the median of the ratios pair by pair."""
    from mengpaneel.store.places import places
    from tests.bench.scale import fill

    with tempfile.TemporaryDirectory() as full, tempfile.TemporaryDirectory() as empty:
        fill(places(_data_in(full)).database, snapshots)
        both = [(_time(_OURS, full), _time(_OURS, empty)) for _ in range(WARM_UPS + PAIRS)][WARM_UPS:]
    many, none = zip(*both, strict=True)
    return statistics.median(many), statistics.median(none), statistics.median(a / b for a, b in both)


def _data_in(home: str) -> Path:
    """Where the program keeps its data when the user's own data goes there."""
    return Path(home) / "Mengpaneel"


def _fill(folder: Path) -> None:
    """Give the program real work to open."""
    from mengpaneel.content.example import write_example
    from mengpaneel.content.library import Library
    from mengpaneel.store.places import places
    from mengpaneel.store.sqlite_memory import SqliteMemory

    with closing(SqliteMemory.open(places(folder).database)) as memory:
        write_example(memory, Library())


def _time(program: str, home: str = "") -> float:
    # With compiled modules on disk, as an installed program has them; started without options, as people do.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["XDG_DATA_HOME"] = home
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)
    return (time.perf_counter() - begun) * 1000
