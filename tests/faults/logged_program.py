"""The real program, possibly broken, spied on, that writes down what happens: BROKEN LOG OPTIONS."""

from __future__ import annotations

import json
import os
import runpy
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

import mengpaneel.app
from tests.faults.broken import broken

TICK_MS = 50


class LoggedDesk(mengpaneel.app.Desk):
    """A desk that writes down every mix, every snapshot that it says is saved, and how time passes.

    Time is told in turns of the program itself, so that a machine with other things to do changes nothing.
    """

    log = -1

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        self.changed.connect(lambda changes: changes.mix and self._write_mix())
        self.snapshot_saved.connect(lambda snapshot: self._write({"saved": snapshot.id}))
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(lambda: self._write("tick"))
        self._clock.start()
        self._write_mix()

    def _write_mix(self) -> None:
        self._write({"mix": self.mix.positions})

    def _write(self, event: object) -> None:
        os.write(self.log, json.dumps(event).encode() + b"\n")


if __name__ == "__main__":
    way, log = sys.argv[1:3]
    del sys.argv[1:3]
    LoggedDesk.log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    mengpaneel.app.Desk = LoggedDesk
    with broken(way):
        runpy.run_path(str(Path(__file__).parents[1] / "window" / "spied_program.py"))
