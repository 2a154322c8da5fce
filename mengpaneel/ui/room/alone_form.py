"""The room while participants set the faders alone: the question and how many are ready, never who."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.round import tell_stop
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Size
from mengpaneel.ui.room.form import RoomForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line, TextZone


class AloneForm(RoomForm):
    """The question in large type, with the count below it."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(desk, library, parent)
        self.text = TextZone(self, spread=False)

    @property
    def heading(self) -> RoomHeading:
        session, round_ = self.desk.session, self.round
        count = len(round_.participants) if round_ else 0
        bars = tuple(place < session.ready for place in range(count))
        fader = self._asked_again
        title = self.library.faders[fader].name if fader else tell_stop(self.desk.hour, self.library)
        return RoomHeading(title, "", fader, self.names, bars, self._ready)

    def follow(self) -> None:
        words, fader = self.words, self._asked_again
        if fader:
            text = self.library.faders[fader]
            ends = (words.high.format(meaning=text.high.short), words.low.format(meaning=text.low.short))
            question = words.alone_again
        else:
            ends = ("", "")
            wished = self.desk.hour.kind is MixKind.AMBITION
            question = words.alone_wish if wished else words.alone
        lines = [Line(question, Size.DISPLAY, bold=True), *(Line(end, Size.BODY) for end in ends)]
        self.text.show_lines([*lines, Line(self._ready, Size.TITLE), Line(words.unseen, muted=True)])

    def place(self) -> None:
        self.text.setGeometry(self.rect())

    @property
    def _asked_again(self) -> Fader | None:
        """The fader that everyone judges once more."""
        fader, round_ = self.desk.hour.fader, self.round
        asked = round_.asked if round_ and round_.is_closed else ()
        return fader if fader in asked else next(iter(asked), None)

    @property
    def _ready(self) -> str:
        round_ = self.round
        count = len(round_.participants) if round_ else 0
        return self.library.words.round.ready.format(ready=self.desk.session.ready, count=count)
