"""The structure of every kind of page in a PDF: walked, read aloud, and broken on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO

import pytest
from msgspec.structs import replace
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject
from PySide6.QtWidgets import QApplication

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, Level
from mengpaneel.domain.profiles import PROFILES
from mengpaneel.domain.side_by_side import SideBySide
from mengpaneel.domain.snapshot import Remark
from mengpaneel.reports.blocks import Figure, Report, Trend
from mengpaneel.reports.compose import compose, compose_side_by_side
from mengpaneel.reports.options import ReportOptions
from mengpaneel.reports.pages import Pages
from mengpaneel.reports.paper.pages import PaperPages, PaperSize
from mengpaneel.reports.pdf import as_pdf
from tests.reports.conftest import in_words, with_long_notes
from tests.reports.scenes import scenes
from tests.reports.structure_reading import Tagged

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = ("nl", "en")


def squeezed(text: str) -> str:
    return " ".join(text.split())


@cache
def report_of(name: str, language: str) -> Report:
    moment, choices = scenes()[name]
    return compose(moment, choices, Library(language))


@cache
def pdf_of(name: str, language: str) -> bytes:
    return as_pdf(Pages(report_of(name, language)))


def unread(report: Report, tagged: Tagged) -> list[str]:
    """What stands in a report and is not read aloud after what stands before it."""
    read, at, missed = squeezed(tagged.read), 0, []
    for text in map(squeezed, in_words(report)):
        found = read.find(text, at)
        if found < 0:
            missed.append(text)
        else:
            at = found + len(text)
    return missed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", scenes())
def test_every_page_of_a_report_is_read_aloud_whole_and_in_order(name: str, language: str):
    report = report_of(name, language)
    tagged = Tagged(pdf_of(name, language))

    assert tagged.faults == []
    assert unread(report, tagged) == []
    assert tagged.language == language
    assert tagged.reader.metadata.title == report.title


def test_letters_that_follow_one_another_leave_the_spaces_between_words():
    moment, choices = next(iter(scenes().values()))
    report = compose(replace(moment, title="0 1 2 3 4 5 6 7 8 9 wijken"), choices, Library("nl"))
    tagged = Tagged(as_pdf(Pages(report)))

    assert unread(report, tagged) == []
    assert "\t" not in tagged.read


@pytest.mark.parametrize(
    "text",
    ["שלום met 12 woorden", "مرحبا", "ภาษาไทย", "Klaar 👍🏽 🇳🇱", "हिन्दी", "e\u0301 a\u030a", "af\xadge"],
)
def test_text_of_any_script_is_read_whole(text: str):
    library, (moment, choices) = Library("nl"), next(iter(scenes().values()))
    subject = replace(moment.subject, name=text)
    remarks = (Remark(f"{text} in een notitie, {text}\n{text}"),) * len(FADERS)
    sheet = replace(moment.sheet, remarks=remarks)
    report = compose(replace(moment, subject=subject, sheet=sheet), replace(choices, notes=True), library)
    beside = compose_side_by_side(SideBySide((replace(moment, subject=subject),), (text[0],)), library)

    for each in (report, beside):
        tagged = Tagged(as_pdf(Pages(each)))
        assert tagged.faults == []
        assert unread(each, tagged) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", PaperSize)
def test_the_empty_panel_is_read_aloud_whole(size: PaperSize, language: str):
    library = Library(language)
    tagged = Tagged(as_pdf(PaperPages(library, size)))
    read, words = squeezed(tagged.read), library.words.paper

    assert tagged.faults == []
    assert tagged.language == language
    for told in (words.own_title, words.own_lead, words.role, words.help_lead, words.profiles_lead):
        assert squeezed(told) in read
    for fader in map(library.faders.__getitem__, FADERS):
        assert [text for text in (fader.high.long, fader.low.long, fader.about) if text not in read] == []
        sentences = (fader.sentences[level] for level in Level if level not in (Level.UNSET, Level.NO_CHOICE))
        assert [text for text in (*fader.questions, *sentences) if text not in read] == []
    names = {squeezed(node.read) for node in tagged.tree.find("H2")}
    assert names >= {library.profile_names[profile.id].name for profile in PROFILES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_over_time_say_in_words_where_every_fader_stood(language: str):
    report = report_of("een-jaar-later", language)
    trend = next(b for b in report.blocks if isinstance(b, Figure) and isinstance(b.drawing, Trend))
    told = next(
        node.alt
        for node in Tagged(pdf_of("een-jaar-later", language)).tree.find("Figure")
        if trend.told in node.alt
    )

    assert trend.table
    for row in trend.table.rows:
        assert all(cell in told for cell in row.cells)


def test_what_goes_on_on_the_next_page_is_one_table_with_one_head(library: Library):
    moment, choices = scenes()["trio"]
    moment = replace(moment, sheet=with_long_notes(moment.sheet))
    pages = Pages(compose(moment, choices, library))
    tagged = Tagged(as_pdf(pages))
    notes = [table for table in tagged.tree.find("Table") if "posi0 " in table.read]

    assert pages.count > 4
    assert tagged.faults == []
    assert len(notes) == 1
    assert len(notes[0].find("THead")) == 1
    assert len(notes[0].find("TR")) == 1 + len(FADERS)
    assert squeezed(moment.sheet.remark(FADERS[0]).note) in squeezed(notes[0].read)


def test_words_on_two_lines_do_not_run_together():
    tagged = Tagged(pdf_of("trio", "nl"))

    assert not re.search(r"[a-z][A-Z]|[.,?!][A-Za-z]", tagged.read)


def test_a_word_on_two_lines_is_read_as_one_and_others_apart(library: Library):
    note = "\N{CONSTRUCTION WORKER} " + "lang" * 60 + " en" + " \N{CONSTRUCTION WORKER} dan" * 60
    moment, choices = scenes()["trio"]
    moment = replace(moment, sheet=moment.sheet.with_note(FADERS[0], note))
    read = Tagged(as_pdf(Pages(compose(moment, choices, library)))).read

    assert "lang" * 60 in read
    assert "dandan" not in "".join(letter for letter in read if letter.isascii())


Fault = Callable[[PdfWriter], None]


def elements(writer: PdfWriter) -> Iterator[DictionaryObject]:
    """Every element, as it is read."""

    def walk(element: DictionaryObject) -> Iterator[DictionaryObject]:
        yield element
        for part in element["/K"]:
            part = part.get_object()
            if isinstance(part, dict) and "/S" in part:
                yield from walk(part)

    return walk(writer.root_object["/StructTreeRoot"]["/K"].get_object())


def first(writer: PdfWriter, tag: str) -> DictionaryObject:
    return next(element for element in elements(writer) if element["/S"] == f"/{tag}")


def becomes(before: str, after: str) -> Fault:
    def plant(writer: PdfWriter) -> None:
        first(writer, before)[NameObject("/S")] = NameObject(f"/{after}")

    return plant


def without(tag: str, key: str) -> Fault:
    def plant(writer: PdfWriter) -> None:
        del first(writer, tag)[key]

    return plant


def drawn(pattern: bytes, instead: bytes) -> Fault:
    """Change the first such thing on the first page."""

    def plant(writer: PdfWriter) -> None:
        stream = writer.pages[0]["/Contents"].get_object()
        before = stream.get_data()
        after = re.sub(pattern, instead, before, count=1)
        assert after != before
        stream.set_data(after)

    return plant


def catalog_without(key: str) -> Fault:
    def plant(writer: PdfWriter) -> None:
        del writer.root_object[key]

    return plant


def last_cell_gone(writer: PdfWriter) -> None:
    first(writer, "TR")["/K"].pop()


def head_of_a_column_in_a_row(writer: PdfWriter) -> None:
    body = first(writer, "TBody")
    row = body["/K"][0].get_object()
    row["/K"][0].get_object()["/A"][NameObject("/Scope")] = NameObject("/Column")


def parents_swapped(writer: PdfWriter) -> None:
    owners = writer.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"][1].get_object()
    owners[0], owners[1] = owners[1], owners[0]


def read_twice(writer: PdfWriter) -> None:
    first(writer, "P")["/K"].append(first(writer, "P")["/K"][0])


def left_out_of_the_tree(writer: PdfWriter) -> None:
    first(writer, "H2")[NameObject("/K")] = ArrayObject()


FAULTS: dict[str, Fault] = {
    "a picture without words": without("Figure", "/Alt"),
    "a head of nothing": without("TH", "/A"),
    "a head of a column that is of a row": head_of_a_column_in_a_row,
    "a heading that skips a level": becomes("H2", "H3"),
    "no heading of all": becomes("H1", "P"),
    "an element that does not exist": becomes("P", "Alinea"),
    "an item outside a list": becomes("L", "Div"),
    "a cell that heads the middle of a row": becomes("TD", "TH"),
    "a row that is too short": last_cell_gone,
    "content that is no longer marked": drawn(rb"/P <</MCID 0>> BDC\n(?s:(.*?))EMC\n", rb"\1"),
    "decoration that is no longer marked": drawn(rb"/Artifact BMC", b"/Sierlijk BMC"),
    "content with a number that is not in the tree": drawn(rb"/MCID 3>>", b"/MCID 3000>>"),
    "content that does not end": drawn(rb"EMC\n", b""),
    "content that only ends": drawn(rb"/H1 <</MCID 1>> BDC\n", b""),
    "content that is only decoration": drawn(rb"/H1 <</MCID 1>> BDC", b"/Artifact BMC"),
    "a page that names other elements than the tree": parents_swapped,
    "content that is read twice": read_twice,
    "content that is in no element": left_out_of_the_tree,
    "no language": catalog_without("/Lang"),
    "no title above the window": catalog_without("/ViewerPreferences"),
    "not called tagged": catalog_without("/MarkInfo"),
}


@pytest.fixture(scope="module")
def brief(qapp: QApplication) -> bytes:
    """A report of two pages in which each kind of element occurs."""
    moment, _ = scenes()["trio"]
    return as_pdf(Pages(compose(moment, ReportOptions(), Library("nl"))))


def test_without_a_fault_none_is_found(brief: bytes):
    assert Tagged(brief).faults == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, brief: bytes):
    writer = PdfWriter(clone_from=BytesIO(brief))
    FAULTS[fault](writer)
    planted = BytesIO()
    writer.write(planted)

    assert Tagged(planted.getvalue()).faults


def test_two_parts_in_the_wrong_order_are_found():
    report = report_of("trio", "nl")
    writer = PdfWriter(clone_from=BytesIO(pdf_of("trio", "nl")))
    parts = writer.root_object["/StructTreeRoot"]["/K"]["/K"]
    parts[2], parts[4] = parts[4], parts[2]
    planted = BytesIO()
    writer.write(planted)

    assert unread(report, Tagged(planted.getvalue()))
