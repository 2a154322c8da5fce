"""The card with the discussed fader: it is revealed, dragged, and agreed on or left open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import tell_goal
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import HIGHEST, Fader, Position, level_of
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.round import Conclusion, FaderRound
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.session.round_fader import TalkFader
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_height
from mengpaneel.ui.widgets.look import apply_look, set_margins


class TalkCard(Card):
    """Shows nothing of a fader before it is revealed."""

    is_area = True

    def __init__(self, desk: Desk, library: Library, kind: MixKind, parent: QWidget | None = None) -> None:
        super().__init__("console", parent=parent)
        self._desk, self._library, self._kind = desk, library, kind
        self._words = library.words.leading
        self._fader: Fader | None = None
        self._sliders: dict[Fader, TalkFader] = {}
        self._high = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self._low = Label("", Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self._told = Label("", Size.BODY, wrap=True, centred=True)
        self.reveal = Button(self._words.reveal, ButtonStyle.PRIMARY, name=self._words.reveal_tip, mark="eye")
        self.agree = Button(self._words.agree, ButtonStyle.PRIMARY, name=self._words.agree_tip)
        self.leave_open = Button(self._words.leave_open, name=self._words.leave_open_tip, checkable=True)
        self.agree.clicked.connect(self._agree)
        self.leave_open.clicked.connect(self._leave_open)
        self._lay_out()

    def _lay_out(self) -> None:
        self._place, self._buttons, self._column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for button in (self.reveal, self.agree, self.leave_open):
            self._buttons.addWidget(button, 1)
            button.setSizePolicy(self.sizePolicy().Policy.Expanding, button.sizePolicy().verticalPolicy())
        self._column.addWidget(self._high)
        self._column.addLayout(self._place, 1)
        self._column.addWidget(self._low)
        self._column.addStretch()
        self._column.addWidget(self._told)
        self._column.addStretch()
        self._column.addLayout(self._buttons)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (16, 12, 16, 12), 6)
        set_margins(self._buttons, look, (0, 2, 0, 0), 10)
        self._reserve()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        """Keep room for the longest sentence, so that the fader stays where it is while it is dragged."""
        words, levels = self._words, {self._level(position) for position in range(HIGHEST + 1)}
        told = [words.drag, words.left_open, *(words.agreed_at.format(level=level) for level in levels)]
        told += [f"{conclusion} {words.moved_later}" for conclusion in told[1:]]
        told += [words.set_now.format(level=level) for level in levels]
        sides = self._column.contentsMargins()
        width = self.width() - sides.left() - sides.right()
        self._told.setMinimumHeight(max_text_height(sorted(told), self._told.font(), width))

    @property
    def slider(self) -> TalkFader | None:
        """The slider that is shown; None before the reveal."""
        return self._sliders[self._fader] if self._fader and self._held and self._held.revealed else None

    def focus_fader(self, fader: Fader) -> None:
        """Focus the fader, if it is the one that is shown."""
        if fader is self._fader and self.slider:
            self.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_fader(self, fader: Fader | None) -> None:
        """Show what was revealed of this fader; None for nothing."""
        self._fader, round_ = fader, self._desk.session.round
        step = self._library.words.round.steps[HourStep.TALK]
        self.setAccessibleName(self._library.faders[fader].name if fader else step)
        held = self._held
        seen = fader if held and held.revealed else None
        if seen and seen not in self._sliders:
            slider = self._sliders[seen] = TalkFader(seen, self._desk, self._library, "console", self)
            self._place.addWidget(slider, 1)
            apply_look(slider, self.current_look)
        for other, slider in self._sliders.items():
            slider.show_round(round_ if other is seen else None)
            slider.setVisible(other is seen)
        if seen:
            text = self._library.faders[seen]
            self._high.set_text(text.high.short)
            self._low.set_text(text.low.short)
        for label in (self._high, self._low):
            label.setVisible(seen is not None)
        self.show_conclusion()

    def show_conclusion(self) -> None:
        """Show what can be done now, or the conclusion about this fader."""
        held, round_ = self._held, self._desk.session.round
        hidden = round_ is not None and (held is None or held.can_be_revealed)
        self.reveal.setVisible(hidden)
        self.reveal.setEnabled(self._desk.session.can_reveal)
        seen = held is not None and bool(held.revealed)
        for button in (self.agree, self.leave_open):
            button.setVisible(seen and not hidden)
        if held is None or not seen or hidden:
            self._told.set_text(self._what_waits(held))
            return
        position = self._position
        agreed = held.conclusion is Conclusion.AGREED and not held.is_moved_later(position)
        self.agree.setEnabled(position is not None and not self._desk.locked)
        self.agree.show_mark("check" if agreed else "")
        self.leave_open.setEnabled(not self._desk.locked)
        self.leave_open.setChecked(held.conclusion is Conclusion.LEFT_OPEN)
        self._told.set_text(self._what_stands(held, position))

    def _what_waits(self, held: FaderRound | None) -> str:
        words, round_ = self._words, self._desk.session.round
        if round_ is None:
            return words.nothing_to_show
        if not self._desk.session.can_reveal:
            return words.nobody_entered
        if held is not None:
            return words.before_again if held.is_asked_again else words.before_next
        ready = self._library.words.round.ready.format(
            ready=self._desk.session.ready, count=len(round_.participants)
        )
        return f"{words.before_first} {words.closes}\n\n{ready}"

    def _what_stands(self, held: FaderRound, position: Position) -> str:
        words = self._words
        if held.conclusion is Conclusion.AGREED:
            told = words.agreed_at.format(level=self._level(held.agreed_at))
        elif held.conclusion is Conclusion.LEFT_OPEN:
            told = words.left_open
        elif position is None:
            return words.drag
        else:
            return words.set_now.format(level=self._level(position))
        return f"{told} {words.moved_later}" if held.is_moved_later(position) else told

    def _level(self, position: Position) -> str:
        if self._kind is MixKind.AMBITION:
            return tell_goal(position, self._library)
        return self._library.words.levels[level_of(position)]

    @property
    def _held(self) -> FaderRound | None:
        round_ = self._desk.session.round
        return round_[self._fader] if round_ and self._fader else None

    @property
    def _position(self) -> Position:
        return self._desk.sheet.mix_of(self._kind)[self._fader] if self._fader else None

    def _agree(self) -> None:
        """Agree where the fader stands; pressed again at the same place, take it back."""
        fader, held, session = self._fader, self._held, self._desk.session
        if fader and held:
            agreed = held.conclusion is Conclusion.AGREED and not session.is_moved_later(fader)
            (session.take_back if agreed else session.agree)(fader)

    def _leave_open(self, on: bool) -> None:
        if self._fader:
            session = self._desk.session
            (session.leave_open if on else session.take_back)(self._fader)
            self.show_conclusion()
