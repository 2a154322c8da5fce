"""The panel in the report, and what is said about it: which profile, why, and what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.certainty import tell_reason
from mengpaneel.content.library import Library
from mengpaneel.content.likeness import tell_likeness
from mengpaneel.content.telling import tell, tell_runner_up
from mengpaneel.domain.faders import FADERS, Fader, Level, Position, level_of
from mengpaneel.domain.match import Match, Said, match, partial_likeness
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import PROFILES, ProfileId
from mengpaneel.domain.why import nearest_on, reasons
from mengpaneel.reports.blocks import (
    Against,
    Bar,
    Bars,
    Block,
    Box,
    Boxes,
    Figure,
    Heading,
    Panel,
    Paragraph,
    Row,
    Strip,
    Table,
    Tone,
)

_NAMES_ONE = (Said.CLEAR, Said.TOWARDS, Said.CERTAIN)


def panel(mix: Mix, library: Library) -> Figure:
    """The five faders, drawn and in words."""
    words = library.words
    strips = tuple(_strip(fader, position, library) for fader, position in mix)
    told = " ".join(
        f"{words.report.fader_told.format(fader=s.name, word=s.word)} {s.sentence}" for s in strips
    )
    return Figure(Panel(strips, scale(library)), words.report.panel_told.format(faders=told))


def scale(library: Library) -> tuple[str, str, str]:
    """The words beside a fader, from the top."""
    console = library.words.console
    return console.high, console.middle, console.low


def _strip(fader: Fader, position: Position, library: Library) -> Strip:
    text, level = library.faders[fader], level_of(position)
    sentence = "" if level is Level.UNSET else text.sentences[level]
    word = library.words.levels[level]
    return Strip(fader, text.name, text.high.short, text.low.short, position, word, sentence)


def said(mix: Mix, library: Library) -> Iterator[Block]:
    """What the mix resembles, with the five bars."""
    answer = match(mix)
    telling = tell(mix, answer, library)
    yield Heading(library.words.report.said)
    yield Paragraph(telling.lead, Tone.LEAD, leads=True)
    yield Paragraph(telling.title, Tone.STRONG, leads=True)
    yield Paragraph(telling.note)
    if answer.said is not Said.TOO_EARLY:
        yield _bars(mix, answer, library)
    if answer.said in (Said.CLEAR, Said.TOWARDS):
        yield Paragraph(tell_runner_up(mix, answer.profiles[0], library))


def _bars(mix: Mix, answer: Match, library: Library) -> Figure:
    likeness = answer.likeness or partial_likeness(mix)
    bars = []
    for profile, much in zip(PROFILES, likeness, strict=True):
        named = profile.id in answer.profiles
        verdict = tell_likeness(much, answer.said, library, named=named)
        bars.append(Bar(profile.id, library.profile_names[profile.id].short, much, verdict, named))
    told = " ".join(f"{bar.name[:1].upper()}{bar.name[1:]}: {bar.verdict}." for bar in bars)
    return Figure(Bars(tuple(bars)), told)


def why(mix: Mix, library: Library) -> Iterator[Block]:
    """Fader by fader against what was named, or by itself where nothing was."""
    answer, report = match(mix), library.words.report
    if answer.said is Said.TOO_EARLY:
        return
    if answer.said in _NAMES_ONE:
        named = answer.profiles[0]
        yield Heading(report.why_one.format(profile=library.profile_names[named].in_sentence))
        yield _against_one(mix, named, library)
        yield Paragraph(report.marks, Tone.QUIET)
    else:
        yield Heading(report.why)
        yield _against_several(mix, answer, library)


def _against_one(mix: Mix, named: ProfileId, library: Library) -> Table:
    words = library.words
    rows = tuple(
        Row(
            (
                library.faders[reason.fader].name,
                words.levels[level_of(reason.position)],
                Against(reason.fader, reason.position, reason.target),
                words.fits[reason.fit],
                tell_reason(named, reason.fader, library),
            ),
            reason.fader,
        )
        for reason in reasons(mix, named)
    )
    report = words.report
    head = (report.fader, report.position, report.against, report.fit, report.reason)
    return Table("", head, rows, (27, 15, 20, 14, 48))


def _against_several(mix: Mix, answer: Match, library: Library) -> Table:
    words, names = library.words, library.profile_names
    named = answer.profiles if answer.said is Said.NEAR_TIE else ()
    head = [words.report.fader, words.report.position, *(names[profile].short for profile in named)]
    if not named:
        head.append(words.report.nearest)
    rows = []
    for fader, position in mix:
        cells = [library.faders[fader].name, words.levels[level_of(position)]]
        cells += [words.fits[reasons(mix, profile)[FADERS.index(fader)].fit] for profile in named]
        if not named:
            nearest = () if position is None else nearest_on(fader, position)
            cells.append(", ".join(names[profile].short for profile in nearest))
        rows.append(Row(tuple(cells), fader))
    return Table("", tuple(head), tuple(rows), (30, 18, *([24] * len(named) or [52])))


def about_profiles(mix: Mix, library: Library) -> Iterator[Block]:
    """What belongs to the profiles that were named: task, caution, and the essence if it was not told yet."""
    answer, panel_words = match(mix), library.words.panel
    if answer.said not in (*_NAMES_ONE, Said.NEAR_TIE):
        return
    for profile in answer.profiles:
        text, name = library.profile(profile), library.profile_names[profile]
        yield Heading(name.name, level=2)
        if answer.said is not Said.CLEAR:
            yield Paragraph(name.essence, leads=True)
        caution = (text.caution.replace("\n\n", " "), text.risk_question)
        task = Box(panel_words.task, tuple(text.task.split("\n\n")))
        yield Boxes((task, Box(panel_words.caution, caution)))
        yield Paragraph(panel_words.chapter.format(chapter=name.chapter), Tone.QUIET)
