"""The leader's controls in every step: a preview of the room, black, lock, screen, and end of the hour."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.snapshot import Neighbourhood
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.room_preview import RoomPreview
from mengpaneel.ui.widgets.button import Button
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.presenter import Presenter


class LeadPanel(QWidget):
    """Follows the room's window, the lock, and whether everything is saved."""

    def __init__(
        self,
        desk: Desk,
        library: Library,
        commands: Commands,
        presenter: Presenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._library, self._presenter = desk, library, presenter
        self._words, window = library.words.leading, library.words.window
        self._sees = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.preview = RoomPreview(self._words.room_sees)
        self.present = Button(window.present, name=window.present_tip, size=Size.SMALL)
        self.black = Button(self._words.black, checkable=True, size=Size.SMALL)
        self.lock = Button(self._words.lock, name=window.lock, checkable=True, size=Size.SMALL)
        self.other_screen = Button(self._words.other_screen, size=Size.SMALL)
        self.neighbourhood = Button(library.words.console.neighbourhood, checkable=True, size=Size.SMALL)
        self.explained = [Button(text, size=Size.SMALL) for text in self._words.explained]
        self.stop = Button(self._words.stop, name=self._words.stop_tip, size=Size.SMALL)
        kept = library.words.subject.nothing_kept
        self.kept = Label(f"{sentence_case(kept)}.", Size.SMALL, bold=True, wrap=True)
        self._lay_out()
        self.present.clicked.connect(commands.present)
        self.black.clicked.connect(commands.black_room)
        self.lock.clicked.connect(desk.set_locked)
        self.neighbourhood.clicked.connect(lambda _=False: presenter.turn_neighbourhood())
        self.other_screen.clicked.connect(lambda _=False: presenter.ask_screen(self.other_screen))
        self.stop.clicked.connect(commands.leave_hour)
        for button, by in zip(self.explained, (-1, 1), strict=True):
            button.clicked.connect(lambda _=False, by=by: desk.session.explain(by))
        presenter.changed.connect(self._follow_room)
        presenter.room_redrawn.connect(self._show_room)
        desk.changed.connect(self._follow_desk)
        desk.session.changed.connect(self._follow_session)
        self._follow_room()
        self._show_state()

    def _lay_out(self) -> None:
        self._column, self._buttons, self._pair = QVBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        for button in (*self.explained, *self._all_buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in self.explained:
            self._buttons.addWidget(button)
        self._pair.addWidget(self.black)
        self._pair.addWidget(self.lock)
        self._buttons.addLayout(self._pair)
        self._buttons.addWidget(self.neighbourhood)
        self._buttons.addWidget(self.other_screen)
        self._buttons.addWidget(self.present)
        self._column.addWidget(self._sees)
        self._column.addWidget(self.preview)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.kept)
        self._column.addStretch()
        self._column.addWidget(self.stop)

    @property
    def _all_buttons(self) -> tuple[Button, ...]:
        return self.present, self.black, self.lock, self.neighbourhood, self.other_screen, self.stop

    def set_turn(self, turn: bool) -> None:
        """Disable the controls during a turn; the preview stays visible."""
        for button in self._all_buttons:
            button.setEnabled(not turn)

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, (4, 4, 4, 0), 6)
        set_margins(self._buttons, look, 0, 6)
        set_margins(self._pair, look, 0, 6)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.autosave or changes.lock or changes.subject:
            self._show_state()
        if changes.neighbourhood or changes.subject:
            self._show_neighbourhood()

    def _follow_session(self, changes: SessionChanges) -> None:
        if changes.hour:
            self._show_state()
            self._show_explained()

    def _follow_room(self) -> None:
        """Offer the room's window, or what can be done to it while it is there."""
        words, led, black = self._words, self._presenter.is_leading, self._presenter.black
        self._sees.set_text(words.room_black if black else words.room_sees if led else words.no_room)
        self.preview.setVisible(led)
        self.black.setVisible(led)
        self.other_screen.setVisible(led)
        self.present.setVisible(not led)
        self.black.setChecked(black)
        self._show_neighbourhood()
        self._show_explained()
        self._show_room()

    def _show_neighbourhood(self) -> None:
        """Offer the neighbourhood to the room where something is written about it."""
        self.neighbourhood.setChecked(self._presenter.shows_neighbourhood)
        written = self._desk.sheet.neighbourhood != Neighbourhood()
        self.neighbourhood.setVisible(self._presenter.is_leading and written)

    def _show_explained(self) -> None:
        """Offer the faders that can be explained to the room, one by one."""
        at = FADERS.index(self._desk.session.explained)
        here = self._presenter.is_leading and self._desk.hour.stop[0] is HourStep.EXPLANATION
        for button, last in zip(self.explained, (0, len(FADERS) - 1), strict=True):
            button.setVisible(here)
            button.setEnabled(at != last)

    def _show_room(self) -> None:
        room = self._presenter.presentation
        if room and room.room_window and self.isVisible():
            self.preview.show_widget(room.room_window)

    def _show_state(self) -> None:
        desk, usual = self._desk, self._library.words.window
        self.kept.setVisible(not (desk.is_autosaved or desk.shows_example))
        self.lock.setChecked(desk.locked)
        self.lock.rename(usual.unlock if desk.locked else usual.lock)
        self.stop.setVisible(desk.hour.is_on)
