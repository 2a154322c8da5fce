"""Pieces of a page, which are never broken, and their division over pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

_WHITE = 0.25
"""So much of a page may be left white below what stands on it, except on the last page."""

Paint = Callable[[QPainter, QPointF], None]


class Piece(Struct, frozen=True):
    """Something that is on one page.

    `gap` is the space above it, left out at the top of a page; `stays`: on the same page as the next piece;
    `head` is repeated above it when it begins a page (the head of a table); `begins_section`: it is a
    heading, and what follows, up to the next heading, is on the same page where possible.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    stays: bool = False
    head: Piece | None = None
    begins_section: bool = False


class Placed(Struct, frozen=True):
    """A piece at a distance from the top of the page."""

    piece: Piece
    top: float

    @property
    def bottom(self) -> float:
        """The distance of its lower edge from the top of the page."""
        return self.top + self.piece.height


Page = tuple[Placed, ...]


class Division(Struct, frozen=True):
    """Pieces divided over pages of this height.

    `torn` is the number of sections on more than one page that would fit on one.
    """

    height: float
    pages: tuple[Page, ...] = ((),)
    torn: int = 0

    @property
    def faults(self) -> int:
        """The number of torn sections, plus that of pages before the last one with empty space below."""
        least = (1 - _WHITE) * self.height
        return self.torn + sum(_end(page) < least for page in self.pages[:-1])

    @property
    def rank(self) -> tuple[int, int]:
        """The sort key for the best division: fewest faults, then fewest pages."""
        return self.faults, len(self.pages)


def paginate(pieces: Iterable[Piece], height: float) -> Division:
    """Divide pieces over pages of this height; what stays together is broken only if no page can hold it.

    Each section begins below the one before it or on a new page, whichever gives the best division.
    """
    ways = [Division(height)]
    for section in _sections(pieces):
        whole = _end(_stacked((), section)) <= height
        ways = list(_with_section(ways, section, whole=whole))
    return min(ways, key=lambda way: way.rank)


def _with_section(ways: Sequence[Division], section: Sequence[Piece], *, whole: bool) -> Iterator[Division]:
    """The section added to each division on its last page, and to the best of them on a new page."""
    for way in ways:
        pages, last = _flowing(way.pages, section, way.height), len(way.pages) - 1
        torn = whole and len(pages) > len(way.pages) and len(pages[last]) > len(way.pages[last])
        yield replace(way, pages=pages, torn=way.torn + torn)
    if any(way.pages[-1] for way in ways):
        closed = (replace(way, pages=(*way.pages, ())) for way in ways if way.pages[-1])
        best = min(closed, key=lambda way: way.rank)
        yield replace(best, pages=_flowing(best.pages, section, best.height))


def _flowing(before: Sequence[Page], section: Iterable[Piece], height: float) -> tuple[Page, ...]:
    """The pages with a section below what stands on the last one, going on over new pages."""
    pages = list(before)
    for group in _groups(section):
        if pages[-1] and _end(_stacked(pages[-1], group)) > height:
            pages.append(())
        for piece in group:
            if pages[-1] and _end(_stacked(pages[-1], [piece])) > height:
                pages.append(())
            pages[-1] = _stacked(pages[-1], [piece])
    return tuple(pages)


def _sections(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    section: list[Piece] = []
    for piece in pieces:
        if piece.begins_section and section:
            yield section
            section = []
        section.append(piece)
    if section:
        yield section


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.stays:
            yield group
            group = []
    if group:
        yield group


def _stacked(page: Page, pieces: Iterable[Piece]) -> Page:
    """The page with these pieces below what stands on it."""
    stacked = list(page)
    for piece in pieces:
        if not stacked and piece.head is not None:
            stacked.append(Placed(piece.head, 0.0))
        top = stacked[-1].bottom + piece.gap if stacked else 0.0
        stacked.append(Placed(piece, top))
    return tuple(stacked)


def _end(page: Page) -> float:
    return page[-1].bottom if page else 0.0
