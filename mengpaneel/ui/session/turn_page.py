"""The turn of one participant: unset faders with what they mean, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import longest_sentences
from mengpaneel.desk.session import Session
from mengpaneel.desk.turn import Turn
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.participants import discs
from mengpaneel.domain.round import Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.faders.bank import FaderBank
from mengpaneel.ui.session.foot_line import FootLine
from mengpaneel.ui.session.participant_chips import DiscLabel
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card, Group
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import apply_look, set_margins

_WIDEST_STRIP = 320


class TurnSentence(Card):
    """The full text of the selected strip, always two lines high."""

    def __init__(self, bank: FaderBank, library: Library) -> None:
        super().__init__(radius=8)
        self._bank, self._library = bank, library
        self._title = Label("", bold=True)
        self._sentence = Label("", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        bank.selected_changed.connect(self._show_selected)
        bank.words_changed.connect(self._show_selected)
        self._show_selected()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (14, 6, 14, 6), 0)
        self._reserve()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._reserve()

    def _reserve(self) -> None:
        sides = self._column.contentsMargins()
        width = self.width() - sides.left() - sides.right()
        self._sentence.setFont(self.current_look.font())
        self._sentence.reserve(longest_sentences(self._library), width)

    def _show_selected(self) -> None:
        strip = self._bank.selected_strip
        self._title.set_text(f"{self._library.faders[strip.fader].name} · {strip.word}")
        self._sentence.set_text(strip.sentence)


class TurnPage(Group):
    """Shows a Turn. No fader has the focus until the user chooses one.

    `finished`, `skipped` and `postponed`: the button that was pressed; the page itself changes nothing.
    """

    finished = Signal()
    skipped = Signal()
    postponed = Signal()

    is_area = True

    def __init__(self, turn: Turn, round_: Round, library: Library) -> None:
        words, participant = library.words.entering, round_.participants[turn.participant]
        super().__init__(words.you_are.format(role=participant.label))
        self._look = Look(LIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._disc = DiscLabel(discs(round_.participants)[turn.participant])
        self._title = Label(words.you_are.format(role=participant.label), Size.TITLE, bold=True, wrap=True)
        told = words.turn_now if turn.aim is MixKind.NOW else words.turn_wish
        self._told = Label(told, Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.bank = FaderBank(turn, library, faders=turn.faders)
        self._sentence = TurnSentence(self.bank, library)
        self.skip = Button(words.skip, name=words.turn_skip_tip)
        self.later = Button(words.turn_later, name=words.turn_later_tip)
        self.finish = Button(words.finish, ButtonStyle.PRIMARY)
        self.foot_line = FootLine(words.may_stay_empty)
        for button, signal in (
            (self.skip, self.skipped),
            (self.later, self.postponed),
            (self.finish, self.finished),
        ):
            button.clicked.connect(signal)
        self._lay_out()

    def _lay_out(self) -> None:
        self._head, self._heading, self._foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._heading.addWidget(self._title)
        self._heading.addWidget(self._told)
        self._head.addWidget(self._disc)
        self._head.addLayout(self._heading, 1)
        self._card = Card("console")
        self._inside, middle = QVBoxLayout(self._card), QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.bank, 1000)
        middle.addStretch(1)
        self._inside.addLayout(middle, 1)
        self._inside.addWidget(self._sentence)
        for widget in (self.skip, self.later):
            self._foot.addWidget(widget)
        self._foot.addWidget(self.foot_line, 1)
        self._foot.addWidget(self.finish)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._card, 1)
        self._column.addLayout(self._foot)

    def focus_fader(self, fader: Fader) -> None:
        """Focus a fader, if it is part of this round."""
        if fader in self.bank.strips:
            self.bank.focus_fader(fader)

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 8)
        set_margins(self._head, look, 0, 10)
        set_margins(self._heading, look, 0, 0)
        set_margins(self._inside, look, (10, 10, 10, 10), 8)
        set_margins(self._foot, look, 0, 12)
        self.bank.setMaximumWidth(len(self.bank.strips) * look.whole(_WIDEST_STRIP))
        self.foot_line.label.setVisible(self.width() >= look.px(720))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.foot_line.label.setVisible(self.width() >= self._look.px(720))


def make_turn_page(session: Session, library: Library, look: Look) -> TurnPage | None:
    """Make the page of the present turn; None without one."""
    if session.turn is None or session.round is None:
        return None
    participant = session.turn.participant
    page = TurnPage(session.turn, session.round, library)
    page.finished.connect(session.finish_turn)
    page.skipped.connect(lambda: session.skip(participant))
    page.postponed.connect(session.leave_turn)
    apply_look(page, look)
    return page
