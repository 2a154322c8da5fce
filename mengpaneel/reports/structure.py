"""Makes a PDF tagged: marked content, and the structure tree with the reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from mengpaneel.reports.tagging import MARKS_AT, Element, TagMark

_MARK = re.compile(rb"%d (\d+) 1 1 re\nf\n" % MARKS_AT)
_DECORATION = b"/Artifact BMC\n"
_END = b"EMC\n"

_Place = tuple[IndirectObject, int]
"""A page and the number of marked content on it."""


def with_structure(pdf: bytes, marks: Sequence[TagMark], title: str, language: str) -> bytes:
    """Add a structure tree to a PDF, from the marks that a `TaggedPainter` drew in it."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    structure = _Structure(writer)
    for number, page in enumerate(writer.pages):
        structure.read_page(page, number, marks)
    catalog = writer.root_object
    catalog[NameObject("/StructTreeRoot")] = structure.write()
    catalog[NameObject("/MarkInfo")] = _dictionary(Marked=BooleanObject(True))
    catalog[NameObject("/Lang")] = TextStringObject(language)
    catalog[NameObject("/ViewerPreferences")] = _dictionary(DisplayDocTitle=BooleanObject(True))
    writer.add_metadata({"/Title": title})
    writer.pdf_header = "%PDF-1.6"
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


class _Structure:
    """The tree that is being made: where the content of each element stands, and which elements there are."""

    def __init__(self, writer: PdfWriter) -> None:
        self._writer = writer
        self._content: dict[Element, list[_Place]] = {}
        self._pages: list[list[Element]] = []
        self._written: dict[Element, IndirectObject] = {}

    def read_page(self, page: PageObject, number: int, marks: Sequence[TagMark]) -> None:
        """Make tagged content of what is marked on a page; what is not is decoration."""
        elements: list[Element] = []
        at = page.indirect_reference
        assert at is not None

        def tag(found: re.Match[bytes]) -> bytes:
            element, said = marks[int(found[1])]
            if element is None:
                return _END + _DECORATION
            place = len(elements)
            elements.append(element)
            self._content.setdefault(element, []).append((at, place))
            if said:
                text = f"\ufeff{said}".encode("utf-16-be").hex().encode()
                return _END + b"/Span <</MCID %d /ActualText <%s>>> BDC\n" % (place, text)
            return _END + b"/%s <</MCID %d>> BDC\n" % (element.tag.encode(), place)

        drawn = page["/Contents"].get_object()
        assert isinstance(drawn, StreamObject)
        drawn.set_data(_DECORATION + _MARK.sub(tag, drawn.get_data()) + _END)
        page[NameObject("/StructParents")] = NumberObject(number)
        self._pages.append(elements)

    def write(self) -> IndirectObject:
        """Add the tree to the PDF; returns its root."""
        root = _dictionary(Type=NameObject("/StructTreeRoot"))
        at = self._writer._add_object(root)
        document = _dictionary(S=NameObject("/Document"), P=at)
        whole = self._writer._add_object(document)
        outermost = dict.fromkeys(map(_outermost, self._content))
        document[NameObject("/K")] = ArrayObject(self._write_element(top, whole) for top in outermost)
        numbers = ArrayObject()
        for number, elements in enumerate(self._pages):
            owners = ArrayObject(self._written[element] for element in elements)
            numbers.extend((NumberObject(number), self._writer._add_object(owners)))
        root[NameObject("/K")] = whole
        root[NameObject("/ParentTree")] = self._writer._add_object(_dictionary(Nums=numbers))
        root[NameObject("/ParentTreeNextKey")] = NumberObject(len(self._pages))
        return at

    def _write_element(self, element: Element, parent: IndirectObject) -> IndirectObject:
        written = _dictionary(S=NameObject(f"/{element.tag}"), P=parent)
        if element.alt:
            written[NameObject("/Alt")] = TextStringObject(element.alt)
        if element.scope:
            scope = NameObject(f"/{element.scope}")
            written[NameObject("/A")] = _dictionary(O=NameObject("/Table"), Scope=scope)
        at = self._written[element] = self._writer._add_object(written)
        content = self._content.get(element, [])
        if content:
            written[NameObject("/Pg")] = content[0][0]
        inside = ArrayObject(_references(content))
        inside.extend(self._write_element(child, at) for child in element.children)
        written[NameObject("/K")] = inside
        return at


def _references(content: Sequence[_Place]) -> Iterator[PdfObject]:
    """Where content stands: its number is enough where it is on the page of the first."""
    for page, number in content:
        if page == content[0][0]:
            yield NumberObject(number)
        else:
            yield _dictionary(Type=NameObject("/MCR"), Pg=page, MCID=NumberObject(number))


def _outermost(element: Element) -> Element:
    return element if element.parent is None else _outermost(element.parent)


def _dictionary(**entries: PdfObject | None) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})
