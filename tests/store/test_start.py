from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]

# Everything here is imported before the first frame.
ROOM = "import mengpaneel.store.places, mengpaneel.store.settings, mengpaneel.store.sqlite_memory"


def test_the_room_brings_in_nothing_that_start_up_need_not_wait_for():
    tell = f"import sys; {ROOM}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", tell], capture_output=True, text=True, check=True, cwd=CHECKOUT
    ).stdout.split()

    assert "mengpaneel.store.sqlite_memory" in loaded
    assert not {"platformdirs", "tempfile", "hashlib", "logging", "PySide6"} & set(loaded)


def test_importing_the_room_makes_nothing(tmp_path):
    folders = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "PYTHONPATH": str(CHECKOUT)}

    subprocess.run([sys.executable, "-c", ROOM], check=True, cwd=tmp_path, env=folders)

    assert list(tmp_path.iterdir()) == []
