"""What stands in a report: what was asked for, and nothing that was not."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_questions
from mengpaneel.domain.compared_sheet import Caution, ComparedSheet
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import (
    EMPTY_SHEET,
    Intention,
    MixKind,
    Plan,
    Stay,
    Step,
    Subject,
    SubjectKind,
)
from mengpaneel.reports import trend
from mengpaneel.reports.blocks import Boxes, Figure, Heading, Panel, Report, Table
from mengpaneel.reports.compose import compose
from mengpaneel.reports.options import ReportOptions
from mengpaneel.reports.pages import Pages, page_picture
from tests.reports.conftest import in_words

NOTE, ROLE = "Wij twijfelden hier lang.", "stadsdichter"


@pytest.fixture
def private(moments: list[ComparedSheet]) -> ComparedSheet:
    sheet = moments[0].sheet.with_note(Fader.POLITICS, NOTE)
    return replace(moments[0], roles=(ROLE,), sheet=sheet)


REASON, STEP, WHO, OUTCOME = "Daar loopt alles vast.", "Een lijst bij de balie", "Samira", "Het loopt."


@pytest.fixture
def wishing(moments: list[ComparedSheet]) -> ComparedSheet:
    plan = Plan((Intention(Fader.PROCESS, REASON),), Step(STEP, WHO, "1 mei"))
    sheet = replace(moments[-1].sheet, plan=plan, outcome=OUTCOME)
    return replace(moments[-1], sheet=sheet.moved(Fader.PROCESS, 70, MixKind.AMBITION))


def panel_of(report: Report) -> Panel:
    return next(b.drawing for b in report.blocks if isinstance(b, Figure) and isinstance(b.drawing, Panel))


def heads_of(report: Report) -> list[tuple[str, ...]]:
    return [block.head for block in report.blocks if isinstance(block, Table)]


def text_of(moment: ComparedSheet, choices: ReportOptions, library: Library) -> str:
    return "\n".join(in_words(compose(moment, choices, library)))


def test_notes_and_roles_stay_out_unless_somebody_asks(private: ComparedSheet, moments, library: Library):
    plain = text_of(private, ReportOptions(then=moments[1], history=tuple(moments)), library)
    as_then = text_of(moments[-1], ReportOptions(then=private), library)

    for text in (NOTE, ROLE):
        assert text not in plain
        assert text not in as_then
        assert text in text_of(private, ReportOptions(notes=True, roles=True), library)


def test_notes_of_then_come_along_when_notes_are_asked_for(private: ComparedSheet, moments, library: Library):
    assert NOTE in text_of(moments[-1], ReportOptions(notes=True, then=private), library)


def test_what_stays_on_purpose_is_told_with_the_notes_also_where_nothing_else_is_wished(
    moments: list[ComparedSheet], library: Library
):
    sheet = replace(EMPTY_SHEET, plan=Plan(stays=(Stay(Fader.POLITICS, REASON),)))
    staying, told = replace(moments[-1], sheet=sheet), f"Bestuur en politiek blijft staan: {REASON}"

    assert told in text_of(staying, ReportOptions(notes=True), library)
    assert told in text_of(moments[-1], ReportOptions(notes=True, then=staying), library)
    assert REASON not in text_of(staying, ReportOptions(), library)


def test_an_ambition_is_told_with_its_gaps_and_its_plan(wishing: ComparedSheet, library: Library):
    words = text_of(wishing, ReportOptions(notes=True), library)

    assert "van laag naar vrij hoog: flink omhoog" in words
    assert "Eerst: Proces binnen gemeente" in words
    for written in (REASON, STEP, WHO):
        assert written in words


def test_reasons_steps_and_outcome_stay_out_with_the_notes(wishing: ComparedSheet, moments, library: Library):
    words = text_of(wishing, ReportOptions(then=moments[0]), library)

    assert "Eerst: Proces binnen gemeente" in words
    for written in (REASON, STEP, WHO, OUTCOME):
        assert written not in words
        assert written in text_of(wishing, ReportOptions(notes=True, then=moments[0]), library)


def test_the_panel_draws_the_ambition_as_diamonds(wishing: ComparedSheet, library: Library):
    report = compose(wishing, ReportOptions(), library)
    strips = panel_of(report).strips

    assert [strip.wish for strip in strips] == list(wishing.sheet.ambition.positions)
    assert strips[1].told == "Proces binnen gemeente: laag. De ambitie: vrij hoog."
    assert "De ruit is jullie ambitie." in in_words(report)
    assert "De ruit is jullie ambitie" in report.slide.footer


def test_without_an_ambition_there_is_no_word_of_it(moments, library: Library):
    assert library.words.ambition.ambition not in in_words(compose(moments[1], ReportOptions(), library))


def test_flags_are_always_told(moments, library: Library):
    words = text_of(moments[0], ReportOptions(), library)

    assert (
        library.words.report.talk_flagged.format(
            faders="Proces binnen gemeente, Proces met bewoners, Communicatie"
        )
        in words
    )


def test_the_report_says_what_the_screen_says(moments, library: Library):
    words = text_of(moments[0], ReportOptions(), library)
    profile = library.profile(compose_profile := "ontwikkelend")  # type: ignore[arg-type]

    assert "Nog één schuif te gaan, maar dit lijkt nu al het meest op" in words
    assert library.profile_names[compose_profile].name in words
    assert profile.task in words
    assert profile.risk_question in words
    assert "12 maart 2025" in words
    assert "Een spiegel, geen oordeel" in words
    assert "Platform31" in words


@pytest.mark.parametrize(
    ("mix", "boxes"),
    [
        (Mix.of(None, None, None, None, None), 0),
        (Mix.of(50, 50, 50, 50, 50), 0),
        (Mix.of(None, 10, 90, None, 10), 0),
        (Mix.of(None, 10, 90, 90, None), 1),
        (Mix.of(52, 18, 88, 62, 74), 2),
        (Mix.of(90, 90, 75, 95, 90), 1),
        (Mix.of(10, 90, 90, 10, 10), 0),
    ],
)
def test_every_answer_of_the_rule_has_a_report(mix: Mix, boxes: int, moments, library: Library):
    moment = replace(moments[0], sheet=replace(moments[0].sheet, mix=mix))
    report = compose(moment, ReportOptions(), library)

    assert len([block for block in report.blocks if isinstance(block, Boxes)]) == boxes
    assert isinstance(report.slide.panel.drawing, Panel)


def test_headings_never_skip_a_level(moments, library: Library):
    choices = ReportOptions(notes=True, roles=True, then=moments[0], history=tuple(moments))
    levels = [1] + [b.level for b in compose(moments[-1], choices, library).blocks if isinstance(b, Heading)]

    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_comparison_tells_then_and_now(moments, library: Library):
    report = compose(moments[-1], ReportOptions(then=moments[0]), library)

    assert "Vier van de vijf schuiven omhoog" in in_words(report)
    assert report.slide.said == "Vier van de vijf schuiven omhoog"
    assert library.words.cautions[Caution.OTHER_PEOPLE] in in_words(report)


def test_any_title_makes_a_sentence_beside_another(moments, library: Library):
    now = replace(moments[-1], title=library.words.review.on_table, day=date(2026, 11, 28))
    spoken = text_of(now, ReportOptions(then=moments[0]), library)
    assert "12 maart 2025 (De eerste keer, met het trio) naast 28 november 2026 (Zoals de" in spoken


def test_a_comparison_draws_the_ambition_of_then_and_tells_where_each_fader_went(moments, library: Library):
    then = replace(moments[0], sheet=replace(moments[0].sheet, ambition=Mix.of(None, None, 88, 35, None)))
    report = compose(moments[-1], ReportOptions(then=then), library)

    for strips in (panel_of(report).strips, report.slide.panel.drawing.strips):
        assert [strip.wish for strip in strips] == [None, None, 88, 35, None]
        assert [strip.then for strip in strips] == list(then.sheet.mix.positions)
    assert "waar jullie hem wilden" in panel_of(report).strips[2].sentence
    assert "voorbij de ambitie" in panel_of(report).strips[3].sentence
    assert "De ruit is de ambitie van toen." in text_of(moments[-1], ReportOptions(then=then), library)


def test_a_comparison_asks_what_follows_from_the_difference(moments, library: Library):
    then, now = moments[0], moments[-1]

    assert set(tell_questions(then, now, library)) <= set(
        in_words(compose(now, ReportOptions(then=then), library))
    )


def test_notes_and_flags_of_then_stand_beside_those_of_now(moments, library: Library):
    report = compose(moments[-1], ReportOptions(notes=True, then=moments[0]), library)
    notes = next(b for b in report.blocks if isinstance(b, Table) and b.head[1:] == ("Toen", "Nu"))

    for row in notes.rows:
        remarks = [side.sheet.remark(row.fader) for side in (moments[0], moments[-1])]
        assert [cell.text for cell in row.cells[1:]] == [remark.note for remark in remarks]
        assert [bool(cell.flag) for cell in row.cells[1:]] == [remark.talk for remark in remarks]


def test_what_was_planned_stands_above_what_came_of_it(wishing: ComparedSheet, moments, library: Library):
    now = replace(moments[-1], sheet=replace(moments[-1].sheet, outcome=OUTCOME))
    words = in_words(
        compose(now, ReportOptions(notes=True, then=replace(wishing, day=moments[0].day)), library)
    )
    planned = next(text for text in words if REASON in text)

    assert STEP in planned
    assert words.index(planned) < words.index(OUTCOME)


def test_a_casus_beside_its_municipality_goes_by_names(moments, library: Library):
    casus = replace(moments[-1], subject=Subject("c", SubjectKind.CASE, "Het plein"))
    report = compose(casus, ReportOptions(then=moments[0]), library)
    strips = panel_of(report).strips

    heads = heads_of(compose(casus, ReportOptions(notes=True, then=moments[0]), library))
    assert (library.words.report.fader, "Voorbeeldstad", "Het plein") in heads
    assert strips[0].word == "vrij laag naast midden"
    assert "Toen" not in in_words(report)
    assert not any(strip.arrow for strip in (*strips, *report.slide.panel.drawing.strips))


def test_the_trend_tells_every_moment(moments, library: Library):
    report = compose(moments[-1], ReportOptions(history=tuple(moments)), library)
    (table,) = [block.table for block in report.blocks if isinstance(block, Figure) and block.table]

    assert [row.cells[0] for row in table.rows] == [
        "12 maart 2025",
        "10 juni 2025",
        "22 september 2025",
        "16 maart 2026",
    ]
    assert all(len(row.cells) == 1 + len(FADERS) for row in table.rows)


@pytest.mark.parametrize(("many", "marks"), [(4, 5 * 4 + 5), (500, 5)])
def test_a_long_history_is_drawn_as_lines_without_a_mark_on_every_point(
    monkeypatch, qapp, moments, library: Library, many: int, marks: int
):
    history = tuple(replace(moments[-1], day=moments[0].day + timedelta(days=day)) for day in range(many))
    drawn = []
    monkeypatch.setattr(trend, "paint_point", lambda *_: drawn.append(1))
    pages = Pages(compose(moments[-1], ReportOptions(history=history), library))
    for number in range(pages.count):
        page_picture(pages, number, 100)

    assert len(drawn) == marks


def test_a_caution_names_its_chapters_where_they_are_not_those_of_the_profile(
    moments: list[ComparedSheet], library: Library
):
    """Of the participatory municipality the caution rests on the reflection of chapter 9 as well."""
    mix = Mix.of(50, 10, 95, 15, 90)
    moment = replace(moments[-1], sheet=replace(moments[-1].sheet, mix=mix))
    text = library.profile(ProfileId.PARTICIPATORY)
    caution = text.caution.replace("\n\n", " ")
    assert f"{caution} (hoofdstuk 4 en 9)" in text_of(moment, ReportOptions(), library)
