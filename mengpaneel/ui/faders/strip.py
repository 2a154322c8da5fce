"""One channel strip: a fader with its name, what its ends mean, and its position in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import position_aloud, tell_fader
from mengpaneel.desk.sheet_editor import SheetEditor
from mengpaneel.domain.faders import Fader
from mengpaneel.domain.profiles import Fit
from mengpaneel.domain.snapshot import MixKind, Remark, Sheet
from mengpaneel.looks.icons import paint_mark
from mengpaneel.looks.look import Look, Size, colour
from mengpaneel.looks.shapes import fill
from mengpaneel.ui.faders.slider import FaderSlider
from mengpaneel.ui.faders.strip_layout import BAR, MARK, StripLayout
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import largest_fitting_size
from mengpaneel.ui.widgets.popups import plain_tooltip

_SELECTED, _LEAST_MARK = 2, 7


class FaderStrip(Card):
    """Shows one fader of an editor and passes all input on to the editor.

    Only the fader is a widget; all texts are painted.
    """

    def __init__(
        self, fader: Fader, editor: SheetEditor, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(ground="console", parent=parent)
        self.fader = fader
        self.word = self.sentence = ""
        self._library, self._text = library, library.faders[fader]
        self._said: tuple[object, ...] = ()
        self._fit = self._told = ""
        self._remark = Remark()
        self._selected = False
        self.strip_layout: StripLayout | None = None
        text, words = self._text, library.words.console
        self.slider = FaderSlider(fader, text.name, library.words, "card", self)
        self.slider.setWhatsThis(
            f"{text.about}\n{words.high}: {text.high.long}\n{words.low}: {text.low.long}"
        )
        self.slider.gesture_began.connect(editor.begin_gesture)
        self.slider.position_requested.connect(lambda position: editor.move(fader, position))

    def show_words(self, sheet: Sheet, aim: MixKind) -> None:
        """Show the position in words; repaints only if they changed."""
        said = aim, sheet.mix[self.fader], sheet.ambition[self.fader] if aim is MixKind.AMBITION else None
        if said == self._said:
            return
        self._said = said
        word, sentence = tell_fader(self.fader, sheet, aim, self._library)
        if (word, sentence) != (self.word, self.sentence):
            self.word, self.sentence = word, sentence
            self._update_words()
            self._told = self._aloud(sheet, aim)
            self._describe()

    def show_fit(self, fit: Fit | None) -> None:
        """Show beside the word how the position fits the profile shown behind it; None without one."""
        told = self._library.words.console.fits.get(fit, "") if fit else ""
        if told != self._fit:
            self._fit = told
            self._update_words()
            self._describe()

    def _describe(self) -> None:
        told = f"{self._told}; {self._fit}" if self._fit else self._told
        self.slider.setAccessibleDescription(told)

    def _aloud(self, sheet: Sheet, aim: MixKind) -> str:
        if sheet.mix_of(aim)[self.fader] is None:
            return self.sentence  # the word is a part of the slider's name
        if aim is MixKind.NOW:
            return position_aloud(self.fader, sheet.mix[self.fader], self._library)
        return f"{self.word}; {self.sentence[:1].lower()}{self.sentence[1:]}"

    def show_remark(self, remark: Remark) -> None:
        """Show whether there is a note, and a flag."""
        if remark != self._remark:
            self._remark = remark
            self._update_words()

    def select(self, selected: bool) -> None:
        """Draw the border of the selected strip, or the usual one."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def place(self, layout: StripLayout) -> None:
        """Set the layout of all parts."""
        if layout != self.strip_layout:
            self.strip_layout = layout
            self.slider.setGeometry(layout.slider)
            self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self.strip_layout is None else QSize(self.strip_layout.rows.width, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select this strip, wherever it is pressed."""
        self.slider.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Show a tooltip for the text below the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(self._explanation(event)), self)
            return True
        return super().event(event)

    def _explanation(self, event: QHelpEvent) -> str:
        layout, text, y = self.strip_layout, self._text, event.pos().y()
        if layout is None or y < layout.high.top():
            return text.about
        if y < layout.high.bottom():
            return text.high.long
        if layout.low.top() <= y < layout.word.top():
            return text.low.long
        return self.sentence if y >= layout.word.top() else ""

    def _update_words(self) -> None:
        if self.strip_layout is not None:
            for words in (self.strip_layout.word, self.strip_layout.sentence):
                self.update(words.toAlignedRect().adjusted(-1, 0, 1, 0))  # where letters lean out

    # Drawing.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.strip_layout is None:
            return
        painter, look, touched = QPainter(self), self.current_look, QRectF(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if touched.top() < self.strip_layout.slider.top():
            self._paint_top(painter, look, self.strip_layout)
        self._paint_below(painter, look, self.strip_layout, touched)
        if self._selected and not self.only_inside(event, look.px(_SELECTED)):
            self._paint_selection(painter, look)

    def _paint_top(self, painter: QPainter, look: Look, layout: StripLayout) -> None:
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), look.px(12), look.px(12))
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        fill(painter, QRectF(0, 0, self.width(), look.px(BAR)), look.fader(self.fader))
        painter.restore()
        middle, lowest = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom
        ink, muted = colour(look.colours.ink), colour(look.colours.muted)
        name_font = look.font(layout.rows.name_size, bold=True)
        _paint_text(painter, layout.name, self._text.name, name_font, ink, middle)
        _paint_text(painter, layout.high, self._text.high.short, look.font(Size.SMALL), muted, lowest)

    def _paint_below(self, painter: QPainter, look: Look, layout: StripLayout, touched: QRectF) -> None:
        top, small = Qt.AlignmentFlag.AlignTop, look.font(Size.SMALL)
        if touched.intersects(layout.low):
            _paint_text(painter, layout.low, self._text.low.short, small, colour(look.colours.muted), top)
        if touched.intersects(layout.word):
            tint = look.fader(self.fader)
            words, font = self._fitting_words(look, layout)
            _paint_text(painter, layout.word, words, font, tint, Qt.AlignmentFlag.AlignVCenter)
            self._paint_marks(painter, look, layout)
        if layout.rows.sentence and touched.intersects(layout.sentence):
            _paint_text(painter, layout.sentence, self.sentence, small, colour(look.colours.ink), top)

    def _fitting_words(self, look: Look, layout: StripLayout) -> tuple[str, QFont]:
        """Word and fit on one line, in smaller letters if need be; without room for both, the fit."""
        usual = layout.rows.word_size
        if not self._fit:
            return self.word, look.font(usual, bold=True)
        both = f"{self.word} · {self._fit}"
        sizes = [size for size in (Size.LARGE, Size.BODY, Size.SMALL) if size <= usual]
        marked = self._remark.talk or self._remark.note
        width = int(layout.word.width()) - (2 * look.whole(MARK) if marked else 0)
        size = largest_fitting_size((both,), tuple(sizes), look, width)
        font = look.font(size, bold=True)
        fits = QFontMetricsF(font).horizontalAdvance(both) <= width
        return (both, font) if fits else (self._fit, look.font(usual, bold=True))

    def _paint_marks(self, painter: QPainter, look: Look, layout: StripLayout) -> None:
        """The sign of a flag at the left of the word, that of a note at its right."""
        inside = look.px(4)
        words, font = self._fitting_words(look, layout)
        word = QFontMetricsF(font).horizontalAdvance(words)
        beside = (self.width() - word) / 2 - 2 * inside
        side = max(look.px(_LEAST_MARK), min(look.px(MARK), beside))
        top = layout.word.center().y() - side / 2
        if self._remark.talk:
            ink = colour(look.colours.on_talk)
            paint_mark(painter, QRectF(inside, top, side, side), "flagged", ink)
        if self._remark.note:
            place = QRectF(self.width() - side - inside, top, side, side)
            paint_mark(painter, place, "noted", colour(look.colours.muted))

    def _paint_selection(self, painter: QPainter, look: Look) -> None:
        width = look.px(_SELECTED)
        painter.setPen(QPen(colour(look.colours.ink), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(edge, look.px(11), look.px(11))


def _paint_text(
    painter: QPainter, room: QRectF, text: str, font: QFont, ink: QColor, upright: Qt.AlignmentFlag
) -> None:
    """A text in the middle of its room, with its lines broken."""
    painter.setFont(font)
    painter.setPen(ink)
    flags = upright.value | Qt.AlignmentFlag.AlignHCenter.value | Qt.TextFlag.TextWordWrap.value
    painter.drawText(room, flags, text)
