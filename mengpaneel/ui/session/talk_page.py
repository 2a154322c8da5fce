"""The step in which one fader is revealed and discussed: all entries, the question, and the conclusion."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.talk_card import TalkCard
from mengpaneel.ui.session.talk_side import TalkSide
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands

_MINUTE_MS = 60_000


class Clock(QObject):
    """Counts minutes since `restart`; emits `minute_passed` each minute. `now` returns seconds."""

    minute_passed = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._began = now()
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self.minute_passed)

    @property
    def minutes(self) -> int:
        """The number of whole minutes."""
        return int((self._now() - self._began) // 60)

    def restart(self) -> None:
        """Count from now on."""
        self._began = self._now()
        self._timer.start()


_GAP, _LEAST_BESIDE = 20, 260


class TalkPage(SessionPage):
    """Follows the discussed fader, which is revealed only here."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self._words = library.words.leading
        self.clock = Clock(self)
        self.card = TalkCard(desk, library, kind)
        self.side = TalkSide(desk, library, kind)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.card, 9)
        self._beside = FitOrScroll(self.side)
        self._halves.addWidget(self._beside, 13)
        self.body.addLayout(self._halves, 1)
        self.card.reveal.clicked.connect(self._reveal)
        self.side.again.clicked.connect(self._ask_again)
        self.clock.minute_passed.connect(self._show_head)
        desk.session.changed.connect(self._follow)
        desk.changed.connect(self._follow_desk)
        self._fader: Fader | None = None
        self._show()

    @property
    def spoken(self) -> str:
        """Which fader is talked about, and how far apart the group stands once that is revealed."""
        far = self.side.who
        return self.title.text() if far.isHidden() else f"{self.title.text()}. {far.text()}."

    def focus_fader(self, fader: Fader) -> None:
        """Focus the fader, if it is the one that is discussed."""
        self.card.focus_fader(fader)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._halves, look, 0, _GAP)
        self._beside.setMinimumWidth(look.whole(_LEAST_BESIDE))

    def height_needed(self, width: int) -> int:
        """The least height at this width; the side beside the card scrolls by itself."""
        return self.layout().totalMinimumHeightForWidth(width)  # type: ignore[union-attr]

    def _reveal(self) -> None:
        """Show it; the keyboard goes to the page, else the note would get it from the button."""
        self.setFocus()
        self.desk.session.reveal()

    def _ask_again(self) -> None:
        """Let everyone set this fader alone once more, at the step for that."""
        if fader := self.desk.hour.fader:
            self.desk.session.ask_again(fader)
            self.desk.session.go_to(HourStep.ENTRIES, self.kind)

    def _follow(self, _changes: SessionChanges) -> None:
        if self._is_here:
            self._show()

    def _follow_desk(self, changes: Changes) -> None:
        if self._is_here and (changes.aimed_mix or changes.remarks or changes.lock):
            self.card.show_conclusion()
            self.side.show_note()

    @property
    def _is_here(self) -> bool:
        return self.desk.hour.stop == (HourStep.TALK, self.kind)

    def _show(self) -> None:
        fader = self.desk.hour.fader
        if fader is not self._fader:
            self._fader = fader
            self.clock.restart()
        self._show_head()
        self.card.show_fader(fader)
        self.side.show_fader(fader)
        self.changed.emit()

    def _show_head(self) -> None:
        words, fader, round_ = self._words, self._fader, self.desk.session.round
        if fader is None or round_ is None or fader not in round_.order:
            self.show_title(self.library.words.round.steps[HourStep.TALK])
            return
        number = round_.order.index(fader) + 1
        told = (words.place.format(number=number, count=len(FADERS)), words.largest_first, self._busy)
        self.show_title(words.talking.format(fader=self.library.faders[fader].name), " · ".join(told))

    @property
    def _busy(self) -> str:
        words, minutes = self._words, self.clock.minutes
        if minutes == 0:
            return words.just_begun
        return words.one_minute if minutes == 1 else words.minutes.format(count=minutes)
