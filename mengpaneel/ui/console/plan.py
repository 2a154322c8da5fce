"""How a group wants to begin: one or two faders first, why, and a first step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.text.ambition import tell_where_to_begin
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_NOTE_LENGTH
from mengpaneel.domain.snapshot import Step
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.inputs import LineField
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.layouts import FitOrScroll, FlowLayout, WrappingColumn
from mengpaneel.ui.widgets.look import set_margins

_AFTER_MS = 50


class _Line(LineField):
    """Shows how a long line begins once it is left; not while only a menu or another program is over it."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.setCursorPosition(0)


class LabelledLineEdit(QWidget):
    """A line edit with a small label above it; `begun` is emitted before the first of a series of edits."""

    begun = Signal()
    written = Signal(str)

    def __init__(
        self, label: str, hint: str, longest: int, words: Interface, *, fader: Fader | None = None
    ) -> None:
        super().__init__()
        self._writing = False
        self.edit = _Line(longest, words)
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(f"{label}: {hint}")
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(label, Size.SMALL, bold=True, fader=fader))
        self._column.addWidget(self.edit)
        self.edit.textEdited.connect(self._write)
        self.edit.editingFinished.connect(self._stop)

    def show_text(self, text: str) -> None:
        """Set the text; the same text leaves the cursor where it is."""
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def set_look(self, look: Look) -> None:
        set_margins(self._column, look, 0, 1)
        self.edit.setFixedHeight(look.whole(32))

    def _write(self, text: str) -> None:
        if not self._writing:
            self._writing = True
            self.begun.emit()
        self.written.emit(text)

    def _stop(self) -> None:
        self._writing = False


class PlanCard(Card):
    """Follows the desk's ambition and plan; of a third fader it says that two are the most."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._library = desk, library
        self._words = library.words.plan
        self.setAccessibleName(self._words.page_plan)
        self._question = Label(self._words.question, bold=True, wrap=True)
        self.chips = {fader: self._make_chip(fader, self._words.choose, self._choose) for fader in FADERS}
        self._beginning = Label("", tone=TextTone.MUTED, wrap=True)
        self.reasons = {
            fader: self._make_reason(fader, self._words.reason_hint, desk.set_reason) for fader in FADERS
        }
        self._stay_question = Label(self._words.stay_question, bold=True, wrap=True)
        self.stay_chips = {
            fader: self._make_chip(fader, self._words.stay, self._choose_stay) for fader in FADERS
        }
        self.stay_reasons = {
            fader: self._make_reason(fader, self._words.stay_hint, desk.set_stay_reason) for fader in FADERS
        }
        self.what = self._make_step(self._words.what, self._words.what_hint, "what", MAX_NOTE_LENGTH)
        self.who = self._make_step(self._words.who, self._words.who_hint, "who", MAX_NAME_LENGTH)
        self.before = self._make_step(self._words.before, self._words.before_hint, "before", MAX_NAME_LENGTH)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._show_way)
        desk.changed.connect(self._follow_desk)
        self._show_plan()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.ambition:
            self._timer.start()
        if changes.plan or changes.aim or changes.viewed:
            self._show_plan()

    def _make_chip(self, fader: Fader, form: str, choose: Callable[[Fader, bool], None]) -> Button:
        text = self._library.faders[fader]
        name = form.format(fader=text.name)
        chip = Button(text.short, ButtonStyle.TOOL, name=name, size=Size.SMALL, checkable=True, parent=self)
        chip.clicked.connect(lambda on, fader=fader: choose(fader, on))
        return chip

    def _make_reason(self, fader: Fader, hint: str, write: Callable[[Fader, str], None]) -> LabelledLineEdit:
        name = self._library.faders[fader].name
        line = LabelledLineEdit(name, hint, MAX_NOTE_LENGTH, self._library.words, fader=fader)
        return self._connect(line, partial(write, fader))

    def _make_step(self, label: str, hint: str, part: str, longest: int) -> LabelledLineEdit:
        def write(text: str) -> None:
            self._desk.set_step(replace(self._desk.sheet.plan.step, **{part: text}))

        return self._connect(LabelledLineEdit(label, hint, longest, self._library.words), write)

    def _connect(self, line: LabelledLineEdit, write: Callable[[str], None]) -> LabelledLineEdit:
        line.begun.connect(self._desk.begin_gesture)
        line.written.connect(write)
        return line

    def _lay_out(self) -> None:
        self._chips, self._stay_chips = FlowLayout(), FlowLayout()
        for flow, chips in ((self._chips, self.chips), (self._stay_chips, self.stay_chips)):
            for chip in chips.values():
                flow.addWidget(chip)
        inside = WrappingColumn()
        self._lines = QVBoxLayout(inside)
        self._lines.addWidget(self._question)
        self._lines.addLayout(self._chips)
        for line in (self._beginning, *self.reasons.values(), self.what, self.who, self.before):
            self._lines.addWidget(line)
        self._lines.addWidget(self._stay_question)
        self._lines.addLayout(self._stay_chips)
        for line in self.stay_reasons.values():
            self._lines.addWidget(line)
        self._lines.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addWidget(FitOrScroll(inside, self))

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (20, 16, 8, 12), 0)
        set_margins(self._lines, look, (0, 0, 12, 0), 8)
        for chips in (self._chips, self._stay_chips):
            set_margins(chips, look, 0, 8)

    def _choose(self, fader: Fader, first: bool) -> None:
        full = first and self._desk.sheet.plan.full
        self._desk.set_first(fader, first)
        self.chips[fader].setChecked(fader in self._desk.sheet.plan.faders)
        self._question.set_text(self._words.enough if full else self._words.question)

    def _choose_stay(self, fader: Fader, stays: bool) -> None:
        self._desk.set_stay(fader, stays)
        self.stay_chips[fader].setChecked(fader in self._desk.sheet.plan.staying)

    def _show_way(self) -> None:
        """Offer the faders that are wished elsewhere, and say what there is to choose."""
        transition, plan = self._desk.transition, self._desk.sheet.plan
        for fader, chip in self.chips.items():
            chip.setEnabled(fader in transition.changed_faders or fader in plan.faders)
        self._beginning.set_text(tell_where_to_begin(transition, self._library))

    def _show_plan(self) -> None:
        plan = self._desk.sheet.plan
        self._question.set_text(self._words.question)
        reasons = {intention.fader: intention.reason for intention in plan.first}
        for fader, chip in self.chips.items():
            chip.setChecked(fader in reasons)
            self.reasons[fader].show_text(reasons.get(fader, ""))
            self.reasons[fader].setVisible(fader in reasons)
        stays = {stay.fader: stay.reason for stay in plan.stays}
        for fader, chip in self.stay_chips.items():
            chip.setChecked(fader in stays)
            self.stay_reasons[fader].show_text(stays.get(fader, ""))
            self.stay_reasons[fader].setVisible(fader in stays)
        for line, text in ((self.what, plan.step.what), (self.who, plan.step.who)):
            line.show_text(text)
        self.before.show_text(plan.step.before)
        for line in (self.what, self.who, self.before):
            line.setVisible(bool(plan.first) or plan.step != Step())
        for line in (*self.reasons.values(), self.what, self.who, self.before, *self.stay_reasons.values()):
            line.edit.setReadOnly(self._desk.viewed is not None)
        self._beginning.setVisible(not plan.first and plan.step == Step())
        self._show_way()
