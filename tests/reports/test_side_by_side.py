"""Several subjects as pages, as a web page and as a slide: every one of them, with a name or without."""

from __future__ import annotations

import re

import html5lib
import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_rows
from mengpaneel.domain.faders import FADERS
from mengpaneel.reports.blocks import Figure, Panel, SubjectCards, Table
from mengpaneel.reports.compose import compose_side_by_side
from mengpaneel.reports.html import as_html
from mengpaneel.reports.pages import Pages
from mengpaneel.reports.pdf import as_pdf
from mengpaneel.reports.slide import as_svg
from tests.municipalities import NAMES, beside_one_another
from tests.reports.conftest import in_words
from tests.reports.structure_reading import Tagged

pytestmark = pytest.mark.usefixtures("qapp")


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("named", [True, False], ids=["named", "unnamed"])
@pytest.mark.parametrize("count", [1, 9, 25])
def test_every_subject_is_read_aloud_with_where_it_stands(count: int, named: bool, language: str):
    together, library = beside_one_another(count, named=named), Library(language)
    report = compose_side_by_side(together, library)
    tagged = Tagged(as_pdf(Pages(report)))
    read = squeezed(tagged.read)

    assert tagged.faults == []
    assert [text for text in in_words(report) if squeezed(text) not in read] == []
    table = tagged.tree.find("Table")[0]
    rows = [[squeezed(cell.read) for cell in row.inside] for row in table.find("TR")[1:]]
    expected = [list(row)[-1 - len(FADERS) : -1] for row in tell_rows(together, library)]
    assert [row[1:] for row in rows] == expected


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("count", [2, 5, 9, 13, 15, 25, 30])
def test_no_part_is_torn_and_no_page_is_white_below(count: int, language: str):
    pages = Pages(compose_side_by_side(beside_one_another(count), Library(language)))

    assert pages.division.faults == 0
    assert pages.count <= 2 + (count > 9) + (count > 18)


def test_every_subject_lies_on_every_track_and_is_told_there(library: Library):
    report = compose_side_by_side(beside_one_another(9), library)
    panel = next(b.drawing for b in report.blocks if isinstance(b, Figure) and isinstance(b.drawing, Panel))

    for strip in panel.strips:
        assert [letters for letters, _ in strip.subjects] == list("ABDEHKOSW")
        assert sorted(re.findall(r"\b[A-Z]\b", strip.told)) == list("ABDEHKOSW")
    assert panel.strips[-1].sentence == "Nog niet gezet: B"


def test_without_names_no_name_is_anywhere(library: Library):
    report = compose_side_by_side(beside_one_another(9, named=False), library)
    read = "".join(page.extract_text() for page in Tagged(as_pdf(Pages(report))).reader.pages)
    told = read + as_html(report).decode() + as_svg(report).decode()

    assert not [name for name in NAMES if name in told]
    assert "Nulmeting" not in told


def test_what_a_group_hides_is_not_told_on_its_card(library: Library):
    together = beside_one_another(3)
    report = compose_side_by_side(together, library, profile_hidden={together.ids[0]})
    cards = next(block.cards for block in report.blocks if isinstance(block, SubjectCards))

    assert [card.said == "Profiel verborgen" for card in cards] == [True, False, False]


@pytest.mark.parametrize("count", [9, 25])
def test_the_slide_and_the_web_page_tell_the_same(count: int, library: Library):
    together = beside_one_another(count)
    report = compose_side_by_side(together, library)
    table = next(block for block in report.blocks if isinstance(block, Table))
    page = as_html(report).decode()

    assert html5lib.HTMLParser(strict=True).parse(page) is not None
    assert all(str(row.cells[0]) in page for row in table.rows)
    assert all(strip.told in as_svg(report).decode() for strip in report.slide.panel.drawing.strips)
    assert ("A · Aardwijk" in report.slide.lead) is (count < 20)


def test_nothing_is_averaged_or_ranked(library: Library):
    told = squeezed(Tagged(as_pdf(Pages(compose_side_by_side(beside_one_another(9), library)))).read)

    assert "Geen rangorde." in told
    assert not re.search(r"\d %|punten|score", told)
