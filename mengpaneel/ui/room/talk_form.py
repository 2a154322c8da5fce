"""The room while one fader is discussed: its band and discs, what its ends mean, and texts."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QTimer
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import tell_fader
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import Entries, distance_of, highest
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.participants import discs
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.round import Conclusion, FaderRound
from mengpaneel.looks.disc_legend import LETTERS_ONLY_FROM
from mengpaneel.looks.look import Size
from mengpaneel.ui.faders.round_slider import RoundSlider, marks_of
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line, TextZone

_PICTURE, _OF_TWO_ROUNDS, _GAP = 0.45, 0.56, 16
_FOLLOWS_AFTER_MS = 60


class TalkForm(RoomForm):
    """One fader, which can be moved if there is only one screen."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self._sliders: dict[Fader, RoundSlider] = {}
        self.text, self._introduction = TextZone(self), TextZone(self, spread=False)
        self._later = QTimer(self, singleShot=True, interval=_FOLLOWS_AFTER_MS)
        self._later.timeout.connect(self._show_text)

    @property
    def fader(self) -> Fader | None:
        """The fader that is discussed; None before the first reveal."""
        return self.desk.hour.fader

    @property
    def heading(self) -> RoomHeading:
        fader, round_, words = self.fader, self.round, self.words
        if fader is None or round_ is None:
            return RoomHeading(tell_stop(self.desk.hour, self.library), titles=self.names)
        place = round_.order.index(fader) if fader in round_.order else 0
        bars = tuple(number <= place for number in range(len(FADERS)))
        spoken = words.discussed.format(number=place + 1, count=len(FADERS))
        return RoomHeading(self.library.faders[fader].name, self._distance, fader, self.names, bars, spoken)

    def follow(self) -> None:
        for fader, slider in self._sliders.items():
            slider.setVisible(fader is self.fader)
        if self.fader and self.round:
            self.slider.show_marks(marks_of(self.round, self.fader))
            self.slider.lock(self.desk.locked)
            self.slider.show()
            self._show_position()
        self.place()

    def follow_desk(self, changes: Changes) -> None:
        if self.fader and (changes.mix or changes.ambition or changes.aim):
            self._show_position()
            self._later.start()
        if self.fader and changes.lock:
            self.slider.lock(self.desk.locked)

    def focus_fader(self, fader: Fader) -> None:
        if fader is self.fader:
            self.slider.setFocus()

    @property
    def slider(self) -> RoundSlider:
        """The slider of that fader; made when it is first shown."""
        fader = self.fader or FADERS[0]
        if fader not in self._sliders:
            desk, name = self.desk, self.library.faders[fader].name
            slider = RoundSlider(fader, name, self.library.words, "paper", self, size=Size.SMALL)
            slider.set_look(self.look)
            slider.setToolTip("")
            slider.gesture_began.connect(desk.begin_gesture)
            slider.position_requested.connect(lambda position: desk.move(fader, position))
            self._sliders[fader] = slider
        return self._sliders[fader]

    def place(self) -> None:
        self.text.setVisible(self.fader is not None)
        self._introduction.setVisible(self.fader is None)
        self._introduction.setGeometry(self.rect())
        if self.fader:
            picture = round(self.width() * (_OF_TWO_ROUNDS if self._is_second else _PICTURE))
            self.slider.setGeometry(QRect(0, 0, picture, self.height()))
            left = picture + self.look.whole(_GAP)
            self.text.setGeometry(QRect(left, 0, self.width() - left, self.height()))
        self._show_text()

    @property
    def _held(self) -> FaderRound:
        """What was revealed and concluded of the fader."""
        return self.round[self.fader] if self.round and self.fader else FaderRound()

    @property
    def _is_second(self) -> bool:
        return bool(self._held.shown_before)

    def _show_position(self) -> None:
        desk, fader, slider = self.desk, self.fader, self.slider
        if fader:
            moved, other = (desk.sheet.mix_of(aim)[fader] for aim in (desk.aim, desk.aim.other))
            slider.show_position(moved, other, desk.aim)
            slider.show_cap(float(slider.unset_cap_position if moved is None else moved))

    # What it says.

    @property
    def _distance(self) -> str:
        shown = self._held.shown
        if not shown:
            return ""
        words, distance = self.words, distance_of(shown)
        told = self.library.words.round.distances
        return words.distance.format(distance=told[distance]) if distance else words.too_few

    def _show_text(self) -> None:
        fader, round_ = self.fader, self.round
        if fader is None or round_ is None:
            self._introduction.show_lines([Line(self.words.before_reveal, Size.DISPLAY, bold=True)])
            return
        text, words = self.library.faders[fader], self.words
        high, low = words.high.format(meaning=text.high.short), words.low.format(meaning=text.low.short)
        shows_letters = bool(self._held.shown)
        letters = discs(round_.participants) if shows_letters else ()
        few = len(letters) < LETTERS_ONLY_FROM
        roles = [participant.label for participant in round_.participants] if shows_letters and few else ()
        marks = Line(" · ".join(self._marks()), muted=True, rank=2)
        self.text.show_lines([Line(high), *self._lines(fader), marks, Line(low)], letters, roles)

    def _lines(self, fader: Fader) -> Iterator[Line]:
        """What to tell, and a question; or what the fader means where it is being set."""
        words, held, desk = self.words, self._held, self.desk
        question = Line(self.library.faders[fader].questions[0], Size.BODY, rank=1)
        if not held.shown:
            yield Line(words.not_revealed, Size.LARGE, bold=True)
        elif desk.sheet.mix_of(desk.hour.kind)[fader] is not None:
            level, sentence = tell_fader(fader, desk.sheet, desk.hour.kind, self.library)
            agreed = held.conclusion is Conclusion.AGREED and not desk.session.is_moved_later(fader)
            told = words.agreed.format(level=level) if agreed else sentence_case(level)
            yield Line(told, Size.TITLE, bold=True)
            yield Line(sentence, Size.LARGE)
        elif held.conclusion is Conclusion.LEFT_OPEN:
            yield Line(words.left_open, Size.TITLE, bold=True)
            yield question
        else:
            yield Line(self._question(held.shown), Size.LARGE, bold=True)
            yield question

    def _question(self, shown: Entries) -> str:
        """What to ask the group; the laptop asks the same."""
        words = self.library.words.leading
        if distance_of(shown) is None:
            return words.question_few
        return words.question if highest(shown) else words.question_alike

    def _marks(self) -> Iterator[str]:
        """What there is to see, besides letters and the fader itself."""
        layout, words = self.slider.layout_of_discs, self.words
        if layout.band:
            yield words.band
        if self._is_second:
            yield words.first_round
        if layout.pills:
            yield words.pill
        if self.slider.position is not None:
            yield words.agreed_cap
