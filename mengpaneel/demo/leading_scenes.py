"""The hour as it is led, step by step, by a trio that sets the faders for the first time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.ui.session.profile_page import ProfilePage
from mengpaneel.ui.session.snapshot_page import SnapshotPage
from mengpaneel.ui.window.commands import Screen
from mengpaneel.ui.window.window import Window

Scenes = Iterator[tuple[str, QWidget]]

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
