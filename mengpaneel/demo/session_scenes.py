"""The screen *Samen*, step by step; each scene leaves the window as it found it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS
from mengpaneel.ui.session.entries_page import EntriesPage
from mengpaneel.ui.session.paper_table import PaperTable
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]


class SessionScenes:
    """The hour of a trio, with the example."""

    def __init__(
        self, window: Window, desk: Desk, library: Library, settled: Callable[[QWidget], QWidget]
    ) -> None:
        self._window, self._desk, self._library, self._settled = window, desk, library, settled

    def _fill_in(self, table: PaperTable) -> None:
        table.entries.open(0)
        for fader, digit in zip(FADERS, (2, 4, 5), strict=False):
            table.entries.type_digit(fader, digit)
        table.go_to(0, 2)

    def __iter__(self) -> Scenes:
        self._window.show_screen(Screen.SESSION)
        yield "samen-uitleg", self._settled(self._window)
        session, roles = self._desk.session, self._library.words.save.usual_roles
        session.begin(roles)
        yield "samen-doorgeven", self._settled(self._window)
        if turn := session.take_turn(1):
            for fader, position in zip(FADERS, (26, None, 62, None, 70), strict=True):
                turn.move(fader, position)
        yield "samen-beurt", self._settled(self._window)
        session.finish_turn()
        yield "samen-klaar", self._settled(self._window)
        page = self._window.screens.session.page
        if isinstance(page, EntriesPage):
            page.open_paper()
            if page.paper_page:
                self._fill_in(page.paper_page.table)
            yield "samen-papier", self._settled(self._window)
            page.close_paper()
        session.cancel()
        self._desk.history.clear()
        self._window.show_screen(Screen.CONSOLE)
