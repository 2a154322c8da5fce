"""Announces changes to a screen reader, a moment after the last one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import position_aloud
from mengpaneel.content.text.steps import name_step
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader, Level, level_of
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.domain.undo_step import UndoStep
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.profile.match_text import aimed_match_text
from mengpaneel.ui.widgets.status import RESTS_MS, hears_descriptions, say_aloud


class Announcer(QObject):
    """Follows a desk, and announces what its mix resembles when that has changed."""

    announced = Signal(str)

    def __init__(self, desk: Desk, library: Library, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._library, self._window = desk, library, window
        self._levels = self._levels_now
        self._told = self._telling
        self._rest = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._rest.timeout.connect(self._tell)
        self._refused = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._refused.timeout.connect(self._tell_lock)
        desk.lock_refused.connect(self._refused.start)
        desk.snapshot_editor.moved.connect(self._tell_moved)
        desk.snapshot_editor.was_put_back.connect(self._tell_put_back)
        desk.undone.connect(self._tell_undone)
        desk.redone.connect(self._tell_redone)
        desk.changed.connect(self._follow_desk)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aimed_mix or changes.profiles_hidden:
            self._rest.start()
        if changes.lock:
            self._tell_lock()

    def announce(self, words: str) -> None:
        """Announce a text to a screen reader, if there is one."""
        self.announced.emit(words)
        say_aloud(self._window, words)

    @property
    def _levels_now(self) -> tuple[Level, ...]:
        return tuple(level_of(position) for _, position in self._desk.aimed_mix)

    @property
    def _telling(self) -> str:
        telling = aimed_match_text(self._desk, self._library)
        return f"{telling.lead}: {telling.title}."

    def _tell(self) -> None:
        """Say which faders have another word now, and what the mix resembles if that changed."""
        levels, told, library = self._levels_now, self._telling, self._library
        parts = [
            f"{library.faders[fader].name}: {position_aloud(fader, position, library)}"
            for (fader, position), before, now in zip(self._desk.aimed_mix, self._levels, levels, strict=True)
            if before is not now and fader is not self._told_by_itself
        ]
        if told != self._told:
            parts.append(told)
        self._levels, self._told = levels, told
        if parts:
            self.announce(" ".join(parts))

    @property
    def _told_by_itself(self) -> Fader | None:
        """The fader that has the keyboard, where a reader hears what its slider says of itself."""
        slider = QApplication.focusWidget() if hears_descriptions() else None
        return slider.fader if isinstance(slider, FaderSlider) else None

    def _tell_lock(self) -> None:
        words = self._library.words.console
        self.announce(words.locked if self._desk.locked else words.unlocked)

    def _tell_moved(self, snapshot: Snapshot) -> None:
        day = [listed.id for listed in self._desk.snapshots if listed.taken_on == snapshot.taken_on]
        told = self._library.words.upkeep.moved
        self.announce(told.format(title=snapshot.title, place=day.index(snapshot.id) + 1, count=len(day)))

    def _tell_put_back(self, snapshot: Snapshot) -> None:
        if not self._desk.hidden:
            self.announce(self._library.data.bin.was_put_back.format(title=snapshot.title))

    def _tell_undone(self, step: UndoStep) -> None:
        self._tell_step(self._library.words.steps.undone, step)

    def _tell_redone(self, step: UndoStep) -> None:
        self._tell_step(self._library.words.steps.redone, step)

    def _tell_step(self, told: str, step: UndoStep) -> None:
        self.announce(told.format(step=name_step(step, self._library, hidden=self._desk.hidden)))
