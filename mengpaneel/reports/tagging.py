"""Marks what each part of a page is while it is drawn, so that a PDF is read aloud in the right order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter

MARKS_AT = -30_000
"""The x at which marks are drawn: so far left of the page that nothing else is there."""


class Element:
    """A structure element: a paragraph, a row of a table. Its children are read in the order of `add`.

    `tag` is its PDF structure type (P, H1, TD), `alt` the alternative text of a picture, and `scope` says
    whether the heading of a table is of a Column or a Row.
    """

    def __init__(self, tag: str, parent: Element | None = None, *, alt: str = "", scope: str = "") -> None:
        self.tag, self.parent, self.alt, self.scope = tag, parent, alt, scope
        self.children: list[Element] = []

    def add(self, tag: str, *, alt: str = "", scope: str = "") -> Element:
        """Add a child element after the others."""
        self.children.append(Element(tag, self, alt=alt, scope=scope))
        return self.children[-1]


class TagMark(NamedTuple):
    """The start of an element, or of decoration (None); `said` is read instead of its glyphs."""

    element: Element | None
    said: str = ""


class TaggedPainter(QPainter):
    """A painter on a PDF that marks where each element begins and ends.

    Qt writes no structure, and does not tell its place in the content stream. So a mark is a rectangle far
    off the page whose y is its index in `marks`; `structure.py` turns what follows it into marked content.
    What is drawn outside every element is decoration (an artifact).
    """

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(device)
        self.marks: list[TagMark] = []
        self._within: list[Element | None] = [None]

    def begin_element(self, element: Element) -> None:
        """Draw as part of this element from now on."""
        self._within.append(element)
        self.go_on()

    def end_element(self) -> None:
        """End this element: draw as part of the one around it again."""
        self._within.pop()
        self.go_on()

    def go_on(self, said: str = "") -> None:
        """Continue the same element; `said` is read, and copied, instead of the glyphs drawn next."""
        self.save()
        self.resetTransform()
        self.fillRect(QRectF(MARKS_AT, len(self.marks), 1, 1), Qt.GlobalColor.black)
        self.restore()
        self.marks.append(TagMark(self._within[-1], said))


@contextmanager
def drawn_as(painter: QPainter, element: Element | None) -> Iterator[None]:
    """Draw the block as this element if the painter is a TaggedPainter; None does nothing."""
    if element is None or not isinstance(painter, TaggedPainter):
        yield
        return
    painter.begin_element(element)
    yield
    painter.end_element()


@contextmanager
def said_as(painter: QPainter, text: str) -> Iterator[None]:
    """Have `text` read for what the block draws, if the painter is a TaggedPainter; empty does nothing."""
    if not text or not isinstance(painter, TaggedPainter):
        yield
        return
    painter.go_on(text)
    yield
    painter.go_on()
