"""The five tracks, each with a disc or a dot for every subject."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mengpaneel.content.library import Library
from mengpaneel.content.text.positions import position_aloud
from mengpaneel.content.text.side_by_side import tell_name
from mengpaneel.domain.faders import FADERS, Fader, Level, level_of
from mengpaneel.domain.side_by_side import SideBySide
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import LIGHT, Look, Size, colour
from mengpaneel.looks.shapes import paint_ring
from mengpaneel.looks.track_layout import TrackLayout, lay_out_track
from mengpaneel.looks.tracks import paint_marked, paint_subjects
from mengpaneel.ui.widgets.card import Card
from mengpaneel.ui.widgets.label import max_text_height, max_text_width
from mengpaneel.ui.widgets.look import set_margins
from mengpaneel.ui.widgets.status import hears_descriptions, say_aloud

_WIDTH, _TRACK, _ENOUGH = 98, 190, 320
"""The least width of a card, the least height of a track, and the one from which sentences are shown."""

_STRIPE, _PAD, _GAP, _RADIUS = 5, 5, 6, 8
_TEXT = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class TrackCard(QFrame):
    """One fader: its name, what its ends mean, the track, and the position of the marked subject in words.

    It is a QFrame because a screen reader ignores a bare QWidget. `pointed` has the index of the subject
    below the pointer, or to which the arrow keys went.
    """

    pointed = Signal(int)

    def __init__(self, fader: Fader, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self.fader, self._library = fader, library
        self._look, self._together = Look(LIGHT), SideBySide()
        self._marked: int | None = None
        self._track: TrackLayout | None = None
        self._picture: QPixmap | None = None
        self._zones: Sequence[QRectF] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What it shows.

    def show_subjects(self, together: SideBySide) -> None:
        """Show the positions of these subjects."""
        words = self._library.words.side_by_side
        self._together, self._marked = together, None
        name = self._library.faders[self.fader].name
        self.setAccessibleName(words.on_fader.format(fader=name, count=len(together.sheets)))
        self._draw_anew()

    def mark(self, place: int | None) -> None:
        """Mark the subject at this index, and show its position in words."""
        self._marked = place
        self.setAccessibleDescription("" if place is None else self.told)
        self.update()

    @property
    def told(self) -> str:
        """The marked subject and its position on this fader, in words."""
        if self._marked is None:
            return ""
        name = tell_name(self._together, self._marked, self._library)
        return f"{name}: {position_aloud(self.fader, self._position, self._library)}"

    @property
    def layout_of_subjects(self) -> TrackLayout:
        """The geometry of the discs on the track."""
        if self._track is None:
            zone = self.zones[2]
            room = FaderGeometry(zone, self._look)
            self._track = lay_out_track(room, self._together.positions(self.fader), self._together.letters)
        return self._track

    @property
    def _position(self) -> int | None:
        return None if self._marked is None else self._together.sheets[self._marked].sheet.mix[self.fader]

    # Pointing.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.layout_of_subjects.place_at(event.position())
        if place is not None:
            self.pointed.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = self._from_high_to_low
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        elif order and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk_to(order[0 if event.key() == Qt.Key.Key_Home else -1])
        elif order and (by := steps.get(Qt.Key(event.key()))):
            here = order.index(self._marked) if self._marked in order else None
            last = len(order) - 1
            self._walk_to(order[(last if by < 0 else 0) if here is None else max(0, min(here + by, last))])
        else:
            super().keyPressEvent(event)

    @property
    def _from_high_to_low(self) -> Sequence[int]:
        positions = self._together.positions(self.fader)
        placed = [(-at, place) for place, at in enumerate(positions) if at is not None]
        return [place for _, place in sorted(placed)]

    def _walk_to(self, place: int) -> None:
        self.pointed.emit(place)
        if not hears_descriptions():  # else its description was heard already
            say_aloud(self, self.told)

    # Drawing.

    def set_look(self, look: Look) -> None:
        self._look = look
        self._draw_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    def minimumSizeHint(self) -> QSize:
        look = self._look
        words = [word for text in self._library.faders.values() for word in text.name.split()]
        widest = max_text_width(words, look.font(Size.SMALL, bold=True)) + 2 * look.whole(_PAD)
        width = max(look.whole(_WIDTH), widest)
        name, _, word, _ = self._heights(width)
        return QSize(width, round(name + word + look.px(_TRACK + _STRIPE + 3 * _GAP)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _draw_anew(self) -> None:
        self._track = self._picture = self._zones = None
        self.update()

    def _heights(self, width: int) -> tuple[int, int, int, int]:
        """How high are the names, what the ends mean, a word for a position, and a sentence for it."""
        look, faders, inside = self._look, self._library.faders, width - 2 * self._look.whole(_PAD)
        small, bold = look.font(Size.SMALL), look.font(Size.SMALL, bold=True)
        ends = [end.short for text in faders.values() for end in (text.high, text.low)]
        sentences = [
            text.sentences[level] for text in faders.values() for level in Level if level is not Level.UNSET
        ]
        return (
            max_text_height([text.name for text in faders.values()], bold, inside),
            max_text_height(ends, small, inside),
            max_text_height(self._library.words.levels.values(), bold, inside),
            max_text_height([*sentences, self._library.words.console.unset], small, inside),
        )

    @property
    def zones(self) -> Sequence[QRectF]:
        """The rectangles of name, high, track, low, word and sentence; some have no height."""
        if self._zones is None:
            self._zones = self._share_height()
        return self._zones

    def _share_height(self) -> Sequence[QRectF]:
        look, px = self._look, self._look.px
        name, end, word, sentence = self._heights(self.width())
        left = self.height() - name - word - px(_STRIPE + 4 * _GAP)
        if left - 2 * end < px(_TRACK):
            end = 0
        if left - 2 * end - sentence < px(_ENOUGH):
            sentence = 0
        track = left - 2 * end - sentence
        zones, y = [], px(_STRIPE + _GAP)
        for height, gap in ((name, 1), (end, 0), (track, 0), (end, 1), (word, 0), (sentence, 0)):
            zones.append(QRectF(look.px(_PAD), y, self.width() - 2 * px(_PAD), height))
            y += height + px(_GAP) * gap
        return zones

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        if self._marked is not None:
            self._paint_told(painter)
            paint_marked(painter, self.layout_of_subjects, self._marked)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), self._look)

    def _drawn(self) -> QPixmap:
        """All that stays while somebody points: hundreds of dots are drawn once."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter, look, tint = QPainter(picture), self._look, self._look.fader(self.fader)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(look.colours.line), 1))
        painter.setBrush(colour(look.colours.card))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(_RADIUS), look.px(_RADIUS)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRect(QRectF(0, 0, self.width(), look.px(_STRIPE)))
        name, high, _, low, _, _ = self.zones
        text, c = self._library.faders[self.fader], look.colours
        self._write(painter, name, text.name, c.ink, bold=True)
        if high.height():
            self._write(painter, high, text.high.short, c.muted)
            self._write(painter, low, text.low.short, c.muted)
        paint_subjects(painter, self.layout_of_subjects, tint)
        painter.end()
        return picture

    def _paint_told(self, painter: QPainter) -> None:
        """The word for where the marked subject stands, and what that means."""
        _, _, _, _, word, sentence = self.zones
        level, c = level_of(self._position), self._look.colours
        self._write(painter, word, self._library.words.levels[level], c.ink, bold=True)
        if sentence.height():
            said = self._library.faders[self.fader].sentences
            told = self._library.words.console.unset if level is Level.UNSET else said[level]
            self._write(painter, sentence, told, c.ink, align=_TOP)

    def _write(
        self, painter: QPainter, zone: QRectF, text: str, ink: str, *, bold: bool = False, align: int = _TEXT
    ) -> None:
        painter.setFont(self._look.font(Size.SMALL, bold=bold))
        painter.setPen(colour(ink))
        painter.drawText(zone, align, text)


class Tracks(Card):
    """Five track cards in a row."""

    is_area = True
    pointed = Signal(int)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__("console", parent=parent)
        self.setAccessibleName(library.words.side_by_side.question)
        self._row = QHBoxLayout(self)
        self.cards = {fader: TrackCard(fader, library, self) for fader in FADERS}
        for card in self.cards.values():
            card.pointed.connect(self.pointed)
            self._row.addWidget(card, 1)

    def show_subjects(self, together: SideBySide, marked: int | None) -> None:
        """Show these subjects on every track."""
        for card in self.cards.values():
            card.show_subjects(together)
            card.mark(marked)

    def mark(self, place: int | None) -> None:
        """Mark one subject on every track."""
        for card in self.cards.values():
            card.mark(place)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        set_margins(self._row, look, (10, 10, 10, 10), 6)
