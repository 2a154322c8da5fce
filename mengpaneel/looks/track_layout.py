"""Where several subjects lie on the track of one fader: a lettered disc each, or from twenty on a dot each.

Discs, pills and dots lie at their true height. `looks/tracks.py` paints what is laid out here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from mengpaneel.domain.faders import Position
from mengpaneel.looks.disc_layout import (
    Disc,
    DiscLayout,
    DiscSize,
    Mark,
    Pill,
    disc_padding,
    lay_out,
)
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import Look, Size

STRIP_FROM = 20
"""From so many subjects on they are dots: a strip plot, which still has every single one."""

_ACROSS = (14, 11, 9, 7, 5.5, 4)
"""The diameters that dots may have: the largest with which none covers another, or else the last."""

_DISC = 1.6
"""The diameter of a disc, in heights of its letters: there may be nineteen on one track."""

_AROUND = 4
"""Around letters in a pill that are marked."""

_TOUCH = 6
"""So near a dot counts as pointed at."""


class Dot(Struct, frozen=True):
    """One subject, by its place among the others."""

    place: int
    rect: QRectF


class TrackLayout(Struct, frozen=True):
    """Where all lie on one track; `discs` is None where they are dots. What is not set lies nowhere."""

    room: FaderGeometry
    positions: Sequence[Position]
    letters: Sequence[str]
    size: Size
    discs: DiscLayout | None = None
    dots: Sequence[Dot] = ()

    @property
    def look(self) -> Look:
        """How it is drawn."""
        return self.room.look

    def place_at(self, point: QPointF) -> int | None:
        """Which subject lies here; of several the nearest. None where there is none."""
        if self.discs is None:
            return self._dot_at(point)
        for disc in self.discs.discs:
            if disc.rect.contains(point):
                return self.letters.index(disc.letters)
        for pill in self.discs.pills:
            if pill.rect.contains(point):
                return self.letters.index(self._letters_in(pill, point))
        return None

    def marked(self, place: int) -> Disc | None:
        """A disc for this subject, to be drawn over all others; None where its fader is not set."""
        position, letters = self.positions[place], self.letters[place]
        if position is None:
            return None
        found = self._disc_or_letters(letters) if self.discs else None
        if found is None:
            of_disc = DiscSize(self.size, _DISC)
            across, width = of_disc.height(self.look), of_disc.width(self.look, letters)
            x = next((dot.rect.center().x() for dot in self.dots if dot.place == place), self.room.x)
            left = max(self.room.rect.left(), min(x - width / 2, self.room.rect.right() - width))
            found = QRectF(left, self.room.y_of(position) - across / 2, width, across)
        return Disc(letters, found)

    def _disc_or_letters(self, letters: str) -> QRectF | None:
        """Where the disc with these letters lies, or the letters themselves in a pill."""
        discs = self.discs.discs if self.discs else ()
        if found := next((disc.rect for disc in discs if disc.letters == letters), None):
            return found
        for pill in self.discs.pills if self.discs else ():
            for number, line in enumerate(pill.lines):
                if letters in line.split():
                    return self._in_pill(pill, number, line.split().index(letters))
        return None

    def _in_pill(self, pill: Pill, number: int, place: int) -> QRectF:
        """Where the letters at this place of a line are written, with a little around them."""
        metrics, words = QFontMetricsF(self.look.font(self.size, bold=True)), pill.lines[number].split()
        begin = metrics.horizontalAdvance(" ".join([*words[:place], ""])) if place else 0.0
        left = pill.head.right() + disc_padding(self.look, self.size) + begin
        around, height = self.look.px(_AROUND), metrics.height()
        top = pill.rect.center().y() + (number - len(pill.lines) / 2) * height
        width = metrics.horizontalAdvance(words[place])
        return QRectF(left - around, top, width + 2 * around, height)

    def _dot_at(self, point: QPointF) -> int | None:
        near = self.look.px(_TOUCH)
        far = [
            ((dot.rect.center() - point).manhattanLength(), dot.place)
            for dot in self.dots
            if dot.rect.adjusted(-near, -near, near, near).contains(point)
        ]
        return min(far)[1] if far else None

    def _letters_in(self, pill: Pill, point: QPointF) -> str:
        """Whose letters lie nearest in a pill."""
        metrics = QFontMetricsF(self.look.font(self.size, bold=True))
        line = (point.y() - pill.rect.center().y()) / metrics.height() + len(pill.lines) / 2
        words = pill.lines[max(0, min(int(line), len(pill.lines) - 1))]
        left = pill.head.right() + disc_padding(self.look, self.size)
        each = words.split()
        for number in range(1, len(each)):
            if point.x() < left + metrics.horizontalAdvance(" ".join(each[:number]) + " "):
                return each[number - 1]
        return each[-1]


def lay_out_track(
    room: FaderGeometry, positions: Sequence[Position], letters: Sequence[str], *, size: Size = Size.SMALL
) -> TrackLayout:
    """Lay out what stands on one fader: positions with the letters of their subjects, no two alike."""
    if len(positions) >= STRIP_FROM:
        return TrackLayout(room, positions, letters, size, dots=_strip(room, positions))
    marks = [Mark(sign, at) for sign, at in zip(letters, positions, strict=True) if at is not None]
    return TrackLayout(room, positions, letters, size, discs=lay_out(room, marks, size=size, across=_DISC))


def _strip(room: FaderGeometry, positions: Sequence[Position]) -> Sequence[Dot]:
    """A dot for each: as large as they can be without covering one another."""
    ordered = sorted((-at, place) for place, at in enumerate(positions) if at is not None)
    for across in _ACROSS:
        wide = room.look.px(across)
        if dots := _spread(room, ordered, wide):
            return dots
    return list(_squeezed(room, ordered, room.look.px(_ACROSS[-1])))


def _spread(room: FaderGeometry, ordered: Sequence[tuple[int, int]], wide: float) -> Sequence[Dot]:
    """Each as near to the track as it can be; nothing where one has no room left."""
    most = int((room.rect.width() - wide) / 2 / wide)
    columns = sorted(range(-most, most + 1), key=lambda column: (abs(column), -column))
    ends = dict.fromkeys(columns, -inf)
    tops = {minus: room.y_of(-minus) - wide / 2 for minus, _ in ordered}
    found = []
    for minus, place in ordered:
        top = tops[minus]
        for column in columns:
            if ends[column] <= top:
                break
        else:
            return ()
        ends[column] = top + wide
        found.append((place, column, top))
    lefts = {column: room.x + column * wide - wide / 2 for column in columns}
    return [Dot(place, QRectF(lefts[column], top, wide, wide)) for place, column, top in found]


def _squeezed(room: FaderGeometry, ordered: Sequence[tuple[int, int]], wide: float) -> Iterator[Dot]:
    """Those at one height beside one another over the whole width, closer than they are wide if need be."""
    rows: dict[int, list[int]] = {}
    for minus, place in ordered:
        rows.setdefault(-minus, []).append(place)
    for position, places in rows.items():
        step = min(wide, (room.rect.width() - wide) / max(1, len(places) - 1))
        left = room.x - step * (len(places) - 1) / 2
        for number, place in enumerate(places):
            x, y = left + number * step, room.y_of(position)
            yield Dot(place, QRectF(x - wide / 2, y - wide / 2, wide, wide))
