"""Two moments beside each other, and all moments over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.content.reviewing import tell_cautions, tell_change, tell_headline, tell_profile_change
from mengpaneel.content.subjects import subject_name
from mengpaneel.content.telling import tell
from mengpaneel.domain.comparison import DOWNWARD, UPWARD, Change, Comparison
from mengpaneel.domain.faders import FADERS, level_of
from mengpaneel.domain.match import match
from mengpaneel.domain.side import Side
from mengpaneel.reports.blocks import Block, Figure, Heading, Panel, Paragraph, Row, Strip, Table, Tone, Trend
from mengpaneel.reports.told import scale


def comparison_blocks(then: Side, now: Side, library: Library) -> Iterator[Block]:
    """How the faders differ: drawn, as a table and in sentences."""
    report = library.words.report
    sides = side_names(then, now, library)
    same_subject = then.subject.id == now.subject.id
    comparison = Comparison(then.sheet.mix, now.sheet.mix)
    yield Heading(report.compared if same_subject else report.beside)
    yield Paragraph(tell_between(then, now, library), Tone.LEAD, leads=True)
    if same_subject:
        yield Paragraph(tell_headline(comparison, library), Tone.STRONG, leads=True)
    yield comparison_figure(then, now, library)
    yield Paragraph(tell_marks(then, now, library), Tone.QUIET)
    yield _difference(comparison, sides, library)
    for side, moment in zip(sides, (then, now), strict=True):
        telling = tell(moment.sheet.mix, match(moment.sheet.mix), library)
        yield Paragraph(report.side_said.format(side=side, lead=_lower(telling.lead), title=telling.title))
    changed = tell_profile_change(comparison, library) if same_subject else ""
    for told in filter(None, (changed, *tell_cautions(then, now, library))):
        yield Paragraph(told)


def tell_between(then: Side, now: Side, library: Library) -> str:
    """Which two lie beside each other; their subjects only where those differ."""
    told = [_described(moment, library) for moment in (then, now)]
    if then.subject.id != now.subject.id:
        names = (subject_name(moment.subject, library.words) for moment in (then, now))
        told = [f"{name}, {what}" for name, what in zip(names, told, strict=True)]
    return library.words.report.between.format(then=told[0], now=told[1])


def tell_marks(then: Side, now: Side, library: Library) -> str:
    """What the two kinds of caps in the picture mean."""
    report, sides = library.words.report, side_names(then, now, library)
    marks = report.compared_marks if then.subject.id == now.subject.id else report.beside_marks
    return marks.format(then=sides[0], now=sides[1])


def _described(moment: Side, library: Library) -> str:
    """A moment in a few words: its title and its date."""
    return f"{moment.title} ({tell_date(moment.day, library.words)})"


def side_names(then: Side, now: Side, library: Library) -> tuple[str, str]:
    """How the two are called: then and now, or by their subjects where those differ."""
    if then.subject.id == now.subject.id:
        return library.words.review.then, library.words.review.now
    return subject_name(then.subject, library.words), subject_name(now.subject, library.words)


def comparison_figure(then: Side, now: Side, library: Library) -> Figure:
    """Both on the same faders, drawn and in words."""
    report = library.words.report
    arrows = then.subject.id == now.subject.id
    changes = Comparison(then.sheet.mix, now.sheet.mix).changes
    strips = tuple(_strip(change, library, arrows=arrows) for change in changes)
    told = " ".join(
        report.compared_told.format(fader=s.name, words=f"{s.word}. {s.sentence}") for s in strips
    )
    return Figure(Panel(strips, scale(library)), report.panel_told.format(faders=told), leads=True)


def _strip(change: Change, library: Library, *, arrows: bool) -> Strip:
    text = library.faders[change.fader]
    words, shift = tell_change(change, library)
    moved = arrows and change.shift in UPWARD | DOWNWARD
    return Strip(change.fader, text.name, "", "", change.now, words, shift, change.then, moved)


def _difference(comparison: Comparison, sides: tuple[str, str], library: Library) -> Table:
    words = library.words
    rows = tuple(
        Row(
            (
                library.faders[change.fader].name,
                words.levels[level_of(change.then)],
                words.levels[level_of(change.now)],
                words.shifts[change.shift],
            ),
            change.fader,
        )
        for change in comparison.changes
    )
    head = (words.report.fader, *sides, words.report.difference)
    return Table("", head, rows, (34, 24, 24, 30))


def trend_blocks(history: Sequence[Side], library: Library) -> Iterator[Block]:
    """All moments: lines, and a table with the same."""
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
    yield Figure(trend, told, leads=len(rows) <= 8)
    head = (report.date, *(library.faders[fader].short for fader in FADERS))
    yield Table("", head, rows, (26, 20, 20, 20, 20, 20))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
