"""The laptop's window while a room looks on: what they see, what can be done about it, and private notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.ui.console.aims import AimSwitch
from mengpaneel.ui.room.actions import PresentingActions
from mengpaneel.ui.room.overlays import RoomOverlay
from mengpaneel.ui.room.presenter_parts import NextStep, PrivateNote, RoomPreview, next_step, next_step_text
from mengpaneel.ui.room.strip import RoomFaderBank
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FitOrScroll
from mengpaneel.ui.widgets.look import apply_look, resize_within, set_margins
from mengpaneel.ui.window.commands import Commands
from mengpaneel.ui.window.message_area import MessageArea
from mengpaneel.ui.window.notices import Notice
from mengpaneel.ui.window.placement import available_window_size, fit_to_screen

_SIZE = (1060, 660)
_TARGET = 44
"""Whatever is pressed while presenting is at least this high."""


class PresenterWindow(QWidget):
    """The window on the laptop while presenting; closing it ends the presentation."""

    other_screen_requested = Signal(object)

    def __init__(
        self,
        desk: Desk,
        room_overlay: RoomOverlay,
        library: Library,
        commands: Commands,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._commands = commands
        self._desk, self._room_overlay, self._library, self._look = desk, room_overlay, library, look
        self._words = library.words.present.lectern
        self.setWindowTitle(self._words.title)
        self._make_parts()
        self._lay_out()
        self.actions_ = PresentingActions(desk, room_overlay, self.faders, library, self, with_alt=True)
        self._connect()
        apply_look(self, look)
        self._follow()
        self._follow_overlay()
        self._follow_keeping()

    def _make_parts(self) -> None:
        words, usual = self._words, self._library.words.window
        self.room_preview = RoomPreview(words.glimpse)
        self._where = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        kept = self._library.words.subject.nothing_kept
        self.kept = Label(f"{kept[:1].upper()}{kept[1:]}.", Size.SMALL, wrap=True)
        self._sees = Label("", Size.LARGE, bold=True, wrap=True)
        self.next = Button("", ButtonStyle.PRIMARY)
        self._next_head = Label(words.next, Size.SMALL, tone=TextTone.MUTED)
        self.black = Button(words.make_black, ButtonStyle.PLAIN, checkable=True)
        self.lock = Button(usual.lock, ButtonStyle.PLAIN, mark="lock", checkable=True)
        self.undo = Button(usual.undo, ButtonStyle.PLAIN, mark="undo")
        self.keys = Button(self._library.words.access.keys, ButtonStyle.PLAIN, checkable=True)
        self.other_screen = Button(words.other_screen, ButtonStyle.PLAIN, mark="screen")
        self.leave = Button(words.leave, ButtonStyle.PLAIN, mark="close")
        self.aims = AimSwitch(self._desk, self._library.words.ambition, least=_TARGET)
        self.faders = RoomFaderBank(self._desk, self._library, target=_TARGET)
        self.note = PrivateNote(self._desk, self._library)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._roomy = FitOrScroll(inside, self)
        self._buttons = QGridLayout()
        for button in self._all_buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, button in enumerate(self._all_buttons[1:]):
            self._buttons.addWidget(button, number // 2, number % 2)
        self._left, self._right, self._halves = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(inside)
        parts: tuple[QWidget, ...] = (self.room_preview, self._sees, self._where, self.kept)
        for part in parts:
            self._left.addWidget(part)
        self._left.addLayout(self._buttons)
        self._left.addStretch()
        self._left.addWidget(self._next_head)
        self._left.addWidget(self.next)
        self._right.addWidget(self.aims)
        self._right.addWidget(self.faders, 3)
        self._right.addWidget(self.note, 1)
        self._halves.addLayout(self._left)
        self._halves.addLayout(self._right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._roomy, 1)
        self.notice = Notice(self._library.words.access.close, self)
        MessageArea(self).add(self.notice)

    @property
    def _all_buttons(self) -> tuple[Button, ...]:
        return self.next, self.black, self.lock, self.undo, self.keys, self.other_screen, self.leave

    def _connect(self) -> None:
        desk, room_overlay = self._desk, self._room_overlay
        self.next.clicked.connect(self._go_on)
        self.black.clicked.connect(room_overlay.set_black)
        self.keys.clicked.connect(room_overlay.show_keys)
        self.lock.clicked.connect(desk.set_locked)
        self.undo.clicked.connect(desk.undo)
        self.leave.clicked.connect(self.close)
        self.other_screen.clicked.connect(lambda: self.other_screen_requested.emit(self.other_screen))
        room_overlay.changed.connect(self._follow_overlay)
        desk.history.canUndoChanged.connect(self.undo.setEnabled)
        desk.changed.connect(self._follow_desk)
        for strip in self.faders.strips.values():
            strip.slider.installEventFilter(self)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.autosave:
            self._follow_keeping()
        faders = changes.mix or changes.ambition or changes.aim or changes.lock
        if faders or changes.remarks or changes.snapshots:
            self._follow()

    def open_on(self, screen: QScreen) -> None:
        """Stand in the middle of this screen, as large as there is room."""
        if not self.isVisible():
            resize_within(self, self._look, _SIZE, available_window_size(screen))
        self.move(screen.availableGeometry().center() - self.rect().center())
        fit_to_screen(self)
        self.show()
        self.raise_()
        self.activateWindow()

    def tell_screen(self, screen: str) -> None:
        """Say on which screen the room looks."""
        self._where.set_text(self._words.where.format(screen=screen))

    def _follow(self) -> None:
        desk = self._desk
        words = next_step_text(desk, self._library)
        if words != self.next.text():
            self.next.setText(words)
            self.next.updateGeometry()
        self.undo.setEnabled(desk.history.canUndo())
        usual = self._library.words.window
        self.lock.setChecked(desk.locked)
        self.lock.setText(usual.unlock if desk.locked else usual.lock)
        self.lock.show_mark("unlock" if desk.locked else "lock")

    def _follow_overlay(self) -> None:
        words, room_overlay = self._words, self._room_overlay
        self._sees.set_text(
            words.sees_black
            if room_overlay.black
            else words.sees_keys
            if room_overlay.shows_keys
            else words.sees
        )
        self.black.setChecked(room_overlay.black)
        self.black.setText(words.make_light if room_overlay.black else words.make_black)
        self.keys.setChecked(room_overlay.shows_keys)

    def _follow_keeping(self) -> None:
        self.kept.setVisible(not (self._desk.is_autosaved or self._desk.shows_example))

    def _go_on(self) -> None:
        """Do what the button says comes next; what asks something, asks it on this screen."""
        desk, step = self._desk, next_step(self._desk)
        if step is NextStep.SET:
            desk.set_aim(MixKind.NOW)
            self.faders.focus(desk.mix.unset[0])
        elif step is NextStep.AMBITION:
            desk.set_aim(MixKind.AMBITION)
        elif step is NextStep.SAVE:
            self._commands.save_snapshot.emit()
        else:
            self._commands.report_mix.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for fader, strip in self.faders.strips.items():
                if strip.slider is watched:
                    self.note.about(fader)
        return super().eventFilter(watched, event)

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        self._look = look
        set_margins(self._halves, look, 16, 20)
        set_margins(self._left, look, 0, 8)
        set_margins(self._right, look, 0, 8)
        set_margins(self._buttons, look, 0, 8)
        for button in self._all_buttons:
            button.setMinimumHeight(look.whole(_TARGET))
        self.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._room_overlay.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(self._look.colours.paper))
