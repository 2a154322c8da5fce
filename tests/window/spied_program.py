"""The real program, which also answers questions about itself.

A line of JSON in, with a `question` in Python; a line of JSON out, with the `answer`, or the `error` that it
raised. With an answer that is `wanted` it waits for that one, as many seconds as there is `patience`.

Hands come as real mouse and keys. This looks, and at most chooses something from a menu by its name.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import mengpaneel.app
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import Mix
from mengpaneel.ui.window.commands import Screen

LOOKS_AFTER_MS = 5


class Spy(QObject):
    """Evaluates questions in the thread of the window."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.program: mengpaneel.app.Program | None = None
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line)

    def _answer(self, line: str) -> None:
        asked = json.loads(line)
        self._look(asked, time.monotonic() + asked.get("patience", 0))

    def _look(self, asked: dict[str, Any], deadline: float) -> None:
        try:
            answer = json.dumps({"answer": eval(asked["question"], self.names())})
        except Exception as error:
            answer = json.dumps({"error": f"{type(error).__name__}: {error}"})
        else:
            waits = "wanted" in asked and json.loads(answer)["answer"] != asked["wanted"]
            if waits and time.monotonic() < deadline:
                QTimer.singleShot(LOOKS_AFTER_MS, self, partial(self._look, asked, deadline))
                return
        print(answer, flush=True)

    def names(self) -> dict[str, object]:
        program = self.program
        if program is None:
            return {"ready": False}
        window, desk = program.window, program.desk
        room = window.room_window
        strips = [window.console_screen.card.console.strips[fader] for fader in FADERS]
        return {
            "ready": window.isVisible(),
            "window": window,
            "desk": desk,
            "strips": strips,
            "line": window.console_screen.card.selected,
            "sliders": [strip.slider for strip in strips],
            "room": room,
            "large": [room.strips[fader].slider for fader in FADERS] if room else [],
            "led": window.presenter.is_leading,
            "session": window.screens.session if Screen.SESSION in window.screens else None,
            "hears_keys": hears_keys(),
            "is_within_reach": is_within_reach,
            "middle_of": middle_of,
            "cap_of": cap_of,
            "word_of": word_of,
            "children": lambda widget, name: [
                w for w in widget.findChildren(QWidget) if type(w).__name__ == name
            ],
            "focus": QApplication.focusWidget(),
            "popup": QApplication.activePopupWidget(),
            "dialog": QApplication.activeModalWidget(),
            "active": QApplication.activeWindow(),
            "QPoint": QPoint,
            "Path": Path,
            "Mix": Mix,
        }


def middle_of(widget: QWidget) -> list[int]:
    """Where the middle of a widget is on the screen."""
    point = widget.mapToGlobal(widget.rect().center())
    return [point.x(), point.y()]


def hears_keys() -> bool:
    """Tell whether keys come to the window that has the last word: the dialog, where there is one."""
    dialog, window = QApplication.activeModalWidget(), QGuiApplication.focusWindow()
    return window is not None and (dialog is None or window is dialog.windowHandle())


def is_within_reach(widget: QWidget) -> bool:
    """Tell whether a click in the middle of a widget now comes to it, and to nothing that lies over it."""
    window = widget.window().windowHandle()
    if not widget.isVisible() or window is None or not window.isExposed():
        return False
    hit = QApplication.widgetAt(QPoint(*middle_of(widget)))
    return hit is not None and (hit is widget or widget.isAncestorOf(hit))


def word_of(slider: QWidget, position: int) -> list[int]:
    """Where the middle of the word beside a position is on the screen."""
    point = slider.mapToGlobal(slider.fader_geometry.word(position).center().toPoint())
    return [point.x(), point.y()]


def cap_of(slider: QWidget) -> list[int]:
    """Where the middle of a fader's cap is on the screen."""
    point = slider.mapToGlobal(slider.fader_geometry.cap(slider.cap_position).center().toPoint())
    return [point.x(), point.y()]


class SpiedProgram(mengpaneel.app.Program):
    """The program, known to the spy."""

    def __init__(self, *arguments: object, **how: object) -> None:
        self.spy = Spy()
        super().__init__(*arguments, **how)
        self.spy.program = self


mengpaneel.app.Program = SpiedProgram
sys.exit(mengpaneel.app.main())
