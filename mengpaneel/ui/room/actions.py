"""The actions of the room's window, with their keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import Neighbourhood
from mengpaneel.ui.room.overlays import RoomOverlay
from mengpaneel.ui.session.concluding import agree, concluded_fader, leave_open
from mengpaneel.ui.window.shortcuts import AGREE_KEYS, LEAVE_OPEN_KEY, set_shortcuts


class PresentingActions(QObject):
    """The one table of keys of the room's window; its list of keys is made from it."""

    def __init__(
        self,
        desk: Desk,
        room_overlay: RoomOverlay,
        focus: Callable[[Fader], None],
        library: Library,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._explains = desk, False
        self._window, self._single_key_shortcuts = window, room_overlay.single_key_shortcuts
        words, usual = library.words.present, library.words.window
        self.leave = self._make(words.leave, "Esc", "F11", do=room_overlay.go_back)
        self.black = self._make(
            words.black, "B", ".", "Ctrl+B", do=lambda: room_overlay.set_black(not room_overlay.black)
        )
        self.keys = self._make(
            words.keys, "F1", "?", do=lambda: room_overlay.show_keys(not room_overlay.shows_keys)
        )
        access = library.words.access
        self.next_stop = self._make(access.next_stop, "PgDown", do=partial(self._walk, 1))
        self.previous_stop = self._make(access.previous_stop, "PgUp", do=partial(self._walk, -1))
        self.reveal = self._make(library.words.leading.reveal, "Return", "Enter", do=self._reveal)
        leading = library.words.leading
        self.agree = self._make(leading.agree, *AGREE_KEYS, do=partial(agree, desk))
        self.leave_open = self._make(leading.leave_open, LEAVE_OPEN_KEY, do=partial(leave_open, desk))
        self.neighbourhood = self._make(
            library.words.neighbourhood.show, "W", "Alt+W", do=room_overlay.neighbourhood_requested.emit
        )
        self.lock = self._make(words.lock, "Ctrl+L", do=lambda: desk.set_locked(not desk.locked))
        self.undo = self._make(usual.undo, "Ctrl+Z", do=desk.undo)
        self.redo = self._make(usual.redo, "Ctrl+Y", "Ctrl+Shift+Z", do=desk.redo)
        self.aim = self._make(library.words.ambition.toggle, "A", do=lambda: desk.set_aim(desk.aim.other))
        self.quit = self._make(usual.leave, "Ctrl+Q", do=room_overlay.quit_requested.emit)
        for number, fader in enumerate(FADERS, start=1):
            alt = [] if room_overlay.single_key_shortcuts else [f"Alt+{number}"]
            pick = self._make(words.pick, f"{number}", *alt, do=partial(focus, fader))
            pick.setToolTip(library.faders[fader].name)
        desk.session.changed.connect(self._follow_session)
        desk.changed.connect(self._follow_desk)
        self._offer_walking()
        self._offer_neighbourhood()
        desk.history.canUndoChanged.connect(self.undo.setEnabled)
        desk.history.canRedoChanged.connect(self.redo.setEnabled)
        self.undo.setEnabled(desk.history.canUndo())
        self.redo.setEnabled(desk.history.canRedo())

    def set_explaining(self, explains: bool) -> None:
        """Set whether the keys that walk the hour go through the explanation, before an hour begins."""
        self._explains = explains
        self._offer_walking()

    def _walk(self, by: int) -> None:
        session = self._desk.session
        if not session.explain(by) and self._desk.hour.is_on:
            (session.next if by > 0 else session.previous)()

    def _reveal(self) -> None:
        """Show the entries of a fader; or a year later where it stood the last time."""
        session = self._desk.session
        if self._desk.hour.step is HourStep.THEN_AND_NOW:
            session.reveal_then()
        else:
            session.reveal()

    def _follow_session(self, changes: SessionChanges) -> None:
        if changes.hour or changes.turn or changes.reveals or changes.entries:
            self._offer_walking()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.neighbourhood or changes.subject:
            self._offer_neighbourhood()

    def _offer_neighbourhood(self) -> None:
        """Offer what the neighbourhood is like where something is written about it."""
        written = self._desk.sheet.neighbourhood != Neighbourhood()
        self.neighbourhood.setEnabled(written)
        self.neighbourhood.setVisible(written)

    def _offer_walking(self) -> None:
        """Let a clicker walk the hour, and no more than that, while one is going on."""
        session, hour = self._desk.session, self._desk.hour
        walks = hour.is_on or self._explains
        for action in (self.next_stop, self.previous_stop):
            action.setEnabled(walks and session.turn is None)
            action.setVisible(walks)
        for action in (self.reveal, self.agree, self.leave_open):
            action.setVisible(hour.is_on)
        for action in (self.agree, self.leave_open):
            action.setEnabled(concluded_fader(self._desk) is not None)
        self.aim.setEnabled(not hour.is_on)
        self.aim.setVisible(not hour.is_on)
        round_ = session.round if hour.step is HourStep.TALK and session.turn is None else None
        hidden = round_ is not None and (hour.fader is None or round_[hour.fader].can_be_revealed)
        self.reveal.setEnabled(
            (hidden and session.can_reveal) or (hour.step is HourStep.THEN_AND_NOW and self._desk.hidden)
        )

    def _make(self, text: str, *keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        set_shortcuts(action, keys, lone=self._single_key_shortcuts)
        action.triggered.connect(lambda _checked=False: do())
        self._window.addAction(action)
        return action
