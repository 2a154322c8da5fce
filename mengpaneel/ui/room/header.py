"""The top and bottom of the room's screen: a title, a subtitle, and progress bars."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from mengpaneel.domain.faders import Fader
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.ui.room.whole_words import WordWrapLabel
from mengpaneel.ui.widgets.label import TextTone, largest_fitting_size

_BAR, _TOP, _SIDE = 6, 14, 22
_SIZES = (Size.TITLE, Size.LARGE, Size.BODY, Size.SMALL)


class RoomHeading(Struct, frozen=True):
    """The texts above and below a form; `titles` are all titles of this step, which share a font size.

    `bars` has an item for each part of the step, True for a done one; `spoken` is their accessible text.
    """

    title: str
    subtitle: str = ""
    fader: Fader | None = None
    titles: tuple[str, ...] = ()
    bars: tuple[bool, ...] = ()
    spoken: str = ""


class RoomHeader(QWidget):
    """The title in the colour of its fader, and the subtitle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._heading = Look(LIGHT), RoomHeading("")
        self._title = WordWrapLabel("", Size.TITLE, bold=True, wrap=True, parent=self)
        self._subtitle = WordWrapLabel("", Size.SMALL, tone=TextTone.MUTED, wrap=True, parent=self)

    @property
    def words(self) -> tuple[str, str]:
        """Title and subtitle."""
        return self._title.words, self._subtitle.words

    def show_heading(self, heading: RoomHeading) -> None:
        """Show another heading."""
        if heading != self._heading:
            self._heading = heading
            self._fit()
            self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._fit()

    def height_for(self, look: Look) -> int:
        """The height in pixels, the same in every step."""
        lines = [look.font(size, bold=True).pixelSize() * 1.3 for size in (Size.TITLE, Size.SMALL)]
        return look.whole(_TOP) + round(sum(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look, heading, side = self._look, self._heading, self._look.whole(_SIDE)
        width = self.width() - 2 * side
        titles = heading.titles or (heading.title,)
        self._title.set_size(largest_fitting_size(titles, _SIZES, look, width))
        y = look.whole(_TOP)
        for label, words, size in (
            (self._title, heading.title, Size.TITLE),
            (self._subtitle, heading.subtitle, Size.SMALL),
        ):
            label.set_look(look)
            label.set_words(words)
            label.wrap_to_width(width)
            height = round(look.font(size, bold=True).pixelSize() * 1.3)
            label.setGeometry(QRect(side, y, width, height))
            y += height

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        fader = self._heading.fader
        tint = look.fader(fader) if fader else colour(look.colours.ink)
        painter.fillRect(QRectF(0, 0, self.width(), look.px(_BAR)), tint)


_HEIGHT, _GAP = 6, 12


class ProgressBars(QWidget):
    """A bar for each part of a step: filled if that is done, else hollow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = Look(LIGHT)
        self._bars: Sequence[bool] = ()

    @property
    def bars(self) -> Sequence[bool]:
        """Which parts are done."""
        return self._bars

    def show_bars(self, bars: Sequence[bool], spoken: str) -> None:
        """Show these bars, with an accessible text; hide without any."""
        self.setVisible(bool(bars))
        self.setAccessibleName(spoken)
        if bars != self._bars:
            self._bars = bars
            self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def height_for(self, look: Look) -> int:
        """The height in pixels."""
        return look.whole(_TOP + _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        c = look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap, count = look.px(_SIDE), look.px(_GAP), len(self._bars)
        width = (self.width() - 2 * side - (count - 1) * gap) / max(1, count)
        for place, done in enumerate(self._bars):
            edge, fill = (c.ink, c.ink) if done else (c.line, c.groove)
            painter.setPen(QPen(colour(edge), look.px(1)))
            painter.setBrush(colour(fill))
            inside = look.px(0.5)
            bar = QRectF(side + place * (width + gap), 0, width, look.px(_HEIGHT))
            bar.adjust(inside, inside, -inside, -inside)
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
