"""The hour of the example, step by step: as it begins, while it is led, and a year later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.demo.ending import end
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.room.room_window import RoomWindow
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.files_dialog import FilesDialog
from mengpaneel.ui.session.home_files import FileProblem, HomeFile
from mengpaneel.ui.session.profile_page import ProfilePage
from mengpaneel.ui.session.snapshot_page import SnapshotPage
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]


def told(window: Window, name: str, settled: Callable[[QWidget], QWidget]) -> Scenes:
    """A problem, with its remedy, over the screen that is shown."""
    window.telling.tell_problem(MemoryProblem(ProblemCause.DISK_FULL, "/home/noor/Mengpaneel"))
    yield name, settled(window)
    window.notice.close_message()


class SessionScenes:
    """The hour of a trio, with the example."""

    def __init__(
        self, window: Window, desk: Desk, library: Library, settled: Callable[[QWidget], QWidget]
    ) -> None:
        self._window, self._desk, self._library, self._settled = window, desk, library, settled

    def __iter__(self) -> Scenes:
        self._window.show_screen(Screen.SESSION)
        yield "samen-uitleg", self._settled(self._window)
        session = self._desk.session
        session.begin(self._library.words.save.usual_roles)
        yield from self._turns()
        page = self._window.screens.session.page
        if isinstance(page, EntriesPage):
            yield from self._paper(page)
        yield from self._files()
        session.cancel()
        self._desk.history.clear()
        self._window.show_screen(Screen.CONSOLE)

    def _turns(self) -> Scenes:
        """The laptop goes to one participant, who sets three faders, and on to the next."""
        session = self._desk.session
        yield "samen-doorgeven", self._settled(self._window)
        if turn := session.take_turn(1):
            for fader, position in zip(FADERS, (26, None, 62, None, 70), strict=True):
                turn.move(fader, position)
        yield "samen-beurt", self._settled(self._window)
        yield from told(self._window, "samen-beurt-bericht", self._settled)
        session.finish_turn()
        yield "samen-klaar", self._settled(self._window)

    def _paper(self, page: EntriesPage) -> Scenes:
        """Half a row is typed over from paper."""
        page.open_paper()
        if page.paper_page:
            table = page.paper_page.table
            table.entries.open(0)
            for fader, digit in zip(FADERS, (2, 4, 5), strict=False):
                table.entries.type_digit(fader, digit)
            table.go_to(0, 2)
        yield "samen-papier", self._settled(self._window)
        page.close_paper()

    def _files(self) -> Scenes:
        """Two files from home, of which one has two snapshots, and two that cannot be used."""
        snapshots = tuple(self._desk.snapshots[:2])
        files = (
            HomeFile("fysiek domein.mengpaneel", snapshots),
            HomeFile("van Noor.mengpaneel", snapshots[:1]),
            HomeFile("kopie van Noor.mengpaneel", problem=FileProblem.TWICE, twin="van Noor.mengpaneel"),
            HomeFile("scan.mengpaneel", refusal=Refusal(Reason.NOT_JSON)),
        )
        dialog = FilesDialog(files, self._desk.session, self._library, self._window.look, self._window)
        dialog.show()
        yield "samen-bestanden", self._settled(dialog)
        end(dialog)


_DAY = date(2027, 3, 16)
_CLOSER = (36, 32, 30)
_MIXES = (Mix.of(40, 30, 92, 25, 60), Mix.of(30, 35, 61, 55, 72), Mix.of(22, 24, 38, 70, 66))


class LeadingScenes:
    """From the reveal to the snapshot; leaves the desk as it was found, with nothing on it."""

    def __init__(
        self, window: Window, desk: Desk, library: Library, settled: Callable[[QWidget], QWidget]
    ) -> None:
        self._window, self._desk, self._library, self._settled = window, desk, library, settled

    def __iter__(self) -> Scenes:
        desk, session = self._desk, self._desk.session
        self._window.show_screen(Screen.SESSION)
        session.begin(self._library.words.save.usual_roles)
        for participant, mix in enumerate(_MIXES):
            session.enter_mix(participant, mix)
        session.go_to(HourStep.TALK)
        yield "samen-praten-verborgen", self._settled(self._window)
        session.reveal()
        yield "samen-praten", self._settled(self._window)
        yield from told(self._window, "samen-praten-bericht", self._settled)
        desk.move(Fader.RESIDENTS, 72)
        session.agree(Fader.RESIDENTS)
        session.next()
        session.reveal()
        session.leave_open(Fader.POLITICS)
        session.next()
        session.reveal()
        session.ask_again(Fader.POSITIONING)
        for participant, position in enumerate(_CLOSER):
            session.enter(participant, {Fader.POSITIONING: Entry(position)})
        session.reveal()
        yield "samen-praten-opnieuw", self._settled(self._window)
        desk.move(Fader.POSITIONING, 34)
        session.agree(Fader.POSITIONING)
        desk.move(Fader.POSITIONING, 60)
        session.go_to(HourStep.TOGETHER)
        yield "samen-gezet", self._settled(self._window)
        yield from self._after_talking()
        session.cancel()
        desk.history.clear()

    def _after_talking(self) -> Scenes:
        desk, session = self._desk, self._desk.session
        for fader in (Fader.PROCESS, Fader.COMMUNICATION):
            session.reveal(fader)
            desk.move(fader, 64)
            session.agree(fader)
        session.go_to(HourStep.PROFILE)
        page = self._window.screens.session.page
        if isinstance(page, ProfilePage):
            page.each.click()
        yield "samen-profiel", self._settled(self._window)
        session.go_to(HourStep.AMBITION, MixKind.AMBITION)
        yield "samen-ambitie", self._settled(self._window)
        session.go_to(HourStep.SNAPSHOT)
        page = self._window.screens.session.page
        if isinstance(page, SnapshotPage):
            page.look_again_on.set_range(_DAY)  # else it would be another picture tomorrow
            page.look_again_on.set_day(_DAY)
        yield "samen-momentopname", self._settled(self._window)


_MIXES_A_YEAR_LATER = (Mix.of(40, 30, 82, 64, 60), Mix.of(44, 35, 61, 70, 72), Mix.of(52, 24, 48, 78, 66))


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
        for participant, mix in enumerate(_MIXES_A_YEAR_LATER):
            session.enter_mix(participant, mix)
        for fader in FADERS:
            session.reveal(fader)
            desk.move(fader, _MIXES_A_YEAR_LATER[1][fader])
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
