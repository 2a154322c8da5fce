"""The console on a card: a heading, the faders, and the line of the selected strip."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look
from mengpaneel.ui.console.aims import AimSwitch
from mengpaneel.ui.console.neighbourhood_button import NeighbourhoodButton
from mengpaneel.ui.console.selected_fader import SelectedFader
from mengpaneel.ui.faders.bank import ConsoleFaderBank
from mengpaneel.ui.widgets.button import Button, ButtonStyle, action_button
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_height
from mengpaneel.ui.widgets.look import set_margins

_WIDE_FROM = 760
_MARGIN, _HEAD, _HEAD_OF_TWO_LINES = 10, 36, 40


class ConsoleCard(Card):
    """The console with a line above it: what to do, what is shown over the faders, undo and redo."""

    is_area = True

    def __init__(
        self, desk: Desk, library: Library, undo: QAction, redo: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__("console", parent=parent)
        self._desk, self._library = desk, library
        self._low = self._folded = False
        words = library.words.console
        self.setAccessibleName(library.words.window.console)
        self.aims = AimSwitch(desk, library.words.ambition, self)
        self._question = Label(words.question, tone=TextTone.MUTED, wrap=True)
        self._question.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.hold_button = Button(words.hold, ButtonStyle.PLAIN, mark="eye", name=words.hold_tip)
        self.hold_button.pressed.connect(lambda: desk.view(desk.ghost))
        self.hold_button.released.connect(lambda: desk.view(None))
        self.ghost_button = Button("", ButtonStyle.PLAIN, mark="close", name=words.remove_ghost)
        self.ghost_button.clicked.connect(lambda: desk.set_ghost(None))
        self.overlay_button = Button("", ButtonStyle.PLAIN, mark="close", name=words.remove_overlay)
        self.overlay_button.clicked.connect(lambda: desk.set_overlay(None))
        self.lock_button = Button("", ButtonStyle.FLAG, mark="lock", name=words.locked, checkable=True)
        self.lock_button.clicked.connect(lambda: desk.set_locked(False))
        self.example = Button("", ButtonStyle.PLAIN)
        self.example.clicked.connect(lambda _=False: self._change_example())
        self.neighbourhood = NeighbourhoodButton(desk, library)
        self.undo_button = action_button(undo, "undo")
        self.redo_button = action_button(redo, "redo")
        self._column = QVBoxLayout(self)
        self._lay_out_head()  # before the faders, so that Tab goes as it is read
        self.console = ConsoleFaderBank(desk, library, self)
        self.selected = SelectedFader(self.console, desk, library, self)
        self.selected.note_requested.connect(self._open_note)
        self._column.addWidget(self.console, 1)
        self._column.addWidget(self.selected)
        desk.changed.connect(self._follow_desk)
        self._show_what_lies()
        self._show_example()

    def _lay_out_head(self) -> None:
        self._head, self._strut = QHBoxLayout(), QSpacerItem(0, _HEAD)
        self._head.addWidget(self.aims)
        self._head.addWidget(self._question, 1)
        self._head.addStretch()
        self._head.addSpacerItem(self._strut)
        laid = (self.hold_button, self.ghost_button, self.overlay_button, self.lock_button)
        for button in (self.example, *laid, self.neighbourhood, self.undo_button, self.redo_button):
            self._head.addWidget(button)
        self._column.addLayout(self._head)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._head, look, (2, 0, 0, 0), 6)
        self._fit()

    def set_room(self, *, roomy: bool, low: bool, folded: bool) -> None:
        """Choose the layout for the room there is.

        `roomy`: each strip has its own sentence; `low`: what is around the faders is lower; `folded`: only
        the buttons of the line are left, in the place of the question.
        """
        self._low = low
        if folded != self._folded:
            self._folded = folded
            self.selected.set_bare(folded)
            if folded:
                self._head.insertWidget(1, self.selected)
            else:
                self._column.addWidget(self.selected)
            self._show_head()
        self.console.set_roomy(roomy)
        self.selected.set_size(low=low, titled_only=roomy)
        self._fit()

    def _fit(self) -> None:
        around = (_MARGIN, 4, _MARGIN, 6) if self._low else (_MARGIN, 6, _MARGIN, 10)
        set_margins(self._column, self.current_look, around, 5 if self._low else 7)
        wide = self.width() >= self.current_look.px(_WIDE_FROM)
        height = self.current_look.whole(_HEAD if wide else _HEAD_OF_TWO_LINES)
        self._question.setFixedHeight(height)
        self._strut.changeSize(0, height)
        # The words of the head give way: what they say must not change how wide the faders are.
        sides = self._column.contentsMargins()
        self.setMinimumWidth(self.console.minimumSizeHint().width() + sides.left() + sides.right())
        self._show_head()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.ghost or changes.overlay or changes.lock or changes.aim:
            self._show_head()
        if changes.mix or changes.subject or changes.snapshots:
            self._show_example()

    def _show_head(self) -> None:
        """Show what is laid over the console, in as many words as there is room for."""
        self._show_what_lies()
        room = self.width() - 2 * self.current_look.whole(_MARGIN)
        for length in ("cut", "full", "short", "none"):
            if self._head_width() > room:
                self._name_what_is_laid(length)
        self.neighbourhood.setVisible(self._head_width() <= room)
        question = self._question
        left = room - self._head.sizeHint().width()
        if max_text_height([question.text()], question.font(), left) > question.maximumHeight():
            question.hide()

    def _head_width(self) -> int:
        """How wide the head is at least, with the button for the neighbourhood also while that is hidden."""
        width = self._head.minimumSize().width()
        if self.neighbourhood.isVisibleTo(self):
            return width
        return width + self.neighbourhood.minimumSizeHint().width() + self._head.spacing()

    def _show_what_lies(self) -> None:
        """Show what is laid over the console; the question makes room for it."""
        desk, words = self._desk, self._library.words.console
        laid = desk.ghost is not None or desk.overlay is not None
        self.ghost_button.setVisible(desk.ghost is not None)
        self.hold_button.setVisible(desk.ghost is not None)
        self.overlay_button.setVisible(desk.overlay is not None)
        self.lock_button.setVisible(desk.locked)
        self.lock_button.setChecked(desk.locked)
        self.mark(desk.aim is MixKind.AMBITION)
        wide = self.width() >= self.current_look.px(_WIDE_FROM)
        question = self._ambition_question(wide=wide) if desk.aim is MixKind.AMBITION else words.question
        self._question.set_text(words.locked if desk.locked else question)
        self._question.setVisible(not self._folded and not laid)
        self._name_what_is_laid("all")

    def _name_what_is_laid(self, length: Literal["all", "cut", "full", "short", "none"]) -> None:
        """Say on the buttons what lies over the console, or only which kind of thing, or nothing.

        Only with `all` a long title is whole; after `cut` the button for the neighbourhood has no word.
        """
        desk, words = self._desk, self._library.words.console
        at_length = length in ("all", "cut", "full")
        self.neighbourhood.setText(words.neighbourhood if length in ("all", "cut") else "")
        self.hold_button.setText(words.hold if at_length else "")
        form = words.ghost_wish if desk.ghost_is_wish else words.ghost
        title = desk.ghost.title if desk.ghost else ""
        ghost = form.format(title=title if length == "all" else _short(title)) if desk.ghost else ""
        self.ghost_button.setText(ghost if at_length or not ghost else words.ghost_short)
        over = desk.overlay
        overlay = words.overlay.format(title=self._library.profile_names[over].short) if over else ""
        self.overlay_button.setText(overlay if at_length or not overlay else words.overlay_short)
        if length == "none":
            self.ghost_button.setText("")
            self.overlay_button.setText("")
        self._head.invalidate()  # or it would go on needing the room that it needed with other words

    def _ambition_question(self, *, wide: bool) -> str:
        words = self._library.words.ambition
        return words.question_long if wide else words.question

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _change_example(self) -> None:
        if self._desk.shows_example:
            self._desk.leave_example()
        else:
            self._desk.open_example()

    def _show_example(self) -> None:
        """Offer the example to who is new, and the way back to who looks at it."""
        desk, words = self._desk, self._library.words.window
        offered = desk.is_new or desk.shows_example
        self.example.setText(words.leave_example if desk.shows_example else words.open_example)
        if offered is self.example.isHidden():
            self.example.setVisible(offered)
            self._show_head()

    def _open_note(self) -> None:
        from mengpaneel.ui.faders.note import NoteEditor

        strip = self.console.selected_strip
        editor = NoteEditor(strip.fader, self._desk, self._library, self.current_look, self)
        editor.open_over(strip)


def _short(title: str) -> str:
    return title if len(title) <= 24 else f"{title[:23].rstrip()}…"
