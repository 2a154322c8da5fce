"""One fader: where its parts lie, and how they are drawn.

`FaderGeometry` turns positions into pixels and back, exactly each other's inverse; the functions draw into
it. Screen, beamer, report and pictures all use these.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mengpaneel.domain.faders import HIGHEST, LOWEST, MIDDLE
from mengpaneel.looks.look import Look, Size, colour

CAP_WIDTH, CAP_HEIGHT, CAP_RADIUS = 54, 30, 6
_SLOT_WIDTH, _TRACE_WIDTH = 10, 4
_TICK_GAP, _SHORT_TICK, _LONG_TICK = 10, 8, 12
_WORD_GAP, _WORD_HEIGHT = 8, 26
_RIGHT = 36
SINKS = 1.5
_RING = 3
_RIM = 2
_LIT_WIDTH = 3
_SLOT_FOCUS = 4
_LARGEST_ON_A_DESK = 32
"""Letters that are higher, in pixels, are for a room."""

_BEYOND = 20
"""Half of the diamond with its ring, the highest of what stands on a track."""


class FaderGeometry(Struct, frozen=True, dict=True):
    """The rectangle in which one fader is drawn; `words` pixels at its left are for hoog, midden, laag.

    Those are at least `target` high: more where they are pressed from a distance, or by a finger. They
    stand `aside` where something lies between them and the track. Its lengths are reckoned once, for a move
    asks for them many times.
    """

    rect: QRectF
    look: Look
    words: float = 0.0
    target: float = 0.0
    aside: float = 0.0

    @cached_property
    def top(self) -> float:
        """Where position 100 lies."""
        return self.rect.top() + self._beyond

    @cached_property
    def bottom(self) -> float:
        """Where position 0 lies."""
        return self.rect.bottom() - self._beyond

    @cached_property
    def _beyond(self) -> float:
        """What cap, diamond and words need beyond the ends of the track."""
        return max(self.look.px(_BEYOND), self._word_height / 2)

    @cached_property
    def _word_height(self) -> float:
        return self.look.px(max(_WORD_HEIGHT * self.look.letters, self.target))

    @cached_property
    def x(self) -> float:
        """The middle of the track."""
        words = self.words + self.look.px(_WORD_GAP) if self.words else 0.0
        at_least = words + self.look.px(_TICK_GAP + _LONG_TICK)
        return self.rect.left() + max(at_least, self.rect.width() / 2)

    def y_of(self, position: float) -> float:
        """Where a position lies, in pixels from the top of the room."""
        return self.bottom - (position - LOWEST) * (self.bottom - self.top) / (HIGHEST - LOWEST)

    def position_at(self, y: float) -> float:
        """Which position lies at this height; beyond the ends of the track it goes on."""
        return LOWEST + (self.bottom - y) * (HIGHEST - LOWEST) / max(1.0, self.bottom - self.top)

    def cap(self, position: float) -> QRectF:
        """Where the cap is when the fader stands at this position."""
        width, height = self.look.px(CAP_WIDTH), self.look.px(CAP_HEIGHT)
        return QRectF(self.x - width / 2, self.y_of(position) - height / 2, width, height)

    def around_cap(self, position: float) -> QRectF:
        """All pixels that the cap with its shadow and focus ring can touch."""
        reach = self.look.px(_RING + 4)
        return self.cap(position).adjusted(-reach, -reach, reach, reach)

    def word(self, position: int) -> QRectF:
        """Where the word beside a position stands."""
        height = self._word_height
        right = self.x - self.look.px(_TICK_GAP + _LONG_TICK + _WORD_GAP) - self.aside
        return QRectF(right - self.words, self.y_of(position) - height / 2, self.words, height)

    def word_at(self, point: QPointF) -> int | None:
        """Beside which position the word stands that lies here; None where there is no word."""
        named = (HIGHEST, MIDDLE, LOWEST) if self.words else ()
        return next((position for position in named if self.word(position).contains(point)), None)

    @property
    def slot(self) -> QRectF:
        """What the cap slides in."""
        slot = QRectF(0, 0, self.look.px(_SLOT_WIDTH), self.bottom - self.top + self.look.px(_SLOT_WIDTH))
        slot.moveCenter(QPointF(self.x, (self.top + self.bottom) / 2))
        return slot

    @property
    def track(self) -> QRectF:
        """The strip in which a drag may begin: as wide as the cap."""
        width, over = self.look.px(CAP_WIDTH), self.look.px(CAP_HEIGHT / 2)
        return QRectF(self.x - width / 2, self.top - over, width, self.bottom - self.top + 2 * over)


def word_width(look: Look, words: tuple[str, ...]) -> float:
    """How much room the words beside the track need."""
    metrics = QFontMetricsF(look.font(Size.SMALL))
    return max(metrics.horizontalAdvance(word) for word in words) + look.px(2)


def min_width(look: Look, words: tuple[str, ...], right: float = _RIGHT) -> float:
    """The narrowest room in which a fader can be drawn whole, with so much at the right of its track."""
    return word_width(look, words) + look.px(_WORD_GAP + _TICK_GAP + _LONG_TICK + right)


def paint_scale(painter: QPainter, room: FaderGeometry) -> None:
    """The slot and its ticks: all that stays when the cap moves."""
    look, slot = room.look, room.slot
    painter.setPen(QPen(colour(look.colours.slot_edge), look.px(1.5)))
    painter.setBrush(colour(look.colours.slot))
    painter.drawRoundedRect(slot, slot.width() / 2, slot.width() / 2)
    right = room.x - look.px(_TICK_GAP)
    for position in range(LOWEST, HIGHEST + 1, 10):
        named = position in (LOWEST, MIDDLE, HIGHEST)
        length = look.px(_LONG_TICK if named else _SHORT_TICK)
        painter.setPen(QPen(colour(look.colours.muted if named else look.colours.tick), look.px(1.5)))
        y = room.y_of(position)
        painter.drawLine(QPointF(right - length, y), QPointF(right, y))


def paint_words(painter: QPainter, room: FaderGeometry, words: tuple[str, str, str], ink: str) -> None:
    """The words beside the track, for its top, its middle and its bottom."""
    for position, word in zip((HIGHEST, MIDDLE, LOWEST), words, strict=True):
        paint_word(painter, room, position, word, ink)


def paint_word(painter: QPainter, room: FaderGeometry, position: int, word: str, ink: str) -> None:
    """The word beside one position."""
    font, align = room.look.font(Size.SMALL), Qt.AlignmentFlag.AlignRight
    if font.pixelSize() > _LARGEST_ON_A_DESK:
        from mengpaneel.looks.large_letters import paint_text  # the first frame has none

        paint_text(painter, room.word(position), word, font, colour(ink), align)
        return
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(room.word(position), int(align | Qt.AlignmentFlag.AlignVCenter), word)


def paint_lit_slot(painter: QPainter, room: FaderGeometry, tint: QColor) -> None:
    """The light along the slot whose cap is held."""
    half = room.look.px(_LIT_WIDTH) / 2
    slot = room.slot.adjusted(half, half, -half, -half)
    painter.setPen(QPen(tint, room.look.px(_LIT_WIDTH)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(slot, slot.width() / 2, slot.width() / 2)


def paint_slot_focus(painter: QPainter, room: FaderGeometry) -> None:
    """The focus ring around the slot of a fader that has no cap to put it around."""
    look, out = room.look, room.look.px(_SLOT_FOCUS)
    painter.setPen(QPen(colour(look.colours.ink), look.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = room.slot.adjusted(-out, -out, out, out)
    painter.drawRoundedRect(ring, ring.width() / 2, ring.width() / 2)


def paint_trace(painter: QPainter, room: FaderGeometry, position: float, tint: QColor) -> None:
    """The thin line from the middle to the cap."""
    painter.setPen(QPen(tint, room.look.px(_TRACE_WIDTH), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(room.x, room.y_of(MIDDLE)), QPointF(room.x, room.y_of(position)))


def paint_cap(
    painter: QPainter, room: FaderGeometry, position: float, tint: QColor, *, pressed: bool = False
) -> None:
    """The cap of a fader that is set; exactly in the middle it wears the sign of *geen keuze*.

    Its rim in the card's colour keeps it apart from a zone in its own colour.
    """
    look, cap, rim = room.look, room.cap(position), room.look.px(_RIM)
    radius = look.px(CAP_RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    if pressed:
        cap.translate(0, look.px(SINKS))
    painter.setBrush(colour(look.colours.card))
    painter.drawRoundedRect(cap.adjusted(-rim, -rim, rim, rim), radius + rim, radius + rim)
    if not pressed:
        painter.setBrush(colour(look.colours.shadow))
        painter.drawRoundedRect(cap.translated(0, look.px(2)), radius, radius)
    painter.setBrush(tint)
    painter.drawRoundedRect(cap, radius, radius)
    if position == MIDDLE:
        _paint_no_choice(painter, look, cap)
    else:
        _paint_grip(painter, look, cap)


def _paint_grip(painter: QPainter, look: Look, cap: QRectF) -> None:
    inset, middle = look.px(9), cap.center().y()
    for offset, width in ((-6, 1.2), (0, 2.4), (6, 1.2)):
        painter.setPen(QPen(colour(look.colours.on_cap), look.px(width)))
        y = middle + look.px(offset)
        painter.drawLine(QPointF(cap.left() + inset, y), QPointF(cap.right() - inset, y))


def _paint_no_choice(painter: QPainter, look: Look, cap: QRectF) -> None:
    """An open ring between two halves of the middle line: nothing chosen, on neither side."""
    middle, radius, inset = cap.center(), look.px(6), look.px(8)
    painter.setPen(QPen(colour(look.colours.on_cap), look.px(2.2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, radius, radius)
    painter.drawLine(QPointF(cap.left() + inset, middle.y()), QPointF(middle.x() - radius, middle.y()))
    painter.drawLine(QPointF(middle.x() + radius, middle.y()), QPointF(cap.right() - inset, middle.y()))


def paint_unset(painter: QPainter, room: FaderGeometry, words: str) -> None:
    """The hollow, dashed cap of a fader that is not set, with a word that invites where it fits."""
    look, cap = room.look, room.cap(MIDDLE)
    painter.setPen(QPen(colour(look.colours.muted), look.px(1.6), Qt.PenStyle.DashLine))
    painter.setBrush(colour(look.colours.card))
    painter.drawRoundedRect(cap, look.px(CAP_RADIUS), look.px(CAP_RADIUS))
    font = look.font(Size.SMALL)
    painter.setFont(font)
    if QFontMetricsF(font).horizontalAdvance(words) < cap.width():
        painter.setPen(colour(look.colours.ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, words)


def paint_focus(painter: QPainter, room: FaderGeometry, position: float) -> None:
    """The ring around the cap that has the keyboard."""
    look = room.look
    outside = look.px(_RING)
    painter.setPen(QPen(colour(look.colours.ink), look.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = room.cap(position).adjusted(-outside, -outside, outside, outside)
    painter.drawRoundedRect(ring, look.px(CAP_RADIUS + _RING), look.px(CAP_RADIUS + _RING))


def paint_ghost(painter: QPainter, room: FaderGeometry, position: float, tint: QColor) -> None:
    """Where another snapshot has this fader: a dashed cap, on a line of card that keeps it off the track."""
    look = room.look
    ghost = room.cap(position).adjusted(look.px(2), look.px(6), -look.px(2), -look.px(6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (
        QPen(colour(look.colours.card), look.px(4.5)),
        QPen(tint, look.px(1.8), Qt.PenStyle.DashLine),
    ):
        painter.setPen(pen)
        painter.drawRoundedRect(ghost, look.px(5), look.px(5))
