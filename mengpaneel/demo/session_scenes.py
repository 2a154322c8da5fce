"""The screen *Samen*, step by step; each scene leaves the window as it found it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.files_dialog import FilesDialog
from mengpaneel.ui.session.home_files import FileProblem, HomeFile
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]


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
        dialog.close()
