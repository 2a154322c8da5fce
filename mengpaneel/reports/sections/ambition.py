"""The ambition in the report: how far away it is, what lies between, and how the group wants to begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.ambition import tell_passes, tell_plan, tell_questions
from mengpaneel.content.text.match import tell_briefly
from mengpaneel.content.text.positions import tell_gap
from mengpaneel.domain.ambition import Transition
from mengpaneel.domain.match import match
from mengpaneel.domain.snapshot import Intention, Plan, Sheet, Step
from mengpaneel.reports.blocks import AmbitionCell, Block, Bullets, Heading, Paragraph, Row, Table
from mengpaneel.reports.sections.notes import written


def ambition_blocks(sheet: Sheet, library: Library, *, notes: bool, profile: bool) -> Iterator[Block]:
    """The ambition and the plan, if any; reasons and first step only together with the notes."""
    transition, plan = Transition(sheet.mix, sheet.ambition), _plan(sheet, library, notes=notes)
    if transition.has_ambition or plan:
        yield Heading(library.words.ambition.ambition)
    if transition.has_ambition:
        if profile:
            yield _resemblance(transition, library)
        yield from _wish(transition, library)
    yield from _in_rows({library.words.report.plan: plan})


def outcome_blocks(then: Sheet, now: Sheet, library: Library, *, notes: bool) -> Iterator[Block]:
    """What was planned the last time, and what came of it."""
    plan, outcome = _plan(then, library, notes=notes), now.outcome if notes else ""
    yield from _in_rows({library.words.looking_back.planned: plan, library.words.report.outcome: outcome})


def _in_rows(told: Mapping[str, str]) -> Iterator[Block]:
    """What was written, each under its name."""
    if rows := tuple(Row((name, written(text))) for name, text in told.items() if text.strip()):
        yield Table("", (), rows, (30, 70))


def _plan(sheet: Sheet, library: Library, *, notes: bool) -> str:
    """The plan line by line; without the notes only which faders come first."""
    step, first = sheet.plan.step, Plan(tuple(Intention(fader) for fader in sheet.plan.faders))
    if not notes:
        return "\n".join(tell_plan(first, library))
    lines = [*tell_plan(replace(sheet.plan, step=Step(step.what)), library)]
    lines.append(" · ".join(tell_plan(Plan(step=replace(step, what="")), library)))
    return "\n".join(lines)


def _resemblance(transition: Transition, library: Library) -> Block:
    """What the goal resembles, and what the way there passes."""
    answer = tell_briefly(match(transition.goal), library)
    resembles = library.words.report.wish_resembles.format(answer=answer)
    return Paragraph(" ".join(filter(None, (resembles, tell_passes(transition, library)))), leads=True)


def _wish(transition: Transition, library: Library) -> Iterator[Block]:
    words = library.words
    rows = tuple(
        Row(
            (
                library.faders[gap.fader].name,
                AmbitionCell(gap.fader, gap.then, gap.now),
                tell_gap(gap, library),
            ),
            gap.fader,
        )
        for gap in transition.gaps
        if gap.fader in transition.changed_faders
    )
    if rows:
        yield Table("", (words.report.fader, words.report.now_and_wish, words.report.way), rows, (30, 24, 46))
    if questions := tell_questions(transition, library):
        yield Bullets(tuple(questions))
