"""What a report contains, in which order; the formats only render it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_headline
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.match import tell_match
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.content.text.side_by_side import tell_count
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.compared_sheet import compared as compared_mixes
from mengpaneel.domain.match import match
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.side_by_side import SheetChoice, SideBySide
from mengpaneel.looks.track_layout import STRIP_FROM
from mengpaneel.reports.blocks import Block, Emphasis, Masthead, Paragraph, Report, Slide
from mengpaneel.reports.options import ReportOptions
from mengpaneel.reports.sections import ambition as aspired
from mengpaneel.reports.sections import comparison as compared
from mengpaneel.reports.sections import notes as written
from mengpaneel.reports.sections import panel as told
from mengpaneel.reports.sections import rounds as alone
from mengpaneel.reports.sections import side_by_side as beside

_EMBLEM = Mix.of(35, 20, 80, 45, 65)
"""The mix on the icon of the program, for what is about no mix in particular."""


def compose(moment: ComparedSheet, choices: ReportOptions, library: Library) -> Report:
    """Compose the report of one moment, perhaps compared with another."""
    words = library.words
    subject, day = subject_name(moment.subject, words), tell_date(moment.day, words)
    return Report(
        title=f"{subject} – {moment.title}, {day}",
        language=library.language,
        blocks=tuple(_blocks(moment, choices, library)),
        slide=_slide(moment, choices, library),
        footer=words.report.footer.format(subject=subject, date=day),
        page=words.report.page,
    )


def _blocks(moment: ComparedSheet, choices: ReportOptions, library: Library) -> Iterator[Block]:
    sheet, then = moment.sheet, choices.then
    yield _masthead(moment, choices, library)
    yield compared.comparison_figure(then, moment, library) if then else told.panel(sheet, library)
    if marks := _marks(moment, then, library):
        yield Paragraph(marks, Emphasis.QUIET)
    if then:
        yield from compared.comparison_blocks(then, moment, library, profile=choices.profile)
        if then.subject.id == moment.subject.id:
            yield from aspired.outcome_blocks(then.sheet, sheet, library, notes=choices.notes)
    if choices.rounds:
        yield from alone.round_blocks(moment, then, library, roles=choices.roles)
    if choices.profile:
        yield from told.said(sheet.mix, library)
        yield from told.why(sheet.mix, library)
    if choices.history:
        yield from compared.trend_blocks(choices.history, library)
    if choices.profile:
        yield from told.about_profiles(sheet.mix, library)
    yield from aspired.ambition_blocks(sheet, library, notes=choices.notes, profile=choices.profile)
    if choices.notes:
        yield from written.notes(moment, then, library)
        yield from written.neighbourhood(moment, then, library)
    yield from written.to_talk_about(moment, then, library)
    yield from _source(library)


def _masthead(moment: ComparedSheet, choices: ReportOptions, library: Library) -> Masthead:
    words = library.words
    day = tell_date(moment.day, words)
    about = [f"{subject_kind(moment.subject, words)} · {moment.title} · {day}"]
    if choices.roles and moment.roles:
        about.append(words.report.filled_in.format(roles=", ".join(moment.roles)))
    return Masthead(words.window.title, subject_name(moment.subject, words), tuple(about), moment.sheet.mix)


def _marks(moment: ComparedSheet, then: ComparedSheet | None, library: Library) -> str:
    """What the marks in the picture mean, where they are not plain."""
    if then:
        return compared.tell_marks(then, moment, library)
    return library.words.report.wish if moment.sheet.ambition != EMPTY_MIX else ""


def compose_side_by_side(
    together: SideBySide, library: Library, *, year: int | None = None, profile_hidden: Collection[str] = ()
) -> Report:
    """Compose a report of several subjects side by side; `year` says which snapshots are shown."""
    words = library.words
    about, title = tell_count(together, SheetChoice(year=year), library), words.window.side_by_side
    marks, legend = beside.tell_marks(together, library), ""
    if together.named and len(together.sheets) < STRIP_FROM:
        legend = "   ".join(beside.tell_legend(together, library))
    figure = beside.side_by_side_figure(together, library)
    blocks = (
        Masthead(words.window.title, title, (about,), _EMBLEM),
        *beside.side_by_side_blocks(together, library, profile_hidden),
        *_source(library),
    )
    slide = Slide(title, about, figure, legend, "", marks)
    footer = f"{title} · {library.about.preface.title}"
    return Report(title, library.language, blocks, slide, footer, words.report.page)


def _source(library: Library) -> Iterator[Block]:
    about, words = library.about, library.words
    source = words.panel.source.format(
        title=about.source.title, publisher=about.source.publisher, year=about.source.year
    )
    preface = about.preface.text.replace("\n\n", " ")
    yield Paragraph(f"{about.preface.title}. {preface}", Emphasis.QUIET, apart=True)
    yield Paragraph(f"{source}. {about.source.text}", Emphasis.QUIET)


def _slide(moment: ComparedSheet, choices: ReportOptions, library: Library) -> Slide:
    words, then = library.words, choices.then
    telling, marks = (
        tell_match(moment.sheet.mix, match(moment.sheet.mix), library),
        _marks(moment, then, library),
    )
    subject, day = subject_name(moment.subject, words), tell_date(moment.day, words)
    figure = told.panel(moment.sheet, library)
    lead, title = telling.lead, telling.title
    if not choices.profile:
        lead, title = words.panel.hidden_lead, words.panel.hidden_title
    about = f"{moment.title} · {day}"
    if then:
        figure, lead = compared.comparison_figure(then, moment, library, brief=True), marks
        about, marks = compared.tell_between(then, moment, library), ""
        same_subject = then.subject.id == moment.subject.id
        title = tell_headline(compared_mixes(then, moment), library, same_subject=same_subject)
    footer = " · ".join(filter(None, (marks.rstrip("."), library.about.preface.title)))
    return Slide(subject, about, figure, lead, title, footer)
