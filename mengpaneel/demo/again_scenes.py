"""The hour a year later: the last time fader by fader on the laptop and in the room, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]

_MIXES = (Mix.of(40, 30, 82, 64, 60), Mix.of(44, 35, 61, 70, 72), Mix.of(52, 24, 48, 78, 66))


class AgainScenes:
    """A trio with the example, of which the last time is hidden. The faders stay where the trio set them."""

    def __init__(
        self, window: Window, desk: Desk, library: Library, settled: Callable[[QWidget], QWidget]
    ) -> None:
        self._window, self._desk, self._library, self._settled = window, desk, library, settled
        self._room = RoomWindow(desk, library, window.look.colours)
        self._room.resize(window.size())

    def __iter__(self) -> Scenes:
        desk, session = self._desk, self._desk.session
        self._window.show_screen(Screen.SESSION)
        self._room.show()
        session.begin(self._library.words.save.usual_roles)
        for participant, mix in enumerate(_MIXES):
            session.enter_mix(participant, mix)
        for fader in FADERS:
            session.reveal(fader)
            desk.move(fader, _MIXES[1][fader])
            session.agree(fader)
        session.go_to(HourStep.THEN_AND_NOW)
        yield from self._both("toen-en-nu-begin")
        for _ in range(2):
            session.reveal_then()
        yield from self._both("toen-en-nu")
        session.next()
        yield from self._both("toen-en-nu-volgende")
        for _ in range(3):
            session.reveal_then()
        session.next()
        yield from self._both("toen-en-nu-alle")
        session.go_to(HourStep.AMBITION_OF_THEN, MixKind.AMBITION)
        yield from self._both("ambitie-van-toen")
        self._room.close()
        session.cancel()
        desk.history.clear()
        self._window.show_screen(Screen.CONSOLE)

    def _both(self, name: str) -> Scenes:
        """The same moment on the laptop and in the room."""
        shown: Mapping[str, QWidget] = {"samen": self._window, "zaal": self._room}
        for place, widget in shown.items():
            yield f"{place}-{name}", self._settled(widget)
