"""The conclusions about all five faders: the bands, and the caps where they agreed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import tell_fader
from mengpaneel.content.text.round import tell_conclusion, tell_conclusions
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.desk.session_changes import SessionChanges
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.looks.shapes import fill
from mengpaneel.ui.session.municipality import MunicipalityButton
from mengpaneel.ui.session.page import SessionPage
from mengpaneel.ui.session.round_fader import RoundFader
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import Label, TextTone, max_text_height, max_text_width
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.window.commands import Commands

_BAR, _SIDE, _GAP = 5, 6, 7


class TogetherStrip(Card):
    """One fader with its band, its position in words, and the conclusion."""

    def __init__(
        self, fader: Fader, desk: Desk, library: Library, kind: MixKind, parent: QWidget | None = None
    ) -> None:
        super().__init__("console", parent=parent)
        self._fader, self._desk, self._library, self._kind = fader, desk, library, kind
        text = library.faders[fader]
        self._name = Label(text.name, Size.BODY, bold=True, wrap=True, centred=True)
        self._high = Label(text.high.short, Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self.slider = RoundFader(fader, desk, library, "console", self)
        self._low = Label(text.low.short, Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self._word = Label("", Size.BODY, bold=True, wrap=True, centred=True, fader=fader)
        self.conclusion = Label("", Size.SMALL, wrap=True, centred=True)
        self._column = QVBoxLayout(self)
        for part in (self._name, self._high):
            self._column.addWidget(part)
        self._column.addWidget(self.slider, 1)
        for part in (self._low, self._word, self.conclusion):
            self._column.addWidget(part)

    def show_fader(self) -> None:
        """Update the round and the texts."""
        round_, sheet = self._desk.sheet.round_of(self._kind), self._desk.sheet
        self.slider.show_round(round_)
        ghost = self._desk.aimed_ghost
        self.slider.show_ghost(ghost[self._fader] if ghost else None)
        self._word.set_text(tell_fader(self._fader, sheet, self._kind, self._library)[0])
        position = sheet.mix_of(self._kind)[self._fader]
        told = tell_conclusion(round_[self._fader], position, self._library) if round_ else ""
        self.conclusion.set_text(told)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._column, look, (_SIDE, _BAR + 4, _SIDE, 8), 2)
        words = [word for text in self._library.faders.values() for word in text.name.split()]
        self._name.setMinimumWidth(max_text_width(words, look.font(Size.BODY, bold=True)))
        self._reserve()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._reserve()

    def _reserve(self) -> None:
        """Give the words of all five faders the same room, so that their tracks are equally high."""
        width = self.width() - 2 * self.current_look.whole(_SIDE)
        texts, words = self._library.faders.values(), self._library.words
        told = [*words.round.conclusions.values()]
        told += [f"{each} ({words.round.moved_later})" for each in told]
        for label, said in (
            (self._name, [text.name for text in texts]),
            (self._high, [text.high.short for text in texts]),
            (self._low, [text.low.short for text in texts]),
            (self._word, [*words.levels.values(), words.ambition.as_now]),
            (self.conclusion, told),
        ):
            label.setFixedHeight(max_text_height(said, label.font(), width))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look, shape = QPainter(self), self.current_look, QPainterPath()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape.addRoundedRect(QRectF(self.rect()), look.px(12), look.px(12))
        painter.setClipPath(shape)
        fill(painter, QRectF(0, 0, self.width(), look.px(_BAR)), look.fader(self._fader))


class TogetherPage(SessionPage):
    """Follows faders and round; a group without a round sets the faders here."""

    def __init__(self, desk: Desk, library: Library, commands: Commands, kind: MixKind) -> None:
        super().__init__(desk, library, commands, kind)
        self.strips = {fader: TogetherStrip(fader, desk, library, kind) for fader in FADERS}
        self._row = QHBoxLayout()
        for strip in self.strips.values():
            self._row.addWidget(strip, 1)
            strip.slider.neighbour_requested.connect(
                lambda by, fader=strip.slider.fader: self._pick_neighbour(fader, by)
            )
        self.municipality = MunicipalityButton(desk, library)
        self.body.addLayout(self._row, 1)
        self.body.addWidget(self.municipality, 0, Qt.AlignmentFlag.AlignLeft)
        desk.session.changed.connect(self._follow)
        desk.changed.connect(self._follow_desk)
        self._show()

    def focus_fader(self, fader: Fader) -> None:
        self.strips[fader].slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, 0, _GAP)

    def _pick_neighbour(self, fader: Fader, by: int) -> None:
        at = FADERS.index(fader) + by
        if 0 <= at < len(FADERS):
            self.focus_fader(FADERS[at])

    def _follow(self, changes: SessionChanges) -> None:
        if changes.reveals or changes.conclusions or changes.participants:
            self._show()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.ambition or changes.rounds or changes.ghost or changes.aim:
            self._show()

    def _show(self) -> None:
        round_ = self.desk.sheet.round_of(self.kind)
        for strip in self.strips.values():
            strip.show_fader()
        words = self.library.words
        told = tell_conclusions(round_, self.library) if round_ else words.leading.without_round
        self.show_title(words.round.steps[HourStep.TOGETHER], told)
