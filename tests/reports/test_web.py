"""The HTML: valid, whole, in order, of one file, and never anything but text where text was typed."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

import html5lib
import pytest

from mengpaneel.content.library import Library
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.reports.blocks import Paragraph
from mengpaneel.reports.compose import compose
from mengpaneel.reports.html import as_html
from mengpaneel.reports.markup import Markup, element, escape
from mengpaneel.reports.options import ReportOptions
from tests.reports.conftest import HOSTILE, in_words

pytestmark = pytest.mark.usefixtures("qapp")
HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


def parsed(page: bytes) -> ElementTree.Element:
    """The page as a browser builds it; any error in the markup fails."""
    return html5lib.HTMLParser(strict=True).parse(page, transport_encoding="utf-8")


def text_of(tree: ElementTree.Element) -> str:
    for style in tree.iter(f"{HTML}style"):
        style.text = ""
    return letters("".join(tree.itertext()))


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.fixture
def everything(moments: list[ComparedSheet]) -> ReportOptions:
    return ReportOptions(notes=True, roles=True, then=moments[0], history=tuple(moments))


def test_the_page_is_valid_and_says_all_that_the_report_says(moments, everything, library: Library):
    report = compose(moments[-1], everything, library)
    tree = parsed(as_html(report))
    found = text_of(tree)

    assert tree.get("lang") == "nl"
    assert tree.find(f".//{HTML}title").text == report.title
    assert [text for text in in_words(report) if letters(text) not in found] == []


def test_headings_are_in_order_and_there_is_one_h1(moments, everything, library: Library):
    tree = parsed(as_html(compose(moments[-1], everything, library)))
    levels = [
        int(node.tag[-1]) for node in tree.iter() if re.fullmatch(rf"{re.escape(HTML)}h[1-6]", str(node.tag))
    ]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_table_says_what_its_heads_are_about(moments, everything, library: Library):
    tree = parsed(as_html(compose(moments[-1], everything, library)))
    tables = list(tree.iter(f"{HTML}table"))

    assert len(tables) == 5
    for table in tables:
        names, head = list(table.iter(f"{HTML}th")), table.find(f"{HTML}thead")
        assert {cell.get("scope") for cell in names} == ({"row"} if head is None else {"col", "row"})
        assert all("".join(cell.itertext()) for cell in names)


def test_every_drawing_has_words_or_is_left_out_of_the_reading(moments, everything, library: Library):
    tree = parsed(as_html(compose(moments[-1], everything, library)))
    drawings = list(tree.iter(f"{SVG}svg"))

    assert len(drawings) > 10
    for drawing in drawings:
        assert drawing.get("aria-hidden") == "true" or (
            drawing.get("role") == "img" and drawing.get("aria-label")
        )


def test_the_page_fetches_nothing(moments, everything, library: Library):
    page = as_html(compose(moments[-1], everything, library)).decode()
    addresses = set(re.findall(r"[a-z]+://[^\s\"']+", page))

    assert addresses == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<(?:script|link|img|iframe|object|embed|base)\b|@import|url\(|\bon\w+=", page)
    assert not re.search(r"\b(?:src|href|srcset|action)=", page)


def test_what_somebody_typed_stays_text(hostile: ComparedSheet, moments, library: Library):
    choices = ReportOptions(notes=True, roles=True, then=hostile)
    page = as_html(compose(hostile, choices, library))
    tree = parsed(page)
    usual = parsed(as_html(compose(moments[-1], ReportOptions(notes=True, roles=True), library)))

    assert {str(node.tag) for node in tree.iter()} <= {str(node.tag) for node in usual.iter()}
    assert {key for node in tree.iter() for key in node.attrib if key.startswith("on")} == set()
    assert text_of(tree).count(letters(HOSTILE)) >= 12


def test_signs_that_no_page_may_hold_are_left_out():
    assert escape("a\x00b\x1b\x7f\ud800c\ufffe") == "abc"
    assert escape('regel\n& "regel" \'') == "regel\n&amp; &quot;regel&quot; &#x27;"


def test_text_in_an_element_or_attribute_is_escaped_and_markup_is_not():
    inner = element("span", "<b>", title='"><b>')

    assert inner == '<span title="&quot;&gt;&lt;b&gt;">&lt;b&gt;</span>'
    assert isinstance(inner, Markup)
    assert element("em", inner) == f"<em>{inner}</em>"


def test_a_dark_screen_gets_every_colour(moments, library: Library):
    page = as_html(compose(moments[0], ReportOptions(), library)).decode()
    used = set(re.findall(r"var\((--[a-z-]+)\)", page))
    light, dark = (set(re.findall(r"(--[a-z-]+):", block)) for block in re.findall(r":root \{(.*?)\}", page))

    assert used <= light
    assert light == dark
    assert "#0000" not in page


def test_the_colour_of_a_fader_stays_beside_its_name(moments, everything, library: Library):
    page = as_html(compose(moments[-1], everything, library)).decode()

    assert page.count('class="marked"') == page.count('<span class="mark ') > 0


def test_what_it_rests_on_stands_apart_from_the_questions(moments, everything, library: Library):
    report = compose(moments[-1], everything, library)
    apart = [block for block in report.blocks if isinstance(block, Paragraph) and block.apart]

    assert [block.text.split(".")[0] for block in apart] == [library.about.preface.title]
    assert f'<p class="quiet apart">{library.about.preface.title}' in as_html(report).decode()
