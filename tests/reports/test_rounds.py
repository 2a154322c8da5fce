"""Rounds in a report: only when asked for, without roles as letters, and never a number."""

from __future__ import annotations

import io
import re

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from mengpaneel.content.library import Library
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.entry import Entry
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.round import Conclusion, Participant, Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.disc_layout import Mark
from mengpaneel.looks.fader import FaderGeometry
from mengpaneel.looks.look import PAPER, Look, colour
from mengpaneel.reports.blocks import Bullets, Figure, Heading, Panel, Report, Strip
from mengpaneel.reports.compose import compose
from mengpaneel.reports.html import as_html
from mengpaneel.reports.options import ReportOptions
from mengpaneel.reports.pages import Pages
from mengpaneel.reports.panel import paint_fader
from mengpaneel.reports.pdf import as_pdf
from tests.reports.conftest import in_words

pytestmark = pytest.mark.usefixtures("qapp")


def round_panels(report: Report) -> list[Panel]:
    found = [block.drawing for block in report.blocks if isinstance(block, Figure)]
    return [
        drawing for drawing in found if isinstance(drawing, Panel) and any(s.marks for s in drawing.strips)
    ]


def headings(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading)]


def twelve(moment: ComparedSheet) -> ComparedSheet:
    """The same moment with twelve people who all stand at one point."""
    round_ = Round.among(Participant(f"rol {number}") for number in range(12))
    for place in range(12):
        round_ = round_.entered(place, {fader: Entry(70) for fader in FADERS})
    for fader in FADERS:
        round_ = round_.revealing(fader)
    return replace(moment, sheet=moment.sheet.with_round(MixKind.NOW, round_))


def test_a_report_holds_no_round_unless_asked(moments, library: Library):
    everything_else = ReportOptions(notes=True, roles=True, then=moments[0], history=tuple(moments))
    report = compose(moments[-1], everything_else, library)

    assert round_panels(report) == []
    assert not [told for told in in_words(report) if "elkaar" in told and "stonden jullie" in told]


def test_both_rounds_stand_in_the_report_that_looks_back(moments, library: Library):
    report = compose(moments[-1], ReportOptions(rounds=True, then=moments[0]), library)
    told = [item for block in report.blocks if isinstance(block, Bullets) for item in block.items]

    assert len(round_panels(report)) == 2
    assert {"Ieder voor zich, op 12 maart 2025", "Ieder voor zich"} <= set(headings(report))
    assert told[0] == "Toen stonden jullie tegenover elkaar op Proces binnen gemeente, nu dicht bij elkaar."
    assert "Op vier van de vijf schuiven zijn jullie het eens, op één blijft het verschil staan." in in_words(
        report
    )


def test_another_subject_brings_no_round_along(moments, library: Library):
    elsewhere = replace(moments[0], subject=replace(moments[0].subject, id="elders"))
    report = compose(moments[-1], ReportOptions(rounds=True, then=elsewhere), library)

    assert len(round_panels(report)) == 1


def test_what_was_left_open_and_both_of_its_rounds_are_shown(moments, library: Library):
    (panel,) = round_panels(compose(moments[0], ReportOptions(rounds=True, roles=True), library))
    strip = panel.strips[FADERS.index(Fader.PROCESS)]

    assert strip.agreed is None
    assert strip.sentence.startswith("Verschil blijft staan.")
    assert [(mark.letters, mark.position) for mark in strip.marks if mark.hollow] == [
        ("W", 12),
        ("S", 20),
        ("F", 74),
    ]
    assert [(mark.letters, mark.position) for mark in strip.marks if not mark.hollow] == [
        ("W", 16),
        ("S", 26),
        ("F", 70),
    ]
    assert (
        "In de eerste ronde: wijkambtenaar laag, sociaal domein laag, fysiek domein vrij hoog" in strip.told
    )


def test_a_fader_that_was_moved_later_says_so(moments, library: Library):
    moved = replace(moments[0], sheet=moments[0].sheet.moved(Fader.POLITICS, 90))
    (panel,) = round_panels(compose(moved, ReportOptions(rounds=True), library))

    assert panel.strips[FADERS.index(Fader.POLITICS)].sentence.startswith("Afgesproken (later verzet).")


def test_without_roles_everyone_is_a_letter_in_the_report_and_its_files(moments, library: Library):
    roles, round_ = ("kwartels", "spechten", "reigers"), moments[0].sheet.rounds.now
    named = replace(round_, participants=tuple(map(Participant, roles)))
    moment = replace(moments[0], roles=roles, sheet=moments[0].sheet.with_round(MixKind.NOW, named))
    report = compose(moment, ReportOptions(rounds=True), library)
    page = as_html(report).decode()
    copied = "".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(Pages(report)))).pages)

    for role in roles:
        assert role not in page
        assert role not in copied
    (panel,) = round_panels(report)
    assert {mark.letters for strip in panel.strips for mark in strip.marks} == {"A", "B", "C"}


def test_letters_are_drawn_anew_for_each_snapshot(moments, library: Library):
    orders = set()
    for number in range(20):
        moment = replace(moments[0], id=f"anders-{number}")
        (panel,) = round_panels(compose(moment, ReportOptions(rounds=True), library))
        orders.add("".join(mark.letters for mark in panel.strips[0].marks))
        again = round_panels(compose(moment, ReportOptions(rounds=True), library))
        assert again == [panel]

    assert len(orders) > 2


def test_no_figure_and_no_average_is_told(moments, library: Library):
    report = compose(moments[-1], ReportOptions(rounds=True, roles=True, then=moments[0]), library)
    for panel in round_panels(report):
        for strip in panel.strips:
            assert not re.search(r"\d", f"{strip.word} {strip.sentence}".replace("W1", "").replace("W2", ""))


def test_the_ambition_has_a_round_of_its_own(moments, library: Library):
    wished = Round.among(map(Participant, ("een", "twee"))).entered(0, {Fader.PROCESS: Entry(80)})
    wished = wished.entered(1, {Fader.PROCESS: Entry(60)}).revealing(Fader.PROCESS)
    wished = wished.concluded(Fader.PROCESS, Conclusion.AGREED, 70)
    sheet = moments[1].sheet.moved(Fader.PROCESS, 70, MixKind.AMBITION).with_round(MixKind.AMBITION, wished)
    report = compose(replace(moments[1], sheet=sheet), ReportOptions(rounds=True), library)
    (panel,) = round_panels(report)

    assert "Ieder voor zich: de ambitie" in headings(report)
    assert panel.strips[FADERS.index(Fader.PROCESS)].sentence.startswith("Afgesproken op vrij hoog.")


def test_what_was_not_revealed_is_in_no_report(moments, library: Library):
    round_ = Round.among(map(Participant, ("een", "twee")))
    round_ = round_.entered(0, {Fader.PROCESS: Entry(7)}).entered(1, {Fader.PROCESS: Entry(93)})
    moment = replace(moments[1], sheet=moments[1].sheet.with_round(MixKind.NOW, round_))
    report = compose(moment, ReportOptions(rounds=True, roles=True), library)

    assert round_panels(report) == []


def test_only_conclusions_are_told_in_a_sentence(moments, library: Library):
    sheet = moments[0].sheet.without_entries
    report = compose(replace(moments[0], sheet=sheet), ReportOptions(rounds=True), library)

    assert round_panels(report) == []
    assert "Op vier van de vijf schuiven zijn jullie het eens, op één blijft het verschil staan." in in_words(
        report
    )


def test_letters_in_a_web_page_are_drawn_and_not_typed(moments, library: Library):
    page = as_html(compose(twelve(moments[0]), ReportOptions(rounds=True), library)).decode()

    assert "<text" not in page


def test_every_word_of_a_round_can_be_copied_from_the_pdf(moments, library: Library):
    report = compose(moments[-1], ReportOptions(rounds=True, roles=True, then=moments[0]), library)
    copied = "".join(
        "".join(p.extract_text().split()) for p in PdfReader(io.BytesIO(as_pdf(Pages(report)))).pages
    )

    assert [told for told in in_words(report) if "".join(told.split()) not in copied] == []


@pytest.mark.parametrize("agreed", [None, 80])
def test_what_was_agreed_is_a_cap_beside_the_discs_as_on_the_screen(agreed: int | None):
    look, rect, wide = Look(PAPER), QRectF(0, 0, 118, 150), 36
    strip = Strip(FADERS[0], "", "", "", None, "", marks=(Mark("A", 20), Mark("B", 30)), agreed=agreed)
    image = QImage(118, 150, QImage.Format.Format_RGB32)
    image.fill(colour(PAPER.card))
    painter = QPainter(image)
    paint_fader(painter, rect, strip, ("", "", ""), look)
    painter.end()
    y = round(FaderGeometry(rect.adjusted(0, 0, -wide, 0), look).y_of(80))
    tints = {image.pixelColor(x, y - 3).name() for x in range(118 - wide, 118)}

    assert (look.fader(FADERS[0]).name() in tints) is (agreed is not None)
