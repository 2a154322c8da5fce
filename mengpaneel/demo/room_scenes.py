"""What the room sees in each step of the hour: with a trio, and with twelve people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.looks.look import Colours
from mengpaneel.ui.room.room_window import RoomWindow

Scenes = Iterator[tuple[str, QWidget]]

_TRIO = ((38, 62, 92, 70, 30), (52, 40, 61, 72, 44), (46, 30, 38, 68, 78))
_TWELVE = {
    **{f"wijkambtenaar {number}": (10 + 4 * number, 50, 80, 20, 8 * number) for number in range(1, 7)},
    **{f"beleid {number}": (34 + 4 * number, 50, 20, 24, 100 - 7 * number) for number in range(1, 4)},
    **{f"projectleider {number}": (46 + 4 * number, 50, 22, 90, 40) for number in range(1, 4)},
}


def enter_all(desk: Desk, rows: Sequence[Sequence[int]]) -> None:
    """Enter a row of five positions for each participant."""
    for participant, row in enumerate(rows):
        entries = zip(FADERS, row, strict=True)
        desk.session.enter(participant, {fader: Entry(position) for fader, position in entries})


class RoomScenes:
    """The hour on a desk that nothing was set on; each scene is come to rest."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        colours: Colours,
        size: tuple[int, int],
        settled: Callable[[QWidget], QWidget],
    ) -> None:
        self._desk, self._settled, self._roles = desk, settled, library.words.save.usual_roles
        self._room = RoomWindow(desk, library, colours)
        self._room.resize(*size)

    def __iter__(self) -> Scenes:
        self._room.show()
        yield from self._trio()
        yield from self._twelve()
        self._room.close()

    def _trio(self) -> Scenes:
        desk, session = self._desk, self._desk.session
        session.begin(self._roles)
        session.go_to(HourStep.EXPLANATION)
        yield self._seen("zaal-uitleg")
        session.go_to(HourStep.ENTRIES)
        enter_all(desk, _TRIO[:2])
        yield self._seen("zaal-ieder-voor-zich")
        enter_all(desk, _TRIO)
        session.go_to(HourStep.TALK)
        yield self._seen("zaal-praten-begin")
        session.reveal(Fader.RESIDENTS)
        yield self._seen("zaal-praten")
        desk.move(Fader.RESIDENTS, 70)
        session.agree(Fader.RESIDENTS)
        yield self._seen("zaal-afgesproken")
        session.reveal(Fader.COMMUNICATION)
        session.leave_open(Fader.COMMUNICATION)
        yield self._seen("zaal-verschil-blijft")
        session.reveal(Fader.PROCESS)
        session.ask_again(Fader.PROCESS)
        yield self._seen("zaal-nog-eens")
        for participant, position in enumerate((52, 44, 40)):
            session.enter(participant, {Fader.PROCESS: Entry(position)})
        session.reveal(Fader.PROCESS)
        yield self._seen("zaal-twee-rondes")
        desk.move(Fader.PROCESS, 44)
        session.agree(Fader.PROCESS)
        session.reveal(Fader.POLITICS)
        desk.move(Fader.POLITICS, 70)
        session.agree(Fader.POLITICS)
        session.go_to(HourStep.TOGETHER)
        yield self._seen("zaal-samen-gezet")
        session.go_to(HourStep.PROFILE)
        yield self._seen("zaal-profiel")
        session.cancel()
        desk.history.clear()

    def _twelve(self) -> Scenes:
        desk, session = self._desk, self._desk.session
        session.begin(_TWELVE)
        enter_all(desk, list(_TWELVE.values()))
        for fader, name in zip(
            FADERS, ("stappen", "één-punt", "groepen", "uitersten", "overal"), strict=True
        ):
            session.reveal(fader)
            yield self._seen(f"zaal-twaalf-{name}")
        session.go_to(HourStep.TOGETHER)
        yield self._seen("zaal-twaalf-samen-gezet")
        session.cancel()
        desk.history.clear()

    def _seen(self, name: str) -> tuple[str, QWidget]:
        return name, self._settled(self._room)
