"""The empty panel on paper, measured in the PDF itself and read back with another library."""

from __future__ import annotations

import io
from functools import cache

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS, Level
from mengpaneel.domain.profiles import PROFILES
from mengpaneel.reports.pages import page_picture
from mengpaneel.reports.paper.pages import PaperPages, PaperSize
from mengpaneel.reports.pdf import as_pdf
from tests.reports.paper_reading import POINTS_PER_MM, tracks
from tests.reports.pdf_reading import is_white, letters

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = {PaperSize.A4: (210, 297), PaperSize.A3: (297, 420)}
EVERY = [(language, size) for language in ("nl", "en") for size in PaperSize]


@cache
def read(language: str, size: PaperSize) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(PaperPages(Library(language), size))))


@pytest.mark.parametrize(("language", "size"), EVERY)
def test_printed_at_100_percent_the_tracks_are_at_least_90_mm(language: str, size: PaperSize):
    measured = tracks(read(language, size).pages[0])

    assert len(measured) == len(FADERS)
    assert min(measured) >= 90
    assert measured == pytest.approx([PaperPages(Library(language), size).track] * len(FADERS), abs=0.1)


@pytest.mark.parametrize(("language", "size"), EVERY)
def test_it_is_three_pages_of_the_size_that_was_asked(language: str, size: PaperSize):
    found = [
        (page.mediabox.width / POINTS_PER_MM, page.mediabox.height / POINTS_PER_MM)
        for page in read(language, size).pages
    ]

    assert found == [pytest.approx(SIZES[size], abs=0.5)] * 3


@pytest.mark.parametrize(("language", "size"), EVERY)
def test_the_first_page_says_in_full_what_high_and_low_mean_and_nothing_of_profiles(
    language: str, size: PaperSize
):
    library = Library(language)
    copied = letters(read(language, size).pages[0].extract_text())

    for fader in FADERS:
        text = library.faders[fader]
        for told in (text.name, text.high.long, text.low.long):
            assert letters(told) in copied
    assert letters(library.words.paper.role) in copied
    assert not any(letters(library.profile_names[profile.id].name) in copied for profile in PROFILES)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_second_page_helps_with_every_height_and_question(language: str):
    library = Library(language)
    copied = letters(read(language, PaperSize.A4).pages[1].extract_text())

    for fader in FADERS:
        text = library.faders[fader]
        heights = (Level.LOW, Level.FAIRLY_LOW, Level.CENTRE, Level.FAIRLY_HIGH, Level.HIGH)
        for told in (text.about, *text.questions, *(text.sentences[level] for level in heights)):
            assert letters(told) in copied


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_third_page_has_the_five_profiles(language: str):
    library = Library(language)
    copied = letters(read(language, PaperSize.A4).pages[2].extract_text())

    for profile in PROFILES:
        names = library.profile_names[profile.id]
        assert letters(names.name) in copied
        assert letters(names.essence) in copied


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_has_its_room(language: str):
    pages = PaperPages(Library(language))

    assert [content.fits for content in (pages.panel, pages.help, pages.profiles)] == [True] * 3


@pytest.mark.parametrize(("language", "size"), EVERY)
def test_nothing_is_drawn_where_a_printer_cannot_print(language: str, size: PaperSize):
    pages = PaperPages(Library(language), size)
    for number in range(pages.count):
        picture = page_picture(pages, number, 420)
        assert all(is_white(strip) for strip in _edges(picture, 8 * 420 // 210))


def _edges(picture: QImage, margin: int) -> list[QImage]:
    wide, high = picture.width(), picture.height()
    return [
        picture.copy(0, 0, margin, high),
        picture.copy(wide - margin, 0, margin, high),
        picture.copy(0, 0, wide, margin),
        picture.copy(0, high - margin, wide, margin),
    ]
