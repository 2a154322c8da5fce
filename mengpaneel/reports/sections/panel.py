"""The panel in the report, and the text about it: which profile, why, and what goes with that profile."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.library import Library
from mengpaneel.content.text.match import tell_likeness, tell_match, tell_reason, tell_runner_up
from mengpaneel.content.text.positions import tell_goal
from mengpaneel.domain.faders import FADERS, Fader, Level, Position, level_of
from mengpaneel.domain.match import Match, MatchKind, match, partial_likeness
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.profiles import PROFILES, ProfileId
from mengpaneel.domain.snapshot import Sheet
from mengpaneel.domain.why import nearest_profiles, reasons
from mengpaneel.reports.blocks import (
    Beside,
    Block,
    Box,
    Boxes,
    ComparedProfile,
    ComparedProfiles,
    Emphasis,
    Figure,
    Heading,
    Panel,
    Paragraph,
    Row,
    Strip,
    Table,
    TargetCell,
)

_NAMES_ONE = (MatchKind.CLEAR, MatchKind.TOWARDS, MatchKind.CERTAIN)


def panel(sheet: Sheet, library: Library) -> Figure:
    """The five faders with the ambition, drawn and in words."""
    words = library.words
    strips = tuple(_strip(fader, position, sheet.ambition[fader], library) for fader, position in sheet.mix)
    told = " ".join(
        f"{words.report.fader_told.format(fader=s.name, word=s.word)} {s.sentence} {s.wish_told}".strip()
        for s in strips
    )
    return Figure(Panel(strips, scale(library)), words.report.panel_told.format(faders=told))


def scale(library: Library) -> tuple[str, str, str]:
    """The words beside a fader, from the top down."""
    console = library.words.console
    return console.high, console.middle, console.low


def _strip(fader: Fader, position: Position, wish: Position, library: Library) -> Strip:
    text, word = library.faders[fader], library.words.levels[level_of(position)]
    return Strip(
        fader,
        text.name,
        text.high.short,
        text.low.short,
        position,
        word,
        tell_position(fader, position, library),
        wish=wish,
        wish_told=tell_wished(wish, library),
    )


def tell_position(fader: Fader, position: Position, library: Library) -> str:
    """The meaning of a position; empty while the fader is not set."""
    level = level_of(position)
    return "" if level is Level.UNSET else library.faders[fader].sentences[level]


def tell_wished(wish: Position, library: Library) -> str:
    """The ambition of a fader in words; empty without one."""
    return "" if wish is None else library.words.report.wish_told.format(goal=tell_goal(wish, library))


def said(mix: Mix, library: Library) -> Iterator[Block]:
    """What the mix resembles, and a picture of the five profiles."""
    answer = match(mix)
    telling = tell_match(mix, answer, library)
    lines = [
        Paragraph(telling.lead, Emphasis.LEAD, leads=True),
        Paragraph(telling.title, Emphasis.STRONG, leads=True),
        Paragraph(telling.note),
    ]
    if answer.said in (MatchKind.CLEAR, MatchKind.TOWARDS):
        lines.append(Paragraph(tell_runner_up(mix, answer.profiles[0], library)))
    yield Heading(library.words.report.said)
    if answer.said is MatchKind.TOO_EARLY:
        yield from lines
    else:
        yield Beside(tuple(lines), _compared_profiles(mix, answer, library))


def _compared_profiles(mix: Mix, answer: Match, library: Library) -> Figure:
    likeness = answer.likeness or partial_likeness(mix)
    rows = []
    for profile, much in zip(PROFILES, likeness, strict=True):
        named = profile.id in answer.profiles
        verdict = tell_likeness(much, answer.said, library, named=named)
        rows.append(ComparedProfile(profile.id, library.profile_names[profile.id].short, verdict, named))
    told = " ".join(f"{sentence_case(row.name)}: {row.verdict}." for row in rows)
    return Figure(ComparedProfiles(tuple(rows), mix), told)


def why(mix: Mix, library: Library) -> Iterator[Block]:
    """Each fader against the named profile, or by itself when none was named."""
    answer, report = match(mix), library.words.report
    if answer.said is MatchKind.TOO_EARLY:
        return
    if answer.said in _NAMES_ONE:
        named = answer.profiles[0]
        yield Heading(report.why_one.format(profile=library.profile_names[named].in_sentence))
        yield _against_one(mix, named, library)
        yield Paragraph(report.marks, Emphasis.QUIET)
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
                TargetCell(reason.fader, reason.position, reason.target),
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
    named = answer.profiles if answer.said is MatchKind.NEAR_TIE else ()
    head = [words.report.fader, words.report.position, *(names[profile].short for profile in named)]
    if not named:
        head.append(words.report.nearest)
    rows = []
    for fader, position in mix:
        cells = [library.faders[fader].name, words.levels[level_of(position)]]
        cells += [words.fits[reasons(mix, profile)[FADERS.index(fader)].fit] for profile in named]
        if not named:
            nearest = () if position is None else nearest_profiles(fader, position)
            cells.append(", ".join(names[profile].short for profile in nearest))
        rows.append(Row(tuple(cells), fader))
    return Table("", tuple(head), tuple(rows), (30, 18, *([24] * len(named) or [52])))


def about_profiles(mix: Mix, library: Library) -> Iterator[Block]:
    """Task, caution and, unless it was told before, essence of the named profiles."""
    answer, panel_words = match(mix), library.words.panel
    if answer.said not in (*_NAMES_ONE, MatchKind.NEAR_TIE):
        return
    for profile in answer.profiles:
        text, name = library.profile(profile), library.profile_names[profile]
        yield Heading(name.name, aside=library.words.report.chapter.format(chapter=name.chapter))
        if answer.said is not MatchKind.CLEAR:
            yield Paragraph(name.essence, leads=True)
        told = text.caution.replace("\n\n", " ")
        if text.caution_source != panel_words.chapter.format(chapter=name.chapter):
            told = panel_words.from_elsewhere.format(example=told, source=text.caution_source)
        caution = (told, text.risk_question)
        task = Box(panel_words.task, tuple(text.task.split("\n\n")))
        yield Boxes((task, Box(panel_words.caution, caution)))
