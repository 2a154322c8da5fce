"""One channel strip: a fader with its name, its ends, its position in words, a note and a flag."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import longest_gaps, position_aloud, tell_gap, tell_goal
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.comparison import Change
from mengpaneel.domain.faders import Fader, Level, level_of
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size
from mengpaneel.looks.shapes import fill
from mengpaneel.ui.faders.keys import STEP
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.faders.step_button import StepButton
from mengpaneel.ui.widgets.button import Button, Shape
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.popups import plain_tooltip
from mengpaneel.ui.widgets.text import Text, TextTone, largest_fitting_size, max_text_width

_BAR = 6
_MARGIN = 5
_ROOM_FOR_GAPS = 108
_SIZES = (Size.LARGE, Size.BODY, Size.SMALL)
_ROOM_BESIDE_WORD = 126
_NARROWEST = 112


class FaderStrip(Card):
    """Shows one fader of the desk and hands every touch on to it."""

    note_wanted = Signal()

    def __init__(self, fader: Fader, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.fader = fader
        self._desk = desk
        self._all_texts = tuple(library.faders.values())
        self._text = library.faders[fader]
        self._library, self._words = library, library.words
        self._said: tuple[object, ...] = ()
        self._fitted: tuple[int, Look] | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self.show_remark()

    def _make_parts(self) -> None:
        text, words = self._text, self._words.console
        self._name = Text(text.name, Size.LARGE, bold=True, wrap=True, centred=True)
        self._name.setToolTip(plain_tooltip(text.about))
        self._high = Text(text.high.short, Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self._high.setToolTip(plain_tooltip(text.high.long))
        self.slider = FaderSlider(self.fader, text.name, self._words, "card", self)
        self._low = Text(text.low.short, Size.SMALL, tone=TextTone.MUTED, wrap=True, centred=True)
        self._low.setToolTip(plain_tooltip(text.low.long))
        self.slider.setWhatsThis(
            f"{text.about}\n{words.high}: {text.high.long}\n{words.low}: {text.low.long}"
        )
        self._position = Text("", Size.LARGE, bold=True, centred=True, fader=self.fader)
        self._sentence = Text("", Size.SMALL, wrap=True, centred=True)
        self._down = StepButton("down", f"{text.name}: {words.down}")
        self._up = StepButton("up", f"{text.name}: {words.up}")
        self._note = Button("", Shape.TOOL, mark="note", name=f"{text.name}: {words.note_tip}")
        self._talk = Button(
            "", Shape.FLAG, mark="flag", name=f"{text.name}: {words.talk_tip}", checkable=True
        )

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        for button in (self._down, self._up, self._note, self._talk):
            self._buttons.addWidget(button)
        self._buttons.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self._high)
        self._column.addWidget(self.slider, 1)
        self._column.addWidget(self._low)
        self._column.addWidget(self._position)
        self._column.addWidget(self._sentence)
        self._column.addLayout(self._buttons)

    def _connect(self) -> None:
        self.slider.gesture_began.connect(self._desk.begin_gesture)
        self.slider.wanted.connect(lambda position: self._desk.move(self.fader, position))
        self._up.stepped.connect(lambda begins: self.slider.step(STEP, begins=begins))
        self._down.stepped.connect(lambda begins: self.slider.step(-STEP, begins=begins))
        self._note.clicked.connect(self.note_wanted)
        self._talk.clicked.connect(lambda checked: self._desk.set_flag(self.fader, checked))

    def show_level(self) -> None:
        """Say in words where the fader stands; only when the words change is any text laid out."""
        desk, now = self._desk, self._desk.mix[self.fader]
        wish = desk.sheet.ambition[self.fader]
        gap = Change(self.fader, now, now if wish is None else wish)
        wished = (level_of(wish), gap.shift) if desk.aim is MixKind.AMBITION else ()
        said = desk.aim, level_of(now), *wished
        if said != self._said:
            self._said = said
            words = self._words_now(level_of(now)) if desk.aim is MixKind.NOW else self._words_wished(gap)
            self._position.say(words[0])
            self._sentence.say(words[1])
            self.slider.setAccessibleDescription(self._aloud(*words))

    def _aloud(self, position: str, sentence: str) -> str:
        if self._desk.aim is MixKind.NOW:
            return position_aloud(self.fader, self._desk.mix[self.fader], self._library)
        return f"{position}; {sentence[:1].lower()}{sentence[1:]}"

    def _words_now(self, level: Level) -> tuple[str, str]:
        unset = self._words.console.unset
        return self._words.levels[level], unset if level is Level.UNSET else self._text.sentences[level]

    def _words_wished(self, gap: Change) -> tuple[str, str]:
        if self._desk.sheet.ambition[self.fader] is None:
            return self._words.ambition.as_now, self._words.ambition.unset
        return tell_goal(gap.now, self._library), tell_gap(gap, self._library)

    def show_remark(self) -> None:
        """Show whether there is a note, and whether they want to talk about it."""
        remark = self._desk.sheet.remark(self.fader)
        self._talk.setChecked(remark.talk)
        self._talk.show_mark("flagged" if remark.talk else "flag")
        self._note.show_mark("noted" if remark.note else "note")
        tip = remark.note or self._words.console.note_tip
        self._note.setAccessibleDescription(remark.note)
        self._note.setToolTip(plain_tooltip(tip if len(tip) < 200 else f"{tip[:200]}…"))

    def set_look(self, look: Look) -> None:
        """Set the look: colours, type sizes and measures."""
        super().set_look(look)
        set_margins(self._column, look, (_MARGIN, _BAR + 8, _MARGIN, 8), 3)
        set_margins(self._buttons, look, (0, 5, 0, 0), 2)
        words = [word for text in self._all_texts for word in text.name.split()]
        least = max_text_width([*words, *self._words.levels.values()], look.font(_SIZES[-1], bold=True))
        self.setMinimumWidth(max(look.whole(_NARROWEST), least + 2 * look.whole(_MARGIN)))

    def fit(self, strip_width: int) -> None:
        """Choose sizes for this width, and reserve the height of the longest text of all five strips.

        So nothing jumps while a fader moves, and the scales of all strips stand at one height.
        """
        look = self.current_look
        if self._fitted == (strip_width, look):
            return
        self._fitted = strip_width, look
        width, texts = strip_width - 2 * look.whole(_MARGIN), self._all_texts
        words = tuple(word for text in texts for word in text.name.split())
        levels = tuple(self._words.levels.values())
        self._name.set_size(largest_fitting_size(words, _SIZES, look, width))
        self._position.set_size(largest_fitting_size(levels, _SIZES, look, width))
        self._buttons.setSpacing(look.whole(2 if width >= look.px(_ROOM_FOR_GAPS) else 1))
        for text in (self._name, self._position):
            text.set_look(look)
        self._name.reserve([text.name for text in texts], width)
        self._high.reserve([text.high.short for text in texts], width)
        self._low.reserve([text.low.short for text in texts], width)
        sentences = [text.sentences[level] for text in texts for level in Level if level is not Level.UNSET]
        sentences += [self._words.console.unset, self._words.ambition.unset, *longest_gaps(self._library)]
        self._sentence.reserve(sentences, width)
        talk = self._words.console.talk
        room = look.px(_ROOM_BESIDE_WORD) + max_text_width([talk], look.font())
        self._talk.setText(talk if strip_width >= room else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = self.current_look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), look.px(12), look.px(12))
        painter.setClipPath(shape)
        fill(painter, QRectF(0, 0, self.width(), look.px(_BAR)), look.fader(self.fader))
