"""What can come and go over the console: a message, a reminder, a problem, the drawer, another time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.memory import MemoryProblem, ProblemCause
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.window.backup_reminder import show_backup_reminder
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]


class ConsoleScenes:
    """The states of *Schuiven* with the example; each leaves the window as it found it."""

    def __init__(
        self, window: Window, desk: Desk, library: Library, settled: Callable[[QWidget], QWidget]
    ) -> None:
        self._window, self._desk, self._library, self._settled = window, desk, library, settled

    def __iter__(self) -> Scenes:
        yield "schuiven", self._settled(self._window)
        yield from self._laid_over()
        self._desk.set_aim(MixKind.AMBITION)
        yield "ambitie", self._settled(self._window)
        self._window.console_screen.side.tabs.setCurrentIndex(0)
        yield "ambitie-profiel", self._settled(self._window)
        self._window.console_screen.side.tabs.setCurrentIndex(1)
        self._desk.set_aim(MixKind.NOW)
        yield from self._looked_at()
        yield from self._told()
        yield from self._drawer()

    def _laid_over(self) -> Scenes:
        """All five faders set, with last year's snapshot and a profile over them."""
        desk = self._desk
        desk.move(Fader.POLITICS, 62)
        desk.set_ghost(desk.snapshots[0])
        desk.set_overlay(ProfileId.PARTICIPATORY)
        yield "schim-en-profiel", self._settled(self._window)
        desk.set_ghost(None)
        desk.set_overlay(None)

    def _looked_at(self) -> Scenes:
        """Last year, while somebody holds its card, and opened to look at in the ambition."""
        desk = self._desk
        desk.view(desk.snapshots[0])
        yield "vasthouden", self._settled(self._window)
        desk.set_aim(MixKind.AMBITION)
        yield "ambitie-bekijken", self._settled(self._window)
        desk.set_aim(MixKind.NOW)
        desk.view(None)

    def _told(self) -> Scenes:
        """What lies over the snapshots: what just happened, what is wrong, what should be done."""
        window, words = self._window, self._library.words
        window.notice.show_message(
            words.timeline.saved.format(title=self._desk.snapshots[-1].title), words.travel.calendar
        )
        yield "bericht", self._settled(window)
        window.notice.close_message()
        window.telling.tell_problem(MemoryProblem(ProblemCause.DISK_FULL, "/home/noor/Mengpaneel"))
        yield "probleem", self._settled(window)
        window.notice.close_message()
        missed = SecondPlace("/media/stick/Mengpaneel", None)
        show_backup_reminder(missed, window, self._library.data.place)
        yield "herinnering", self._settled(window)
        show_backup_reminder(SecondPlace(), window, self._library.data.place)

    def _drawer(self) -> Scenes:
        """The snapshots on larger cards."""
        timeline = self._window.console_screen.snapshot_strip
        timeline.open_drawer()
        yield "momentopnames", self._settled(self._window)
        timeline.drawer.close()
