"""Pieces of a page: what cannot be broken, how high it is, and what it must stay with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, QPointF], None]


class Piece(Struct, frozen=True):
    """Something that stands on one page.

    `gap` is the white above it, left out at the top of a page; `stays` means: on the same page as what
    follows; `head` is repeated above it when it begins a page (the head of a table).
    """

    height: float
    paint: Paint
    gap: float = 0.0
    stays: bool = False
    head: Piece | None = None


class Placed(Struct, frozen=True):
    """A piece with its distance from the top of the page."""

    piece: Piece
    top: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.piece.height


Page = tuple[Placed, ...]


def paginate(pieces: Iterable[Piece], height: float) -> Sequence[Page]:
    """Divide pieces over pages of this height; what must stay together does, unless no page could hold it."""
    pages: list[list[Placed]] = [[]]
    for group in _groups(pieces):
        if pages[-1] and _end(_stacked(pages[-1], group)) > height:
            pages.append([])
        for piece in group:
            if pages[-1] and _end(_stacked(pages[-1], [piece])) > height:
                pages.append([])
            pages[-1] = _stacked(pages[-1], [piece])
    return [tuple(page) for page in pages]


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.stays:
            yield group
            group = []
    if group:
        yield group


def _stacked(page: Sequence[Placed], pieces: Iterable[Piece]) -> list[Placed]:
    """The page with these pieces below what stands on it."""
    stacked = list(page)
    for piece in pieces:
        if not stacked and piece.head is not None:
            stacked.append(Placed(piece.head, 0.0))
        top = stacked[-1].bottom + piece.gap if stacked else 0.0
        stacked.append(Placed(piece, top))
    return stacked


def _end(page: Sequence[Placed]) -> float:
    return page[-1].bottom if page else 0.0
