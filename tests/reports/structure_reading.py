"""The structure of a tagged PDF, walked as a reader does: what is said in which order, and what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from itertools import pairwise

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DecodedStreamObject, DictionaryObject, IndirectObject, PdfObject

WITHIN = {
    "LI": {"L"},
    "LBody": {"LI"},
    "Lbl": {"LI"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "Caption": {"Table"},
    "TR": {"THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
}
"""Which elements stand only within which."""

TAGS = {"Document", "Sect", "Div", "P", "H1", "H2", "H3", "L", "Table", "Figure", *WITHIN}
PAINTS = {b"Tj", b"TJ", b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do"}
_PLACES_AND_COLOURS = re.compile(rb"(?<!\S)(?:-?[\d.]+ )+(?:Td|Tm|cm|m|l|c|re|w|J|j|scn|SCN)(?=\s)")
"""What is followed by something that paints, or by nothing: no reader says it, and it is most of a page."""

_BETWEEN_LETTERS = re.compile(rb"> Tj\s+<")
"""Qt writes each letter by itself: those that follow one another are read as one."""

_PAGES_REMEMBERED = 16
_CODES = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:\[([^]]*)\]|<([0-9A-F]{4})>)\n")


class Node:
    """An element with what it holds, in order: text, and other elements."""

    def __init__(self, element: DictionaryObject, parent: Node | None) -> None:
        self.tag, self.parent = str(element["/S"])[1:], parent
        self.alt = str(element.get("/Alt", ""))
        self.scope = str(element.get("/A", {}).get("/Scope", ""))[1:]
        self.inside: list[Node | str] = []

    def walk(self) -> Iterator[Node]:
        """This element and all within it, as they are read."""
        yield self
        for part in self.inside:
            if isinstance(part, Node):
                yield from part.walk()

    def find(self, *tags: str) -> list[Node]:
        return [node for node in self.walk() if node.tag in tags]

    @property
    def read(self) -> str:
        """What is read aloud of it: of a picture its text, never the letters in it."""
        if self.tag == "Figure":
            return self.alt + " "
        return "".join(part if isinstance(part, str) else part.read for part in self.inside)

    @property
    def level(self) -> int:
        return int(self.tag[1])


class Tagged:
    """A PDF with its structure; `faults` are all that is not right in it."""

    def __init__(self, pdf: bytes) -> None:
        self.reader, self.faults = PdfReader(BytesIO(pdf)), []
        self._content: dict[tuple[int, int], str] = {}
        self._owners: dict[tuple[int, int], DictionaryObject] = {}
        for page in self.reader.pages:
            self._read_page(page)
        catalog = self.reader.root_object
        self._need(catalog.get("/Lang"), "no language")
        self._need("/Marked" in catalog.get("/MarkInfo", {}), "not said to be tagged")
        self._need("/DisplayDocTitle" in catalog.get("/ViewerPreferences", {}), "the title is not shown")
        self._need(self.reader.metadata.title, "no title")
        self._used: Counter[tuple[int, int]] = Counter()
        root = catalog["/StructTreeRoot"]
        self.tree = self._node(root["/K"].get_object(), None, None)
        self._need(set(self._used) == set(self._content), "content and tree do not hold the same")
        self._need(set(self._used.values()) <= {1}, "content is read twice")
        self._check_parents(root)
        self._check_tree()

    @property
    def language(self) -> str:
        return str(self.reader.root_object["/Lang"])

    @property
    def read(self) -> str:
        return self.tree.read

    def _need(self, fine: object, fault: str) -> None:
        if not fine:
            self.faults.append(fault)

    def _read_page(self, page: PageObject) -> None:
        """Find the text of each piece of marked content; nothing is drawn outside of one."""
        letters = {name: _letters(font) for name, font in page["/Resources"]["/Font"].items()}
        number, font, open_, said = page.indirect_reference.idnum, "", [], None
        for operands, operator in _operations(page["/Contents"].get_object().get_data()):
            if operator in (b"BDC", b"BMC"):
                place = operands[1].get("/MCID") if operator == b"BDC" else None
                self._need(not open_, "marked content within other")
                self._need(place is not None or operands[0] == "/Artifact", f"{operands[0]} has no number")
                open_.append(place)
                if place is not None:
                    said = operands[1].get("/ActualText")
                    self._content[number, place] = str(said or "")
            elif operator == b"EMC":
                self._need(open_, "content ends that did not begin")
                del open_[-1:]
            elif operator == b"Tf":
                font = operands[0]
            elif operator in PAINTS:
                self._need(open_, "something is drawn that is neither content nor decoration")
            if operator == b"Tj" and open_ and open_[-1] is not None and not said:
                glyphs = re.findall("....", operands[0].original_bytes.hex())
                self._content[number, open_[-1]] += "".join(letters[font].get(glyph, "") for glyph in glyphs)
        self._need(not open_, "content does not end")

    def _node(self, element: DictionaryObject, parent: Node | None, page: IndirectObject | None) -> Node:
        node = Node(element, parent)
        page = element.raw_get("/Pg") if "/Pg" in element else page
        for part in element.get("/K", []):
            part = part.get_object()
            if isinstance(part, int):
                self._own(node, element, page, part)
            elif part.get("/Type") == "/MCR":
                self._own(node, element, part.raw_get("/Pg"), int(part["/MCID"]))
            else:
                self._need(part["/P"] == element, "an element within another than its parent")
                node.inside.append(self._node(part, node, page))
        return node

    def _own(self, node: Node, element: DictionaryObject, page: IndirectObject | None, place: int) -> None:
        where = (page.idnum if page else 0, place)
        self._used[where] += 1
        self._owners[where] = element
        node.inside.append(self._content.get(where, ""))

    def _check_parents(self, root: DictionaryObject) -> None:
        """Look up each piece of content in the list by which a reader goes from a page to the tree."""
        numbers = root["/ParentTree"]["/Nums"]
        lists = dict(zip(numbers[::2], numbers[1::2], strict=True))
        for page in self.reader.pages:
            number = page.indirect_reference.idnum
            owners = lists[page["/StructParents"]].get_object()
            for place, owner in enumerate(owners):
                found = self._owners.get((number, place))
                self._need(found == owner.get_object(), "a page names another element than the tree")

    def _check_tree(self) -> None:
        for node in self.tree.walk():
            self._need(node.tag in TAGS, f"no such element: {node.tag}")
            within = WITHIN.get(node.tag)
            self._need(within is None or (node.parent and node.parent.tag in within), f"{node.tag} is astray")
            self._need(node.alt or node.tag != "Figure", "a picture without words")
            self._need(node.inside or node.tag in ("TD", "TH"), f"an empty {node.tag}")
            if node.tag == "Table":
                self._check_table(node)
        levels = [node.level for node in self.tree.find("H1", "H2", "H3")]
        self._need(levels and levels[0] == 1, "no heading of all")
        skips = any(after > before + 1 for before, after in pairwise(levels))
        self._need(not skips, "a heading skips a level")

    def _check_table(self, table: Node) -> None:
        rows = table.find("TR")
        self._need(len({len(row.inside) for row in rows}) == 1, "rows of several lengths")
        for row in rows:
            if row.parent.tag == "THead":
                heads = row.inside, "Column"
            else:
                heads = row.inside[:1], "Row"
                self._need(all(cell.tag == "TD" for cell in row.inside[1:]), "a head in the middle of a row")
            fine = all(cell.tag == "TH" and cell.scope == heads[1] for cell in heads[0])
            self._need(fine, f"a head that is not of a {heads[1]}")


@lru_cache(_PAGES_REMEMBERED)
def _operations(drawn: bytes) -> list[tuple[list[PdfObject], bytes]]:
    """What is said and painted on a page, in order; a page that was read before is not read again."""
    stream = DecodedStreamObject()
    stream.set_data(_BETWEEN_LETTERS.sub(b"", _PLACES_AND_COLOURS.sub(b"", drawn)))
    return ContentStream(stream, None).operations


def _letters(font: DictionaryObject) -> dict[str, str]:
    """What each glyph of a typeface means, by its number in hexadecimal."""
    said = {}
    for first, last, listed, begin in _CODES.findall(font["/ToUnicode"].get_data().decode()):
        many = int(last, 16) - int(first, 16) + 1
        row = [f"{int(begin, 16) + place:04X}" for place in range(many)] if begin else []
        for place, meaning in enumerate(row or re.findall("[0-9A-F]{4,}", listed)):
            said[f"{int(first, 16) + place:04x}"] = bytes.fromhex(meaning).decode("utf-16-be")
    return said
