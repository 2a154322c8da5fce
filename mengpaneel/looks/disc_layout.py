"""Where a round lies on one fader: the band from lowest to highest, and a disc for each participant.

Discs lie at their true height, on the track or beside it. Where more lie at one height than have room, they
become one pill with their number and their letters. No disc or pill covers another, and none leaves the
rectangle of the fader. `looks/discs.py` paints what is laid out here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from mengpaneel.domain.round import FaderRound
from mengpaneel.looks.fader import CAP_WIDTH, FaderGeometry
from mengpaneel.looks.look import Look, Size

MOST_BESIDE = 4
"""So many discs at most lie beside one another on each side of the track."""

ACROSS = 2.0
"""The diameter of a disc, in heights of its letters."""

_BAND = 1.5
"""The width of the band, in diameters."""

_PADDING = 0.45
"""Beside the letters, in heights of them."""

_GAP = 4
_TICKS, _WORD_GAP = 22, 8


class Mark(Struct, frozen=True):
    """What one participant set: letters for the disc, and a position; hollow in the first of two rounds."""

    letters: str
    position: int
    hollow: bool = False


class Disc(Struct, frozen=True):
    """Where one disc lies; as wide as its letters need, otherwise round."""

    letters: str
    rect: QRectF
    hollow: bool = False


class Pill(Struct, frozen=True):
    """Where several discs became one: `count` is how many, `lines` are their letters, line by line."""

    count: int
    lines: tuple[str, ...]
    rect: QRectF
    head: QRectF
    hollow: bool = False


class DiscLayout(Struct, frozen=True):
    """Where a round lies on one fader, and how far the words beside the track stand `aside` for it."""

    band: QRectF | None
    discs: tuple[Disc, ...]
    pills: tuple[Pill, ...]
    aside: float
    look: Look
    size: Size


def marks_in(held: FaderRound, letters: Sequence[str]) -> Sequence[Mark]:
    """What was revealed of one fader: the last round, and the one before it as hollow discs."""
    rounds = ((held.shown_before, True), (held.shown, False))
    return [
        Mark(letter, entry.position, hollow)
        for entries, hollow in rounds
        for letter, entry in zip(letters, entries, strict=False)
        if entry.position is not None
    ]


class DiscSize(Struct, frozen=True):
    """How large discs are: the size of their letters, and their diameter in heights of those."""

    letters: Size = Size.BODY
    across: float = ACROSS

    def height(self, look: Look) -> float:
        """The diameter of a disc in pixels."""
        return look.font(self.letters, bold=True).pixelSize() * self.across

    def width(self, look: Look, letters: str) -> float:
        """How wide a disc with these letters is."""
        needed = QFontMetricsF(look.font(self.letters, bold=True)).horizontalAdvance(letters)
        beside = disc_padding(look, self.letters) * (self.across - 1) / (ACROSS - 1)
        return max(self.height(look), needed + 2 * beside)


def disc_height(look: Look, size: Size = Size.BODY) -> float:
    """The diameter of a disc with letters of this size; what a FaderGeometry needs as `target`, in pixels."""
    return DiscSize(size).height(look)


def lay_out(
    room: FaderGeometry,
    marks: Sequence[Mark],
    *,
    size: Size = Size.BODY,
    on_track: bool = True,
    across: float = ACROSS,
) -> DiscLayout:
    """Lay out a round; `on_track` tells that no cap is on the track, so that a disc can be.

    Hollow discs all lie at the left, so that the first round is before the second. Discs are `across` heights
    of their letters.
    """
    of_discs = DiscSize(size, across)
    hollow = [mark for mark in marks if mark.hollow]
    solid = [mark for mark in marks if not mark.hollow]
    columns = _Columns.of(room, marks, of_discs, on_track=on_track)
    left, right, middle = columns.left, columns.right, (0,) if on_track else ()
    both = (*middle, *_alternating(right, left))
    placed = [
        *_place(room, columns, hollow, left, of_discs),
        *_place(room, columns, solid, (*middle, *right) if hollow else both, of_discs),
    ]
    discs = tuple(item for item in placed if isinstance(item, Disc))
    pills = tuple(item for item in placed if isinstance(item, Pill))
    band = _band(room, solid, of_discs)
    reach = min([item.rect.left() for item in placed] + [band.left() if band else room.x])
    farthest = room.x - room.look.px(_TICKS + _WORD_GAP) - room.words - room.rect.left()
    aside = max(0.0, min(room.x - room.look.px(_TICKS) - reach, farthest))
    return DiscLayout(band, discs, pills, aside, room.look, size)


def _band(room: FaderGeometry, marks: Sequence[Mark], size: DiscSize) -> QRectF | None:
    """From the lowest to the highest, around their discs; None for fewer than two."""
    if len(marks) < 2:
        return None
    heights = [room.y_of(mark.position) for mark in marks]
    around = size.height(room.look) / 2
    half = around * _BAND
    return QRectF(
        QPointF(room.x - half, min(heights) - around), QPointF(room.x + half, max(heights) + around)
    )


class _Columns(Struct, frozen=True):
    """The places beside one another in which discs lie: 0 is the track, negative ones are at its left."""

    x: float
    first: float
    pitch: float
    begin: float
    end: float

    @classmethod
    def of(cls, room: FaderGeometry, marks: Sequence[Mark], size: DiscSize, *, on_track: bool) -> _Columns:
        look = room.look
        widest = max((size.width(look, mark.letters) for mark in marks), default=size.height(look))
        words = room.words + look.px(_WORD_GAP) if room.words else 0.0
        pitch, beside_cap = widest + look.px(_GAP), (look.px(CAP_WIDTH) + widest) / 2 + look.px(_GAP)
        first = pitch if on_track else max(pitch, beside_cap)
        return cls(room.x, first, pitch, room.rect.left() + words, room.rect.right())

    @property
    def left(self) -> tuple[int, ...]:
        """The columns at the left of the track, from the track on."""
        return tuple(-column for column in range(1, self._beside(self.x - self.begin) + 1))

    @property
    def right(self) -> tuple[int, ...]:
        """The columns at its right."""
        return tuple(range(1, self._beside(self.end - self.x) + 1))

    def _beside(self, room: float) -> int:
        """How many columns have room at one side."""
        return min(MOST_BESIDE, max(1, int((room - self.first) / self.pitch + 0.5)))

    def middle(self, column: int) -> float:
        """The middle of a column."""
        if not column:
            return self.x
        beside = self.first + (abs(column) - 1) * self.pitch
        return self.x + (beside if column > 0 else -beside)

    def span(self, columns: Sequence[int]) -> tuple[float, float]:
        """From where to where a pill may lie that takes the place of these columns."""
        begin = self.begin if min(columns) < 0 else self.middle(min(columns)) - self.pitch / 2
        end = self.end if max(columns) > 0 else self.middle(max(columns)) + self.pitch / 2
        return begin, end


def _alternating(right: Sequence[int], left: Sequence[int]) -> Iterator[int]:
    """The columns from the track outwards, right before left."""
    yield from sorted((*right, *left), key=lambda column: (abs(column), -column))


def _place(
    room: FaderGeometry, columns: _Columns, marks: Sequence[Mark], free: Sequence[int], size: DiscSize
) -> Sequence[Disc | Pill]:
    """Give every mark a column of its own at its height; where those run out, make a pill."""
    ordered = sorted(marks, key=lambda mark: -mark.position)
    groups: list[list[Mark]] = [[mark] for mark in ordered]
    while True:
        placed = [_pill(room, columns, g, free, size) if len(g) > 1 else None for g in groups]
        together = _touching(room, groups, placed, size) or _crowded(
            room, columns, groups, placed, free, size
        )
        if isinstance(together, slice):
            groups[together] = [[mark for group in groups[together] for mark in group]]
        else:
            return together


def _reach(
    room: FaderGeometry, group: Sequence[Mark], pill: Pill | None, size: DiscSize
) -> tuple[float, float]:
    """From where to where a disc or a pill reaches in height."""
    if pill:
        return pill.rect.top(), pill.rect.bottom()
    return _upright(room, size.height(room.look), room.y_of(group[0].position))


def _touching(
    room: FaderGeometry, groups: Sequence[Sequence[Mark]], pills: Sequence[Pill | None], size: DiscSize
) -> slice | None:
    """Two neighbours of which one is a pill, and that touch: they belong together."""
    reaches = [_reach(room, group, pill, size) for group, pill in zip(groups, pills, strict=True)]
    for place, (upper, lower) in enumerate(pairwise(reaches)):
        if (pills[place] or pills[place + 1]) and upper[1] > lower[0]:
            return slice(place, place + 2)
    return None


def _crowded(
    room: FaderGeometry,
    columns: _Columns,
    groups: Sequence[Sequence[Mark]],
    pills: Sequence[Pill | None],
    free: Sequence[int],
    size: DiscSize,
) -> slice | Sequence[Disc | Pill]:
    """Everything in its place; or else the groups that lie where there is no column left."""
    placed: list[Disc | Pill] = []
    ends: dict[int, float] = {}
    for place, (group, pill) in enumerate(zip(groups, pills, strict=True)):
        if pill:
            placed.append(pill)
            continue
        top, bottom = _reach(room, group, None, size)
        column = next((c for c in free if ends.get(c, top) <= top), None)
        if column is None:
            first = next(
                p for p in range(place) if not pills[p] and _reach(room, groups[p], None, size)[1] > top
            )
            return slice(first, place + 1)
        ends[column] = bottom
        width = size.width(room.look, group[0].letters)
        rect = QRectF(columns.middle(column) - width / 2, top, width, bottom - top)
        placed.append(Disc(group[0].letters, rect, group[0].hollow))
    return placed


def _pill(
    room: FaderGeometry, columns: _Columns, group: Sequence[Mark], free: Sequence[int], size: DiscSize
) -> Pill:
    """One pill for these marks, in the middle of their heights, over no more than the free columns."""
    look = room.look
    head, padding = size.height(look), disc_padding(look, size.letters)
    begin, end = columns.span(free if 0 in free else [column for column in free if column > 0] or free)
    metrics = QFontMetricsF(look.font(size.letters, bold=True))
    letters = sorted((mark.letters for mark in group), key=_alphabetical)
    lines = _lines(letters, metrics, end - begin - head - 3 * padding)
    width = head + max(metrics.horizontalAdvance(line) for line in lines) + 3 * padding
    height = max(head, len(lines) * metrics.height() + padding)
    middle = room.y_of((group[0].position + group[-1].position) / 2)
    top, bottom = _upright(room, height, middle)
    if 0 in free:
        left = max(begin, min(columns.x - width / 2, end - width))
    else:
        left = begin if max(free) > 0 else end - width
    rect = QRectF(left, top, width, bottom - top)
    round_ = QRectF(left, rect.center().y() - head / 2, head, head)
    return Pill(len(group), tuple(lines), rect, round_, group[0].hollow)


def _alphabetical(letters: str) -> tuple[str, int]:
    return letters[:1], int(letters[1:]) if letters[1:].isdigit() else 0


def _lines(letters: Sequence[str], metrics: QFontMetricsF, width: float) -> list[str]:
    """The letters in as few lines as fit in a width, each with about as many."""
    for count in range(1, len(letters)):
        each = ceil(len(letters) / count)
        lines = [" ".join(letters[begin : begin + each]) for begin in range(0, len(letters), each)]
        if all(metrics.horizontalAdvance(line) <= width for line in lines):
            return lines
    return list(letters)


def _upright(room: FaderGeometry, height: float, middle: float) -> tuple[float, float]:
    """The top and bottom of what is so high and has its middle there, inside the rectangle of the fader."""
    top = max(room.rect.top(), min(middle - height / 2, room.rect.bottom() - height))
    return top, top + height


@lru_cache(maxsize=256)
def disc_width(look: Look, letters: str, size: Size) -> float:
    """How wide a disc with these letters is."""
    return DiscSize(size).width(look, letters)


def disc_padding(look: Look, size: Size) -> float:
    """What lies at least beside the letters."""
    return look.font(size, bold=True).pixelSize() * _PADDING
