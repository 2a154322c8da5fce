"""The scenes that reports are made for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.snapshot import Sheet, Subject, SubjectKind
from mengpaneel.reports.blocks import (
    Beside,
    Block,
    Boxes,
    Bullets,
    Cell,
    ComparedProfiles,
    Figure,
    Heading,
    Masthead,
    Panel,
    Paragraph,
    Report,
    SubjectCards,
    Table,
    TypedText,
)
from mengpaneel.store.sqlite_memory import SqliteMemory

HOSTILE = "<img src=x onerror=alert(1)> &amp; \"aanhaling\" 'enkel' </svg></style><!-- 5 < 6 -->"


@pytest.fixture
def moments(example_memory: SqliteMemory) -> list[ComparedSheet]:
    """The example's four moments, oldest first."""
    subject = example_memory.subjects()[0]
    return [ComparedSheet.of(snapshot, subject) for snapshot in example_memory.snapshots(subject.id)]


@pytest.fixture
def hostile(moments: list[ComparedSheet]) -> ComparedSheet:
    """Somebody who types markup wherever text can be typed."""
    sheet = moments[-1].sheet
    for fader in FADERS:
        sheet = sheet.with_note(fader, f"{HOSTILE}\n{HOSTILE}")
    subject = Subject("h", SubjectKind.CASE, HOSTILE)
    return replace(moments[-1], subject=subject, title=HOSTILE, roles=(HOSTILE,), sheet=sheet)


def with_long_notes(sheet: Sheet) -> Sheet:
    """Long notes, the first of exactly 10,000 characters, every word of which can be told from the others."""
    for longest, fader in zip((10_000, 2000, 2000, 2000, 2000), FADERS, strict=True):
        words = " ".join(f"{fader.value[:4]}{count}" for count in range(1500))
        sheet = sheet.with_note(fader, words[:longest])
    return sheet


def in_words(report: Report) -> list[str]:
    """Everything that a report says, text by text."""
    return [text for block in report.blocks for text in _texts(block) if text]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Masthead():
            yield from (block.maker, block.title, *block.about)
        case Heading():
            yield from (block.text, block.aside)
        case Paragraph():
            yield block.text
        case Bullets():
            yield from block.items
        case Boxes():
            for box in block.boxes:
                yield from (box.title, *box.paragraphs)
        case Table():
            yield from (block.caption, *block.head)
            for row in block.rows:
                yield from (text for cell in row.cells for text in _texts_of_cell(cell))
        case SubjectCards():
            for card in block.cards:
                yield from (card.letters, card.name, card.said, card.note)
        case Beside():
            for part in (*block.paragraphs, block.figure):
                yield from _texts(part)
        case Figure(Panel() as panel):
            for strip in panel.strips:
                yield from (strip.name, strip.high, strip.low, strip.word, strip.sentence)
        case Figure(ComparedProfiles() as profiles):
            for row in profiles.rows:
                yield from (row.name, row.verdict)


def _texts_of_cell(cell: Cell) -> Iterator[str]:
    if isinstance(cell, TypedText):
        yield from (cell.flag, cell.text)
    elif isinstance(cell, str):
        yield cell
