"""What stands in a report, in which order; the formats only render it."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.content.reviewing import tell_headline
from mengpaneel.content.subjects import subject_kind, subject_name
from mengpaneel.content.telling import tell
from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.match import match
from mengpaneel.domain.side import Side
from mengpaneel.reports import aspired, compared, told, written
from mengpaneel.reports.blocks import Block, Heading, Masthead, Paragraph, Report, Slide, Tone
from mengpaneel.reports.choices import Choices


def compose(moment: Side, choices: Choices, library: Library) -> Report:
    """Put a report together."""
    words = library.words
    subject, day = subject_name(moment.subject, words), tell_date(moment.day, words)
    return Report(
        title=f"{subject} – {moment.title}, {day}",
        language=library.language,
        blocks=tuple(_blocks(moment, choices, library)),
        slide=_slide(moment, choices.then, library),
        footer=words.report.footer.format(subject=subject, date=day),
        page=words.report.page,
    )


def _blocks(moment: Side, choices: Choices, library: Library) -> Iterator[Block]:
    sheet = moment.sheet
    yield _masthead(moment, choices, library)
    yield told.panel(sheet.mix, library)
    yield from told.said(sheet.mix, library)
    yield from told.why(sheet.mix, library)
    if choices.then:
        yield from compared.comparison_blocks(choices.then, moment, library)
        if choices.notes:
            yield from aspired.outcome_blocks(sheet.outcome, library)
    if choices.history:
        yield from compared.trend_blocks(choices.history, library)
    yield from told.about_profiles(sheet.mix, library)
    yield from aspired.ambition_blocks(sheet, library, notes=choices.notes)
    if choices.notes:
        yield from _notes(moment, choices.then, library)
    yield from written.to_talk_about(sheet, library)
    yield from _source(library)


def _masthead(moment: Side, choices: Choices, library: Library) -> Masthead:
    words = library.words
    day = tell_date(moment.day, words)
    about = [f"{subject_kind(moment.subject, words)} · {moment.title} · {day}"]
    if choices.roles and moment.roles:
        about.append(words.report.filled_in.format(roles=", ".join(moment.roles)))
    return Masthead(words.window.title, subject_name(moment.subject, words), tuple(about), moment.sheet.mix)


def _notes(moment: Side, then: Side | None, library: Library) -> Iterator[Block]:
    sides = {"": moment.sheet}
    if then:
        sides = dict(zip(compared.side_names(then, moment, library), (then.sheet, moment.sheet), strict=True))
    return written.notes(sides, library)


def _source(library: Library) -> Iterator[Block]:
    about, words = library.about, library.words
    source = words.panel.source.format(
        title=about.source.title, publisher=about.source.publisher, year=about.source.year
    )
    yield Heading(about.preface.title, 3)
    yield Paragraph(about.preface.text.replace("\n\n", " "), Tone.QUIET)
    yield Paragraph(f"{source}. {about.source.text}", Tone.QUIET)


def _slide(moment: Side, then: Side | None, library: Library) -> Slide:
    words = library.words
    telling = tell(moment.sheet.mix, match(moment.sheet.mix), library)
    subject, day = subject_name(moment.subject, words), tell_date(moment.day, words)
    figure, lead, title = told.panel(moment.sheet.mix, library), telling.lead, telling.title
    about = f"{moment.title} · {day}"
    if then:
        figure = compared.comparison_figure(then, moment, library)
        lead = compared.tell_marks(then, moment, library)
        about = compared.tell_between(then, moment, library)
        title = subject if then.subject.id != moment.subject.id else _headline(then, moment, library)
    return Slide(subject, about, figure, lead, title, library.about.preface.title)


def _headline(then: Side, now: Side, library: Library) -> str:
    return tell_headline(Comparison(then.sheet.mix, now.sheet.mix), library)
