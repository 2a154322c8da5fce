"""What people wrote and flagged, and the questions that the panel raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mengpaneel.content.library import Library
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.hints import hints
from mengpaneel.domain.snapshot import Sheet
from mengpaneel.reports.blocks import Block, Bullets, Heading, Paragraph

_MOST_QUESTIONS = 5


def notes(sides: Mapping[str, Sheet], library: Library) -> Iterator[Block]:
    """The notes beside each fader, with its flag; where two sheets are compared, each under its name."""
    written = [f for f in FADERS if any(sheet.remark(f).note.strip() for sheet in sides.values())]
    if written:
        yield Heading(library.words.report.notes)
    for fader in written:
        talk = any(sheet.remark(fader).talk for sheet in sides.values())
        flag = library.words.console.talk_tip if talk else ""
        yield Heading(library.faders[fader].name, 3, fader, flag)
        for side, sheet in sides.items():
            note = sheet.remark(fader).note.strip()
            told = library.words.report.note_of.format(side=side, note=note) if side and note else note
            yield from paragraphs(told)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """What somebody typed, in paragraphs."""
    for line in filter(None, map(str.strip, text.splitlines())):
        yield Paragraph(line)


def to_talk_about(sheet: Sheet, library: Library) -> Iterator[Block]:
    """The flagged faders, and a few questions that belong to this panel."""
    flagged = [fader for fader in FADERS if sheet.remark(fader).talk]
    questions = [library.faders[fader].questions[0] for fader in flagged]
    questions += [library.hints[hint].question for hint in hints(sheet.mix)]
    if not questions:
        return
    report = library.words.report
    yield Heading(report.talk)
    if flagged:
        names = ", ".join(library.faders[fader].name for fader in flagged)
        yield Paragraph(report.talk_flagged.format(faders=names), leads=True)
    yield Bullets(tuple(questions[:_MOST_QUESTIONS]))
