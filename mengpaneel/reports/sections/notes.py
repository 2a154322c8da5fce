"""Notes, flags, and the questions that the panel raises."""

from __future__ import annotations

from collections.abc import Iterator

from mengpaneel.content.library import Library
from mengpaneel.content.text.comparison import tell_neighbourhood, tell_questions, tell_sides
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.hints import hints
from mengpaneel.domain.snapshot import Neighbourhood, Remark, Sheet
from mengpaneel.reports.blocks import Block, Bullets, Heading, Paragraph, Row, Table, TypedText

_MOST_QUESTIONS = 5

_CHAPTER = 9
"""Of the publication, on which the neighbourhood beside the faders rests."""


def notes(moment: ComparedSheet, then: ComparedSheet | None, library: Library) -> Iterator[Block]:
    """The notes and flags of each fader, with those of `then` beside them."""
    report = library.words.report
    sides = (then, moment) if then else (moment,)
    names = tell_sides(then, moment, library) if then else (report.note,)
    rows = []
    for fader in FADERS:
        remarks = [side.sheet.remark(fader) for side in sides]
        if any(remark.note.strip() or remark.talk for remark in remarks):
            cells = (_cell(remark, library) for remark in remarks)
            rows.append(Row((library.faders[fader].name, *cells), fader))
    if any(remark.note.strip() for side in sides for remark in side.sheet.remarks):
        yield Heading(report.notes)
        yield Table("", (report.fader, *names), tuple(rows), (20, 40, 40) if then else (26, 74))


def neighbourhood(moment: ComparedSheet, then: ComparedSheet | None, library: Library) -> Iterator[Block]:
    """What the neighbourhood is like; with the text of `then` beside it where that differs."""
    words, sides, names = library.words, [moment], []
    if then and then.sheet.neighbourhood not in (moment.sheet.neighbourhood, Neighbourhood()):
        sides, names = [then, moment], [words.console.neighbourhood, *tell_sides(then, moment, library)]
    told = [dict(tell_neighbourhood(side.sheet.neighbourhood, library)) for side in sides]
    rows = tuple(
        Row((name, *(written(texts.get(name, "")) for texts in told)))
        for name in words.neighbourhood.names.values()
        if any(name in texts for texts in told)
    )
    if rows:
        yield Heading(words.console.neighbourhood, aside=words.report.chapter.format(chapter=_CHAPTER))
        yield Table("", tuple(names), rows, (20, 40, 40) if names else (26, 74))


def _cell(remark: Remark, library: Library) -> TypedText:
    return written(remark.note, library.words.console.talk_tip if remark.talk else "")


def written(text: str, flag: str = "") -> TypedText:
    """A typed text without its empty lines."""
    return TypedText("\n".join(filter(None, map(str.strip, text.splitlines()))), flag)


def to_talk_about(moment: ComparedSheet, then: ComparedSheet | None, library: Library) -> Iterator[Block]:
    """The flagged faders, and a few questions about this panel or this difference."""
    report, flagged = library.words.report, _flagged(moment.sheet)
    questions = tell_questions(then, moment, library) if then else _questions(moment.sheet, library)
    if not questions:
        return
    yield Heading(report.talk)
    told = [report.talk_flagged.format(faders=_names(flagged, library))] if flagged else []
    if then and then.subject.id == moment.subject.id and (before := _flagged(then.sheet)):
        told.insert(0, report.talk_flagged_then.format(faders=_names(before, library)))
    if told:
        yield Paragraph(" ".join(told), leads=True)
    yield Bullets(tuple(questions[:_MOST_QUESTIONS]))


def _questions(sheet: Sheet, library: Library) -> list[str]:
    """A question about each flagged fader, and those that the mix raises by itself."""
    questions = [library.faders[fader].questions[0] for fader in _flagged(sheet)]
    return questions + [library.hints[hint].question for hint in hints(sheet.mix)]


def _flagged(sheet: Sheet) -> list[Fader]:
    return [fader for fader in FADERS if sheet.remark(fader).talk]


def _names(faders: list[Fader], library: Library) -> str:
    return ", ".join(library.faders[fader].name for fader in faders)
