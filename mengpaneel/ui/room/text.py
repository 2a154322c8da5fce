"""The texts beside the faders for the room: what the mix resembles, and what to talk about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import MatchText
from mengpaneel.content.text.positions import tell_fader, tell_ghost
from mengpaneel.content.text.round import tell_difference
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.hints import hints
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import LIGHT, Look, Size
from mengpaneel.ui.console.aims import AimSwitch
from mengpaneel.ui.profile.match_text import aimed_match_text
from mengpaneel.ui.room.whole_words import WordWrapLabel
from mengpaneel.ui.widgets.badge import Badge
from mengpaneel.ui.widgets.label import Label, TextTone
from mengpaneel.ui.widgets.look import set_margins

_FOLLOWS_AFTER_MS = 60
_TITLES = (
    (Size.TITLE, 2),
    (Size.LARGE, 2),
    (Size.TITLE, 3),
    (Size.LARGE, 4),
    (Size.BODY, 4),
    (Size.SMALL, 9),
)
"""In which size the title is written, in at most so many lines; the first that fits is taken."""


class RoomText(QWidget):
    """Follows the desk a moment after the faders. Texts that do not fit are left out, never cut off."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._library = desk, library
        self._look = Look(LIGHT)
        self._alone = True
        self._make_parts()
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=_FOLLOWS_AFTER_MS)
        self._later.timeout.connect(self._follow)
        desk.changed.connect(self._follow_desk)
        self._follow()
        self._show_state()

    def _make_parts(self) -> None:
        words = self._library.words
        self.aims = AimSwitch(self._desk, words.ambition, self)
        self.locked = Badge(self._library.words.present.locked, "lock", parent=self)
        self._lead = WordWrapLabel("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self._lead.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.title = WordWrapLabel("", Size.TITLE, bold=True, wrap=True)
        self._note = WordWrapLabel("", Size.SMALL, wrap=True)
        self.hand = WordWrapLabel("", Size.BODY, wrap=True)
        self.ends = WordWrapLabel("", Size.SMALL, tone=TextTone.MUTED, wrap=True)
        self.legends = [WordWrapLabel("", Size.SMALL, tone=TextTone.MUTED, wrap=True) for _ in range(3)]
        self._caution_head = Label(words.panel.caution, Size.SMALL, bold=True)
        self._caution = WordWrapLabel("", Size.SMALL, wrap=True)
        self.question_head = Label(self._library.words.present.talk_about, Size.SMALL, bold=True)
        self.question = WordWrapLabel("", Size.SMALL, wrap=True)
        self.hint = Label(self._library.words.present.hint, Size.SMALL, tone=TextTone.MUTED, wrap=True)

    def _follow_desk(self, changes: Changes) -> None:
        if changes.aimed_mix or changes.ghost or changes.overlay or changes.rounds or changes.profiles_hidden:
            self._later.start()
        if changes.lock or changes.aim or changes.ambition:
            self._show_state()

    def _lay_out(self) -> None:
        self._begins = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for state in (self.aims, self.locked):
            self._begins.addWidget(state, 0, Qt.AlignmentFlag.AlignVCenter)
        self._begins.addWidget(self._lead, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._begins)
        above: tuple[Label, ...] = (self.title, self._note, self.hand, self.ends, *self.legends)
        below: tuple[Label, ...] = (self.question_head, self.question, self._caution_head, self._caution)
        for text in above:
            self._column.addWidget(text)
        self._column.addStretch(1)
        for text in below:
            self._column.addWidget(text)
        self._column.addStretch(4)
        self._column.addWidget(self.hint)

    @property
    def is_up_to_date(self) -> bool:
        """Whether the texts have followed the faders."""
        return not self._later.isActive()

    def set_alone(self, alone: bool) -> None:
        """Set whether no other window leads; then the keys are shown here."""
        self._alone = alone
        self._fit()

    def set_look(self, look: Look) -> None:
        self._look = look
        set_margins(self._column, look, 0, 5)
        self._space_begins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_beside(self, beside: bool) -> None:
        """Set whether it is laid out beside the faders or below them."""
        ways = QBoxLayout.Direction
        self._begins.setDirection(ways.TopToBottom if beside else ways.LeftToRight)
        self._space_begins()

    def min_width(self, look: Look) -> int:
        """The smallest width in pixels in which the switch, the lock and every name fit."""
        metrics = QFontMetrics(look.font(_TITLES[-1][0], bold=True))
        names = [name for profile in self._library.profile_names.values() for name in profile.name.split()]
        state = [part.sizeHint().width() for part in (self.aims, self.locked)]
        return max(*state, *map(metrics.horizontalAdvance, names))

    def _space_begins(self) -> None:
        set_margins(self._begins, self._look, 0, 5 if self._upright else 12)

    # What it says.

    def _follow(self) -> None:
        desk = self._desk
        telling = self._telling()
        profiles = () if desk.profiles_hidden else desk.aimed_match.profiles
        text = self._library.profile(profiles[0]) if len(profiles) == 1 else None
        said = (
            telling.lead,
            telling.title,
            telling.note,
            *self._read_out(),
            *self._marks(),
            text.risk_question if text else self._raised(),
            text.caution if text else "",
        )
        if said != self._said:
            for part, words in zip(self._parts, said, strict=True):
                part.set_words(words)
            self._fit()

    def _telling(self) -> MatchText:
        """What the mix resembles; or why there is no profile, where the group differs too much."""
        round_ = self._desk.session.round
        difference = tell_difference(round_, self._library) if round_ else ""
        if difference and not self._desk.profiles_hidden:
            return MatchText("", difference, "")
        return aimed_match_text(self._desk, self._library)

    def _read_out(self) -> tuple[str, str]:
        """What the fader in hand means where it stands, and what its ends mean."""
        desk, library = self._desk, self._library
        fader, words = desk.last_moved, library.words.room
        text = library.faders[fader]
        _level, sentence = tell_fader(fader, desk.sheet, desk.aim, library)  # the strip tells name and level
        if desk.aimed_mix[fader] is None:
            sentence = ""  # how to set it is for whoever sits at the laptop
        ends = (words.high.format(meaning=text.high.short), words.low.format(meaning=text.low.short))
        return sentence, " · ".join(ends)

    def _raised(self) -> str:
        """What the mix itself asks, where no profile does."""
        raised = hints(self._desk.aimed_mix)
        return self._library.hints[raised[0]].question if raised else ""

    def _marks(self) -> tuple[str, str, str]:
        """What dashed caps, grey bars and diamonds are; the title of a snapshot stays on the laptop."""
        words, desk, overlay = self._library.words.present, self._desk, self._desk.overlay
        wish = desk.ghost_is_wish
        profile = self._library.profile_names[overlay].in_sentence if overlay else ""
        return (
            tell_ghost(desk.ghost, desk.subject, self._library, wish=wish) if desk.ghost else "",
            words.overlay.format(profile=profile) if profile else "",
            self._other_mix(),
        )

    def _other_mix(self) -> str:
        """What the mark of the other mix is: the ambition beside now, or now beside the ambition."""
        words, desk = self._library.words.room, self._desk
        if desk.aim is MixKind.AMBITION:
            return words.current_cap
        return words.diamond if desk.transition.has_ambition else ""

    @property
    def _parts(self) -> Sequence[WordWrapLabel]:
        return (
            self._lead,
            self.title,
            self._note,
            self.hand,
            self.ends,
            *self.legends,
            self.question,
            self._caution,
        )

    @property
    def _said(self) -> tuple[str, ...]:
        return tuple(part.words for part in self._parts)

    def _show_state(self) -> None:
        """Show the lock, and the switch to who wishes something: others need not choose between two mixes."""
        desk = self._desk
        self.locked.setVisible(desk.locked)
        self.aims.setVisible(desk.aim is MixKind.AMBITION or desk.transition.has_ambition)
        self._fit()

    # What fits.

    def _fit(self) -> None:
        """Leave out the least important texts, and make the title smaller, until the rest fits."""
        room, width = self.height(), self.width()
        for part in self._parts:
            part.wrap_to_width(self._beside_state() if part is self._lead else width)
        for dropped in self._ways():
            shown = self._show_without(dropped)
            for size, lines in _TITLES:
                self.title.setFont(self._look.font(size, bold=True))
                fits = self.title.wrap_to_width(width) <= lines and self.title.fits(width)
                if fits and self._height(shown, width) <= room:
                    self.title.balance_lines(width)
                    return

    def _ways(self) -> Sequence[tuple[Label, ...]]:
        """What to leave out: nothing, or ever more."""
        caution, question = (self._caution_head, self._caution), (self.question_head, self.question)
        ways: list[tuple[Label, ...]] = [() if self._alone else (self.hint,)]
        least_first = (
            caution,
            (self._note,),
            question,
            (self.hint,),
            (self.ends,),
            (self.hand,),
            self.legends,
        )
        for more in least_first:
            ways.append((*ways[-1], *more))
        return ways

    def _beside_state(self) -> int:
        """The width that the lead has."""
        return (
            self.width()
            if self._upright
            else self.width() - sum(size.width() + self._begins.spacing() for size in self._state)
        )

    @property
    def _upright(self) -> bool:
        return self._begins.direction() is QBoxLayout.Direction.TopToBottom

    @property
    def _state(self) -> Sequence[QSize]:
        """How large the switch and the lock are, as far as they are shown."""
        return [part.sizeHint() for part in (self.aims, self.locked) if part.isVisibleTo(self)]

    def _height(self, shown: Sequence[Label], width: int) -> int:
        gap, lead = self._column.spacing(), self._lead.heightForWidth(self._beside_state())
        heights = [size.height() for size in self._state]
        high = lead + sum(height + gap for height in heights) if self._upright else max([lead, *heights])
        below = [text.heightForWidth(width) for text in shown if text is not self._lead]
        return high + sum(height + gap for height in below)

    def _show_without(self, dropped: Sequence[Label]) -> list[Label]:
        """Show all texts that have something to say, but for these."""
        heads = {self.question_head: self.question, self._caution_head: self._caution}
        texts: list[Label] = [*self._parts, *heads, self.hint]
        shown = [text for text in texts if text not in dropped and heads.get(text, text).text()]
        for text in texts:
            text.setVisible(text in shown)
        return shown
