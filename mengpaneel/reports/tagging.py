"""What each part of a page is, said while it is drawn, so that a PDF can be read aloud in the right order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPainter

MARKS_AT = -30_000
"""Where marks are drawn: so far left of the page, in its own units, that nothing else is drawn there."""


class Element:
    """A part of a document: a paragraph, a row of a table. Elements within it are read in the order of `add`.

    `tag` is its kind as PDF names it (P, H1, TD), `alt` says a picture in words, and `scope` tells whether
    a heading in a table is of a Column or of a Row.
    """

    def __init__(self, tag: str, parent: Element | None = None, *, alt: str = "", scope: str = "") -> None:
        self.tag, self.parent, self.alt, self.scope = tag, parent, alt, scope
        self.children: list[Element] = []

    def add(self, tag: str, *, alt: str = "", scope: str = "") -> Element:
        """Add an element within this one, as the last."""
        self.children.append(Element(tag, self, alt=alt, scope=scope))
        return self.children[-1]


class TagMark(NamedTuple):
    """What begins here: an element, or decoration (None), and what is read of it instead of its glyphs."""

    element: Element | None
    said: str = ""


class TaggedPainter(QPainter):
    """Painter on a PDF that marks where each element begins and ends.

    Qt does not write structure, and does not tell where in its stream it is. A mark is therefore a rectangle
    far off the page, whose y is its number in `marks`; `structure.py` makes content with a tag of what
    follows it. Decoration is what is drawn outside every element.
    """

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(device)
        self.marks: list[TagMark] = []
        self._within: list[Element | None] = [None]

    def begin_element(self, element: Element) -> None:
        """What is drawn from now on is this element."""
        self._within.append(element)
        self.go_on()

    def end_element(self) -> None:
        """What is drawn from now on is what it was before `begin_element`."""
        self._within.pop()
        self.go_on()

    def go_on(self, said: str = "") -> None:
        """Go on with the same element; `said` is read, and copied, instead of the glyphs drawn next."""
        self.save()
        self.resetTransform()
        self.fillRect(QRectF(MARKS_AT, len(self.marks), 1, 1), Qt.GlobalColor.black)
        self.restore()
        self.marks.append(TagMark(self._within[-1], said))


@contextmanager
def drawn_as(painter: QPainter, element: Element | None) -> Iterator[None]:
    """What is drawn meanwhile is this element, if the painter asks for it; None changes nothing."""
    if element is None or not isinstance(painter, TaggedPainter):
        yield
        return
    painter.begin_element(element)
    yield
    painter.end_element()


@contextmanager
def said_as(painter: QPainter, text: str) -> Iterator[None]:
    """This is read of what is drawn meanwhile, if the painter asks for it; no text changes nothing."""
    if not text or not isinstance(painter, TaggedPainter):
        yield
        return
    painter.go_on(text)
    yield
    painter.go_on()
