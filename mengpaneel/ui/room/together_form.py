"""The room when all five faders were discussed: the bands, and the conclusion about each."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import tell_ghost
from mengpaneel.content.text.round import tell_conclusions
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.entry import spread_of
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.round import Conclusion, Round
from mengpaneel.looks.look import Size
from mengpaneel.ui.faders.round_slider import marks_of
from mengpaneel.ui.room.five_form import FiveForm
from mengpaneel.ui.room.header import RoomHeading
from mengpaneel.ui.room.text_zone import Line


class TogetherForm(FiveForm):
    """Five bands with their caps, and a sentence with the number of agreements."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        words = library.words.round
        super().__init__(desk, library, [*words.conclusions.values(), words.moved_later], parent)

    @property
    def heading(self) -> RoomHeading:
        round_ = self.round
        bars = tuple(round_[f].conclusion is not Conclusion.NOT_DISCUSSED for f in FADERS) if round_ else ()
        told = tell_conclusions(round_, self.library) if round_ else ""
        return RoomHeading(super().heading.title, bars=bars, spoken=told)

    def follow(self) -> None:
        self._show_faders()

    def follow_desk(self, changes: Changes) -> None:
        if changes.mix or changes.ambition or changes.aim or changes.ghost or changes.lock:
            self._show_faders()

    def _show_faders(self) -> None:
        desk, round_ = self.desk, self.round
        if round_ is None:
            return
        kind, ghost = desk.hour.kind, desk.aimed_ghost
        for fader, strip in self.strips.items():
            slider, held = strip.slider, round_[fader]
            moved, other = (desk.sheet.mix_of(aim)[fader] for aim in (kind, kind.other))
            slider.show_marks(marks_of(round_, fader))
            slider.show_position(moved, other, kind)
            slider.show_cap(float(slider.unset_cap_position if moved is None else moved))
            slider.show_ghost(ghost[fader] if ghost else None)
            slider.lock(desk.locked)
            words = self.library.words.round
            later = held.is_moved_later(moved)
            strip.told.show_lines([Line(words.moved_later if later else words.conclusions[held.conclusion])])
        legend = Line(" · ".join(self._marks(round_)), muted=True, rank=1)
        self.text.show_lines([Line(tell_conclusions(round_, self.library), Size.LARGE), legend])

    def _marks(self, round_: Round) -> Iterator[str]:
        """What there is to see besides the faders themselves."""
        desk = self.desk
        if any(spread_of(round_[fader].shown) is not None for fader in FADERS):
            yield self.words.band
        if desk.ghost:
            yield tell_ghost(desk.ghost, desk.subject, self.library, wish=desk.ghost_is_wish)
