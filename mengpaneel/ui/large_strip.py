"""One fader for the room, in letters that are read from the back."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mengpaneel.content.gaps import tell_goal
from mengpaneel.content.library import Library
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import Fader, level_of
from mengpaneel.domain.profiles import profile
from mengpaneel.domain.snapshot import Aim
from mengpaneel.looks.look import Look, Size
from mengpaneel.ui.console.fader import FaderSlider
from mengpaneel.ui.parts.card import Card
from mengpaneel.ui.parts.dress import space
from mengpaneel.ui.parts.text import Text

_MARGIN = 3


class LargeStrip(Card):
    """One fader for the room: name, fader, position in words, and whether they want to talk about it."""

    def __init__(self, fader: Fader, desk: Desk, library: Library, parent: QWidget) -> None:
        super().__init__("console", parent=parent)
        self._fader, self._desk, self._library = fader, desk, library
        text, words = library.faders[fader], library.words
        self._name = Text(text.name, Size.SMALL, bold=True, wrap=True, centred=True)
        self.slider = FaderSlider(fader, text.name, words, "console", self)
        self._position = Text("", Size.SMALL, bold=True, wrap=True, centred=True, fader=fader)
        self._talk = Text(words.console.talk, Size.SMALL, centred=True)
        policy = self._talk.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._talk.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self.slider, 1)
        self._column.addWidget(self._position)
        self._column.addWidget(self._talk)
        self.slider.gesture_began.connect(desk.begin_gesture)
        self.slider.wanted.connect(lambda position: desk.move(fader, position))

    def follow(self) -> None:
        """Show what the desk has."""
        desk = self._desk
        self._position.say(self._word())
        moved, other = (desk.sheet.mix_of(aim)[self._fader] for aim in (desk.aim, desk.aim.other))
        self.slider.show_position(moved, other, desk.aim)
        self._talk.setVisible(self._desk.sheet.remark(self._fader).talk)
        overlay = desk.overlay
        self.slider.show_target(profile(overlay)[self._fader] if overlay else None)
        self.slider.lock(desk.locked)

    def _word(self) -> str:
        if self._desk.aim is Aim.NOW:
            return self._library.words.levels[level_of(self._desk.mix[self._fader])]
        wish = self._desk.sheet.ambition[self._fader]
        return self._library.words.ambition.as_now if wish is None else tell_goal(wish, self._library)

    def wear(self, look: Look) -> None:
        """Take on this look."""
        super().wear(look)
        space(self._column, look, (_MARGIN, 6, _MARGIN, 6), 3)
        self._reserve()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        """Give all five names, and all words for a position, the same room."""
        width = self.width() - 2 * self.look_worn.whole(_MARGIN)
        self._name.reserve([text.name for text in self._library.faders.values()], width)
        words = self._library.words
        self._position.reserve([*words.levels.values(), words.ambition.as_now], width)
