"""The room before the faders are set: each fader in turn, with what *hoog* and *laag* mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.texts import End
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.looks.look import Size
from mengpaneel.ui.faders.round_slider import RoundSlider
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line, TextZone

_PICTURE, _GAP, _END = 0.24, 16, 0.37
"""`_PICTURE` is the fader's share of the width, `_END` the share of the height of each end."""


class ExplanationForm(RoomForm):
    """One read-only fader, beside what its ends mean and what it is about."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self._sliders: dict[Fader, RoundSlider] = {}
        self.high, self.low = (TextZone(self, spread=False, middle=end) for end in (0, 1))
        self.about = TextZone(self, spread=False)

    @property
    def heading(self) -> RoomHeading:
        fader, words = self.desk.session.explained, self.words
        place = FADERS.index(fader)
        bars = tuple(number <= place for number in range(len(FADERS)))
        spoken = words.discussed.format(number=place + 1, count=len(FADERS))
        step = tell_stop(self.desk.hour, self.library)
        return RoomHeading(self.library.faders[fader].name, step, fader, self.names, bars, spoken)

    def follow(self) -> None:
        fader, words = self.desk.session.explained, self.words
        for other, slider in self._sliders.items():
            slider.setVisible(other is fader)
        self._slider.show()
        text = self.library.faders[fader]
        self.high.show_lines(_told(words.high, text.high))
        self.low.show_lines(_told(words.low, text.low))
        self.about.show_lines([Line(text.about, muted=True, rank=1)])
        self.place()

    @property
    def _slider(self) -> RoundSlider:
        """The fader that is explained; made when it is first shown."""
        fader = self.desk.session.explained
        if fader not in self._sliders:
            name = self.library.faders[fader].name
            slider = RoundSlider(fader, name, self.library.words, "paper", self, size=Size.SMALL)
            slider.set_look(self.look)
            slider.lock(True)
            slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._sliders[fader] = slider
        return self._sliders[fader]

    def place(self) -> None:
        picture, end = round(_PICTURE * self.width()), round(_END * self.height())
        left = picture + self.look.whole(_GAP)
        width = self.width() - left
        self._slider.setGeometry(QRect(0, 0, picture, self.height()))
        self.high.setGeometry(QRect(left, 0, width, end))
        self.about.setGeometry(QRect(left, end, width, self.height() - 2 * end))
        self.low.setGeometry(QRect(left, self.height() - end, width, end))


def _told(form: str, end: End) -> list[Line]:
    return [Line(form.format(meaning=end.short), Size.LARGE, bold=True), Line(end.long, rank=1)]
