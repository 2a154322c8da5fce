"""Two moments compared, and all moments over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import (
    tell_approach,
    tell_cautions,
    tell_change,
    tell_headline,
    tell_resemblance,
    tell_sides,
)
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.compared_sheet import ComparedSheet, compared
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change
from mengpaneel.domain.faders import FADERS, level_of
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.reports.blocks import (
    Block,
    Emphasis,
    Figure,
    Heading,
    Panel,
    Paragraph,
    Row,
    Strip,
    Table,
    Trend,
)
from mengpaneel.reports.sections.panel import scale, tell_position


def comparison_blocks(
    then: ComparedSheet, now: ComparedSheet, library: Library, *, profile: bool
) -> Iterator[Block]:
    """How the faders differ, in sentences, and with `profile` what both mixes resemble; without a picture."""
    report, comparison = library.words.report, compared(then, now)
    same_subject = then.subject.id == now.subject.id
    yield Heading(report.compared if same_subject else report.beside)
    yield Paragraph(tell_between(then, now, library), Emphasis.LEAD, leads=True)
    yield Paragraph(
        tell_headline(comparison, library, same_subject=same_subject), Emphasis.STRONG, leads=True
    )
    if profile:
        yield Paragraph(" ".join(tell_resemblance(then, now, comparison, library)))
    if cautions := tell_cautions(then, now, library):
        yield Paragraph(" ".join(cautions), Emphasis.QUIET)


def tell_between(then: ComparedSheet, now: ComparedSheet, library: Library) -> str:
    """Name the two moments; with their subjects where those differ."""
    told = [_described(moment, library) for moment in (then, now)]
    if then.subject.id != now.subject.id:
        names = (subject_name(moment.subject, library.words) for moment in (then, now))
        told = [f"{name}, {what}" for name, what in zip(names, told, strict=True)]
    return library.words.report.between.format(then=told[0], now=told[1])


def _described(moment: ComparedSheet, library: Library) -> str:
    """A moment in a few words: its date, and between brackets its title, which may be any words at all."""
    return f"{tell_date(moment.day, library.words)} ({moment.title})"


def tell_marks(then: ComparedSheet, now: ComparedSheet, library: Library) -> str:
    """Explain dashed and whole caps, arrows and diamonds in the picture."""
    report = library.words.report
    if then.subject.id != now.subject.id:
        names = tell_sides(then, now, library)
        return report.beside_marks.format(then=names[0], now=names[1])
    wished = compared(then, now).ambition != EMPTY_MIX
    return f"{report.compared_marks} {report.compared_wish}" if wished else report.compared_marks


def comparison_figure(
    then: ComparedSheet, now: ComparedSheet, library: Library, *, brief: bool = False
) -> Figure:
    """Both moments on the same faders, drawn and in words; `brief` leaves out what the faders mean."""
    report, same_subject = library.words.report, then.subject.id == now.subject.id
    changes = compared(then, now).changes
    strips = tuple(_strip(change, library, same_subject=same_subject, brief=brief) for change in changes)
    told = " ".join(f"{report.fader_told.format(fader=s.name, word=s.word)} {s.sentence}" for s in strips)
    return Figure(Panel(strips, scale(library)), report.panel_told.format(faders=told))


def _strip(change: Change, library: Library, *, same_subject: bool, brief: bool) -> Strip:
    text = library.faders[change.fader]
    word, shift = tell_change(change, library, same_subject=same_subject)
    how = ", ".join(filter(None, (shift, tell_approach(change, library))))
    means = "" if brief else tell_position(change.fader, change.now, library)
    if how and means:
        how = f"{sentence_case(how)}."
    return Strip(
        change.fader,
        text.name,
        "",
        "",
        change.now,
        word,
        "\n".join(filter(None, (how, means))),
        change.then,
        change.ambition,
        arrow=same_subject and change.shift in UPWARD | DOWNWARD,
    )


def trend_blocks(history: Sequence[ComparedSheet], library: Library) -> Iterator[Block]:
    """All moments: lines, and a table with the same content for screen readers."""
    words, report = library.words, library.words.report
    dates = [tell_date(moment.day, words) for moment in history]
    trend = Trend(
        tuple((moment.day, moment.sheet.mix) for moment in history),
        tuple(tell_date(moment.day, words, short=True) for moment in history),
        tuple(library.faders[fader].name for fader in FADERS),
        scale(library),
    )
    rows = tuple(
        Row((day, *(words.levels[level_of(moment.sheet.mix[fader])] for fader in FADERS)))
        for day, moment in zip(dates, history, strict=True)
    )
    yield Heading(report.trend)
    told = report.trend_told.format(first=dates[0], last=dates[-1])
    head = (report.date, *(library.faders[fader].short for fader in FADERS))
    yield Figure(trend, told, Table("", head, rows, (26, 20, 20, 20, 20, 20)))
