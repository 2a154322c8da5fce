"""The ambition in the report: how far it is, what the way passes, and how a group wants to begin."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.gaps import tell_gap, tell_goal
from mengpaneel.content.library import Library
from mengpaneel.content.wishing import tell_passes, tell_plan, tell_questions, tell_wish
from mengpaneel.domain.ambition import Way
from mengpaneel.domain.faders import level_of
from mengpaneel.domain.match import match
from mengpaneel.domain.snapshot import Intention, Plan, Sheet
from mengpaneel.reports.blocks import Block, Bullets, Heading, Paragraph, Row, Table, Tone
from mengpaneel.reports.written import paragraphs


def ambition_blocks(sheet: Sheet, library: Library, *, notes: bool) -> Iterator[Block]:
    """The wish and the plan, as far as they are there; reasons and first step only along with the notes."""
    way = Way(sheet.mix, sheet.ambition)
    if way.begun:
        yield from _wish(way, library)
    plan = sheet.plan if notes else Plan(tuple(Intention(fader) for fader in sheet.plan.faders))
    if plan != Plan():
        yield Heading(library.words.report.plan, 3 if way.begun else 2)
        for line in tell_plan(plan, library):
            yield from paragraphs(line)


def outcome_blocks(outcome: str, library: Library) -> Iterator[Block]:
    """What came of the plan of the time before."""
    if outcome.strip():
        yield Heading(library.words.report.outcome, 3)
        yield from paragraphs(outcome)


def _wish(way: Way, library: Library) -> Iterator[Block]:
    words = library.words
    yield Heading(words.ambition.ambition)
    answer = match(way.goal)
    telling = tell_wish(way, answer, library)
    yield Paragraph(telling.lead, Tone.LEAD, leads=True)
    yield Paragraph(telling.title, Tone.STRONG, leads=True)
    if passes := tell_passes(way, library):
        yield Paragraph(passes)
    rows = tuple(
        Row(
            (
                library.faders[gap.fader].name,
                words.levels[level_of(gap.then)],
                tell_goal(gap.now, library),
                tell_gap(gap, library),
            ),
            gap.fader,
        )
        for gap in way.gaps
    )
    head = (words.report.fader, words.ambition.now, words.ambition.ambition, words.report.way)
    yield Table("", head, rows, (30, 18, 18, 46))
    if questions := tell_questions(way, library):
        yield Bullets(tuple(questions))
