"""The line under the console: the full text of the selected strip, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import longest_sentences
from mengpaneel.desk.changes import Changes
from mengpaneel.desk.desk import Desk
from mengpaneel.domain.faders import MIDDLE, Fader
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.shapes import fill
from mengpaneel.ui.faders.bank import FaderBank
from mengpaneel.ui.faders.keys import STEP
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.widgets.button import Button, ButtonStyle
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import max_text_width
from mengpaneel.ui.widgets.popups import plain_tooltip

_LONGEST_TIP = 200


class StepButton(Button):
    """Emits `stepped` when it is pressed, and again while it is held down.

    The argument is True for the first step of a press. Releasing after a repeat emits nothing more.
    """

    stepped = Signal(bool)

    def __init__(self, mark: str, name: str) -> None:
        super().__init__("", ButtonStyle.TOOL, mark=mark, name=name)
        self._repeats = False
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pressed.connect(self._begin_unless_held)
        self.clicked.connect(self._step)

    def _begin_unless_held(self) -> None:
        """Qt tells of every repeat as a release, a click and a press, while the button stays down."""
        self._repeats = self._clicked_while_down
        self._clicked_while_down = False

    _clicked_while_down = False

    def _step(self) -> None:
        held = self.isDown()
        if held or not self._repeats:
            self.stepped.emit(not self._repeats)
        self._clicked_while_down = held


_BORDER, _EDGE, _PAD, _GAP, _RADIUS = 1, 5, 8, 6, 8
_PAD_ABOVE, _PAD_WHERE_LOW = 7, 4
_WORDS_FROM = 640
"""From this width on its buttons show words beside their marks."""

_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value


class SelectedFader(Card):
    """Follows the bank's selected strip. Its height is always that of two lines of text.

    All texts are painted, so that nothing is laid out while a fader moves.
    """

    note_requested = Signal()

    def __init__(self, bank: FaderBank, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(radius=_RADIUS, ground="console", parent=parent)
        self._bank, self._desk, self._library = bank, desk, library
        self._told: tuple[Fader, str, str] | None = None
        self._bare = self._low = self._titled_only = False
        self._sentence_size: Size | None = Size.BODY
        words = library.words.console
        self.middle = Button(words.choose_middle, ButtonStyle.TOOL, name=words.choose_middle_tip, parent=self)
        self.down, self.up = StepButton("down", words.down), StepButton("up", words.up)
        self.note = Button("", ButtonStyle.TOOL, mark="note", parent=self)
        self.talk = Button("", ButtonStyle.FLAG, mark="flag", checkable=True, parent=self)
        for step in (self.down, self.up):
            step.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.middle.clicked.connect(lambda _=False: self._slider.request_word(MIDDLE))
        self.up.stepped.connect(lambda begins: self._slider.step(STEP, begins=begins))
        self.down.stepped.connect(lambda begins: self._slider.step(-STEP, begins=begins))
        self.note.clicked.connect(self.note_requested)
        self.talk.clicked.connect(lambda checked: desk.set_flag(bank.selected, checked))
        bank.selected_changed.connect(self._show_selected)
        bank.words_changed.connect(self._show_words)
        for strip in bank.strips.values():
            strip.slider.sliderReleased.connect(self._offer_middle)
        desk.changed.connect(self._follow_desk)
        self._show_selected()

    def _follow_desk(self, changes: Changes) -> None:
        if changes.remarks:
            self._show_remark()

    @property
    def _slider(self) -> FaderSlider:
        return self._bank.selected_strip.slider

    @property
    def follows_in_tab_order(self) -> QWidget:
        """Tab goes from the strip in hand to what is done with it, and on to the next strip."""
        return self._slider

    # What it shows.

    def _show_selected(self) -> None:
        """Be about another strip: by name and in what is told."""
        words, name = self._library.words.console, self._library.faders[self._bank.selected].name
        told = (
            (self.middle, words.choose_middle_tip),
            (self.down, words.down),
            (self.up, words.up),
            (self.talk, words.talk_tip),
        )
        for button, tip in told:
            button.rename(f"{name}: {tip}")
        self._show_remark()
        self._show_words()

    def _show_words(self) -> None:
        """Say what the strip in hand says; other words are painted, and nothing is laid out."""
        strip = self._bank.selected_strip
        told = strip.fader, strip.word, strip.sentence
        if told != self._told:
            other = self._told is None or self._told[0] is not strip.fader
            self._told = told
            self.update(self.rect() if other else self._text_room.toAlignedRect())
        self._offer_middle()

    def _offer_middle(self) -> None:
        """Offer to choose the middle where nothing was chosen; no button comes or goes during a drag."""
        slider = self._slider
        undecided = self._desk.aim is MixKind.NOW and slider.position == MIDDLE
        offered = undecided and not self._bare
        if offered is self.middle.isHidden() and not slider.is_dragged:
            self.middle.setVisible(offered)
            self.update(self._room_left_of(self.down).toAlignedRect())

    def _show_remark(self) -> None:
        remark = self._desk.sheet.remark(self._bank.selected)
        self.talk.setChecked(remark.talk)
        self.talk.show_mark("flagged" if remark.talk else "flag")
        self.note.show_mark("noted" if remark.note else "note")
        note = remark.note if len(remark.note) < _LONGEST_TIP else f"{remark.note[:_LONGEST_TIP]}…"
        tip, name = self._library.words.console.note_tip, self._library.faders[self._bank.selected].name
        self.note.rename(f"{name}: {tip}. {note}" if note else f"{name}: {tip}")
        self.note.setToolTip(plain_tooltip(note or tip))

    # Places.

    def set_bare(self, bare: bool) -> None:
        """Show only the buttons."""
        if bare != self._bare:
            self._bare = bare
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not bare)
            across = QSizePolicy.Policy.Fixed if bare else QSizePolicy.Policy.Expanding
            self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
            self._measure()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for button in self._buttons:
            button.set_look(look)
        self._measure()

    def set_size(self, *, low: bool, titled_only: bool) -> None:
        """Be lower (`low`), or leave out the sentence (`titled_only`), as when each strip has its own."""
        if (low, titled_only) != (self._low, self._titled_only):
            self._low, self._titled_only = low, titled_only
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        look, shown = self.current_look, self._buttons[1:]
        buttons = sum(button.sizeHint().width() for button in shown) + look.whole(_GAP) * (len(shown) - 1)
        return QSize(buttons if self._bare else buttons + look.whole(2 * _PAD + _EDGE), self.height())

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.middle, self.down, self.up, self.note, self.talk

    def _measure(self) -> None:
        """Take the height of two lines, or of one, and the buttons' words where they have room."""
        look = self.current_look
        lines = QFontMetrics(look.font(Size.BODY, bold=True)).height()
        if not self._titled_only:
            lines += QFontMetrics(look.font(Size.BODY)).height()
        least = max(button.sizeHint().height() for button in self._buttons)
        around = 2 * look.whole(_PAD_WHERE_LOW if self._low else _PAD_ABOVE)
        self.setFixedHeight(least if self._bare else max(lines, least) + around)
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        """Lay the buttons at the right, from the last one on; what is left of them is for the text."""
        look, words = self.current_look, self._library.words.console
        wide = not self._bare and self.width() >= look.px(_WORDS_FROM)
        self.note.setText(words.note if wide else "")
        self.talk.setText(words.talk if wide else "")
        x = self.width() - (0 if self._bare else look.whole(_PAD))
        for button in reversed(self._buttons):
            size = button.sizeHint()
            x -= size.width()
            button.setGeometry(QRect(x, (self.height() - size.height()) // 2, size.width(), size.height()))
            x -= look.whole(_GAP)
        self._sentence_size = self._choose_sentence_size(self.down.x() - look.whole(_EDGE + 2 * _PAD))
        self._show_words()
        self.update()

    def _choose_sentence_size(self, width: int) -> Size | None:
        """The size in which every sentence is one line below its title; None: it needs both lines."""
        sentences = longest_sentences(self._library)
        sizes = (Size.BODY, Size.SMALL)
        fonts = {size: self.current_look.font(size) for size in sizes}
        return next((size for size in sizes if max_text_width(sentences, fonts[size]) <= width), None)

    @property
    def _text_room(self) -> QRectF:
        return self._room_left_of(self.down if self.middle.isHidden() else self.middle)

    def _room_left_of(self, button: Button) -> QRectF:
        left = self.current_look.px(_EDGE + _PAD)
        width = max(0.0, button.x() - self.current_look.px(_PAD) - left)
        return QRectF(left, _BORDER, width, self.height() - 2 * _BORDER)

    # Drawing.

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bare or self._told is None:
            return
        super().paintEvent(event)
        painter, look = QPainter(self), self.current_look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fader, word, sentence = self._told
        tint = look.fader(fader)
        if event.rect().left() < look.px(_EDGE):
            self._paint_edge(painter, look, tint)
        room, small = self._text_room, look.font(Size.SMALL)
        title = f"{self._library.faders[fader].name} · {word}"
        if self._titled_only:
            self._paint_line(painter, room, title, look.font(Size.BODY, bold=True), tint)
        elif self._sentence_size is None:
            wrapped = _LEFT_MIDDLE | Qt.TextFlag.TextWordWrap.value
            painter.setFont(small)
            painter.setPen(colour(look.colours.ink))
            painter.drawText(room, wrapped, sentence)
        else:
            bold, plain = look.font(Size.BODY, bold=True), look.font(self._sentence_size)
            upper, lower = QFontMetrics(bold).height(), QFontMetrics(plain).height()
            top = (self.height() - upper - lower) / 2
            self._paint_line(painter, QRectF(room.left(), top, room.width(), upper), title, bold, tint)
            under = QRectF(room.left(), top + upper, room.width(), lower)
            self._paint_line(painter, under, sentence, plain, colour(look.colours.ink))

    def _paint_line(self, painter: QPainter, room: QRectF, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, _LEFT_MIDDLE, text)

    def _paint_edge(self, painter: QPainter, look: Look, tint: QColor) -> None:
        """The fader's colour along the left."""
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), look.px(_RADIUS), look.px(_RADIUS))
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        fill(painter, QRectF(0, 0, look.px(_EDGE), self.height()), tint)
        painter.restore()
