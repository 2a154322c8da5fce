"""*Naast elkaar* with the example and invented municipalities from files: on the laptop, and for the room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import VERSION, Library
from mengpaneel.demo.ending import end
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.match import RULE
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.side_by_side import NamesShown, ViewedFile
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.exchange.bundle import SUFFIX
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]

_DAY, _MARKED = date(2026, 2, 11), 3
_MIXES = {
    "Aardwijk": Mix.of(84, 38, 50, 92, 88),
    "Bovendam": Mix.of(72, 8, 64, 36, 88),
    "Dorpstad": Mix.of(12, 26, 20, 52, 65),
    "Hoogmeer": Mix.of(36, 6, 32, 57, 40),
    "Kernhem": Mix.of(28, 54, 24, 16, 22),
    "Oostrade": Mix.of(84, 84, 60, 22, 22),
    "Stroomdal": Mix.of(6, 5, 33, 32, 27),
    "Waterveld": Mix.of(26, 42, 46, 30, None),
}
_MANY = 60


def invented(names: Sequence[str] = tuple(_MIXES)) -> Sequence[ViewedFile]:
    """A file for each of these municipalities, with one snapshot."""
    return [_file(name, _MIXES[name]) for name in names]


def _many() -> Sequence[ViewedFile]:
    """A file for each of many municipalities, spread over all positions."""
    mixes = (
        Mix(tuple((number * step + step) % 101 for step in (37, 53, 29, 71, 43))) for number in range(_MANY)
    )
    return [_file(f"Veld {number}", mix) for number, mix in enumerate(mixes, start=1)]


def _file(name: str, mix: Mix) -> ViewedFile:
    subject = Subject(f"invented-{name}", name=name)
    moment = datetime.combine(_DAY, datetime.min.time(), UTC)
    snapshot = Snapshot(f"invented-{name}-1", subject.id, _DAY, moment, "Trio", (), Sheet(mix), RULE, VERSION)
    return ViewedFile(name, f"{name}{SUFFIX}", ((subject, snapshot),))


class OverviewScenes:
    """Nine, then many; each scene is come to rest, and the window is left as it was found."""

    def __init__(self, window: Window, desk: Desk, library: Library, settled: Callable[..., QWidget]) -> None:
        self._window, self._desk, self._library, self._settled = window, desk, library, settled

    def __iter__(self) -> Scenes:
        window, overview = self._window, self._desk.overview
        shown = window.screen_shown
        window.show_screen(Screen.OVERVIEW)
        overview.view_files(invented())
        screen = window.screens.overview
        self._settled(window, lambda: not overview.needs_reading)
        overview.mark(_MARKED)
        yield "naast-elkaar", self._settled(window)
        screen.tabs.setCurrentIndex(1)
        yield "naast-elkaar-tabel", self._settled(window)
        screen.tabs.setCurrentIndex(0)
        yield from self._asked()
        yield from self._for_room()
        overview.view_files(_many())
        yield "naast-elkaar-veel", self._settled(window)
        overview.close_files()
        overview.mark(None)
        window.show_screen(shown)

    def _asked(self) -> Scenes:
        """Who lie there, and what would be kept."""
        from mengpaneel.ui.overview.who_dialog import WhoDialog
        from mengpaneel.ui.transfer.import_preview import ImportPreview

        window, desk = self._window, self._desk
        files = desk.overview.files
        arriving = desk.imports.compare([pair for file in files for pair in file.found])
        dialogs = {
            "naast-elkaar-kiezen": WhoDialog(desk.overview, self._library, window.look, window),
            "naast-elkaar-bewaren": ImportPreview(
                "", arriving, True, desk, self._library, window.shell, files
            ),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            yield name, self._settled(dialog)
            end(dialog)

    def _for_room(self) -> Scenes:
        """Letters, and then the names that somebody chose to show."""
        overview = self._desk.overview
        room = RoomWindow(self._desk, self._library, self._window.look.colours)
        room.resize(self._window.size())
        room.show_screen(Screen.OVERVIEW)
        overview.set_in_room(True)
        room.show()
        yield "zaal-naast-elkaar", self._settled(room)
        overview.set_names(NamesShown.EVERYWHERE)
        overview.set_left_out(frozenset(f"invented-{name}" for name in list(_MIXES)[5:]))
        overview.mark(None)
        yield "zaal-naast-elkaar-namen", self._settled(room)
        overview.set_left_out(frozenset())
        overview.mark(_MARKED)
        room.close()
        overview.set_in_room(False)
