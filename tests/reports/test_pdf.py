"""The PDF read back with another library, and looked at from outside."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import product

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from mengpaneel.content.library import Library
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.reports import pages as paper
from mengpaneel.reports.compose import compose
from mengpaneel.reports.options import ReportOptions
from mengpaneel.reports.pages import Pages
from mengpaneel.reports.pdf import as_pdf
from tests.reports.conftest import in_words, with_long_notes
from tests.reports.pdf_reading import is_white, letters
from tests.reports.scenes import scenes

pytestmark = pytest.mark.usefixtures("qapp")
A4 = (595, 842)


def read(report) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(Pages(report))))


def all_letters(reader: PdfReader) -> str:
    return letters("".join(page.extract_text() for page in reader.pages))


@pytest.fixture
def everything(moments: list[ComparedSheet]) -> ReportOptions:
    return ReportOptions(notes=True, roles=True, then=moments[0], history=tuple(moments))


def test_every_word_of_the_report_can_be_copied_from_the_pdf(moments, everything, library: Library):
    report = compose(moments[-1], everything, library)
    found = all_letters(read(report))

    assert [text for text in in_words(report) if letters(text) not in found] == []


def test_words_are_parted_by_spaces_when_they_are_copied(moments, library: Library):
    note = "Eerst praten.\tDan pas\u00a0kiezen."
    moment = replace(moments[0], sheet=moments[0].sheet.with_note(Fader.POLITICS, note))
    copied = "\n".join(
        page.extract_text() for page in read(compose(moment, ReportOptions(notes=True), library)).pages
    )

    assert "\t" not in copied
    assert "Hele gemeente · De eerste keer, met het trio · 12 maart 2025" in copied
    assert "Eerst praten. Dan pas kiezen." in copied.replace("\u00a0", " ")


def test_signs_that_a_font_might_join_are_copied_whole(moments, library: Library):
    signs = "(36.2) a->b 10:30 7-3 {x} [4] 3x4 (H) fi fl ffi café ‘aan’ – €5"
    moment = replace(moments[0], sheet=moments[0].sheet.with_note(Fader.POLITICS, signs))

    assert letters(signs) in all_letters(read(compose(moment, ReportOptions(notes=True), library)))


def test_only_our_typeface_is_used_and_it_is_inside(moments, everything, library: Library):
    fonts = {}
    for page in read(compose(moments[-1], everything, library)).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0]
            fonts[inner["/BaseFont"]] = "/FontFile2" in inner["/FontDescriptor"]

    assert fonts
    assert all("AtkinsonHyperlegibleNext" in name and inside for name, inside in fonts.items())


def test_a_report_with_notes_is_at_most_three_pages_of_a4(moments, library: Library):
    for moment in moments:
        reader = read(compose(moment, ReportOptions(notes=True, roles=True), library))
        sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages}

        assert 1 <= len(reader.pages) <= 3
        assert sizes == {A4}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", scenes())
def test_each_scene_with_all_there_is_to_tell_is_at_most_three_pages(name: str, language: str):
    moment, choices = scenes()[name]
    for_rounds = 2 if choices.rounds else 0

    assert Pages(compose(moment, choices, Library(language))).count <= 3 + for_rounds


def chosen() -> Iterator[tuple[str, ReportOptions]]:
    """Each scene with every part of it asked for or left out."""
    for name, (_, all_) in scenes().items():
        parts = [{True, False} if all_.rounds else {False}, *[{True, False}] * 2]
        for rounds, notes, profile in product(*parts):
            for history, then in {(h, t) for h in (all_.history, ()) for t in (all_.then, None)}:
                asked = replace(all_, rounds=rounds, notes=notes, profile=profile, history=history, then=then)
                yield name, asked


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_section_is_torn_and_no_page_is_white_below_whatever_is_asked(language: str):
    library, found = Library(language), []
    for name, asked in chosen():
        pages = Pages(compose(scenes()[name][0], asked, library))
        if pages.division.faults:
            found.append((name, asked))

    assert found == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", scenes())
def test_the_lower_quarter_of_no_page_but_the_last_is_white(name: str, language: str):
    moment, choices = scenes()[name]
    pages = Pages(compose(moment, choices, Library(language)))
    for number in range(pages.count - 1):
        picture = paper.page_picture(pages, number, 210)
        lower = picture.copy(0, 15 + round(265 * 0.75), 210, round(265 * 0.25))

        assert not is_white(lower), f"page {number + 1}"


def test_the_notes_of_then_are_copied_before_those_of_now(moments, everything, library: Library):
    report = compose(moments[-1], everything, library)
    then, now = (letters(side.sheet.remark(FADERS[0]).note) for side in (moments[0], moments[-1]))

    assert letters(then + now) in all_letters(read(report))


def test_pages_are_numbered_and_the_pdf_has_a_title(moments, library: Library):
    report = compose(moments[0], ReportOptions(notes=True), library)
    reader = read(report)
    last = len(reader.pages)

    assert reader.metadata.title == report.title
    for number, page in enumerate(reader.pages, start=1):
        assert letters(f"Bladzijde {number} van {last}") in letters(page.extract_text())


def test_long_notes_flow_over_pages_whole(moments, library: Library):
    moment = replace(moments[0], sheet=with_long_notes(moments[0].sheet))
    reader = read(compose(moment, ReportOptions(notes=True), library))
    found = all_letters(reader)

    assert len(reader.pages) > 4
    for remark in moment.sheet.remarks:
        assert [word for word in remark.note.split() if word not in found] == []


def test_a_note_without_a_space_is_broken_rather_than_cut_off(moments, library: Library):
    moment = replace(moments[0], sheet=moments[0].sheet.with_note(Fader.POLITICS, "x" * 9990 + "einde"))
    report = compose(moment, ReportOptions(notes=True), library)

    assert "xeinde" in all_letters(read(report))
    assert_margins_are_white(Pages(report))


def test_nothing_sticks_out_of_the_margins(moments, everything, library: Library):
    longest = "Gemeente Langenaamserveenhuizenbroekermeerwoude " * 3
    moment = replace(moments[-1], subject=replace(moments[-1].subject, name=longest[:120].strip()))
    moment = replace(moment, title="w" * 120, roles=("rol " * 30,) * 12)

    assert_margins_are_white(Pages(compose(moment, everything, library)))


def test_an_empty_panel_has_a_report_too(moments, library: Library):
    moment = replace(moments[1], sheet=replace(moments[1].sheet, mix=Mix.of(*[None] * 5)))

    assert len(read(compose(moment, ReportOptions(), library)).pages) == 1


def assert_margins_are_white(pages: Pages) -> None:
    """Left, right, above and below the text nothing is drawn, on any page; the footer has its own strip."""
    for number in range(pages.count):
        picture = paper.page_picture(pages, number, 420)
        wide, high = picture.width(), picture.height()
        margin = round(18 * 420 / 210)
        strips = [
            picture.copy(0, 0, margin, high),
            picture.copy(wide - margin, 0, margin, high),
            picture.copy(0, 0, wide, round(14 * 420 / 210)),
            picture.copy(0, high - (bottom := round(10 * 420 / 210)), wide, bottom),
        ]
        assert all(is_white(strip) for strip in strips), f"page {number + 1}"
