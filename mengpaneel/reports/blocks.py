"""What a report is made of: a plain list of blocks that every format renders, so that all say the same."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct

from mengpaneel.domain.faders import Fader, Position
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId, Target
from mengpaneel.looks.disc_layout import Mark
from mengpaneel.looks.subject_card import SubjectCard


class Emphasis(Enum):
    """How loud a paragraph is."""

    BODY = "body"
    LEAD = "lead"
    STRONG = "strong"
    QUIET = "quiet"


class Masthead(Struct, frozen=True):
    """The top of the first page: our name beside the emblem, the title, and what the report is about."""

    maker: str
    title: str
    about: tuple[str, ...]
    emblem: Mix


class Heading(Struct, frozen=True):
    """A heading; `aside` is said quietly on the same line."""

    text: str
    level: int = 2
    aside: str = ""


class Paragraph(Struct, frozen=True):
    """Some sentences. What somebody typed keeps its lines; what leads stays with what follows.

    What stands apart has white above it: it does not belong to what it follows.
    """

    text: str
    tone: Emphasis = Emphasis.BODY
    leads: bool = False
    apart: bool = False


class Bullets(Struct, frozen=True):
    """A list of short texts."""

    items: tuple[str, ...]


class Box(Struct, frozen=True):
    """A titled text on a quiet ground."""

    title: str
    paragraphs: tuple[str, ...]


class Boxes(Struct, frozen=True):
    """Boxes beside each other."""

    boxes: tuple[Box, ...]


class TargetCell(Struct, frozen=True):
    """Where a fader stands beside where a profile has it: drawn in a cell, for the words stand beside it."""

    fader: Fader
    position: Position
    target: Target


class AmbitionCell(Struct, frozen=True):
    """Where a fader stands and where it is wanted: drawn in a cell, for the words stand beside it."""

    fader: Fader
    position: Position
    wish: Position


class TypedText(Struct, frozen=True):
    """What somebody wrote, and perhaps a flag (*hierover praten*); it may go on over pages."""

    text: str
    flag: str = ""


Cell = str | TargetCell | AmbitionCell | TypedText


class Row(Struct, frozen=True):
    """One line of a table; the first cell names it, and may be about a fader."""

    cells: tuple[Cell, ...]
    fader: Fader | None = None


class Table(Struct, frozen=True):
    """A table, with or without a head; `widths` are the shares of the columns."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]


class Strip(Struct, frozen=True):
    """One fader in a picture: its words, where it stands, stood (`then`) and is wanted (`wish`).

    `marks` are what everyone set alone, `marks_told` is the same in words, and `agreed` what came of it.
    Where several subjects lie beside one another, `subjects` has letters and a position for each.
    """

    fader: Fader
    name: str
    high: str
    low: str
    position: Position
    word: str
    sentence: str = ""
    then: Position = None
    wish: Position = None
    wish_told: str = ""
    arrow: bool = False
    marks: tuple[Mark, ...] = ()
    marks_told: str = ""
    agreed: Position = None
    subjects: tuple[tuple[str, Position], ...] = ()

    @property
    def told(self) -> str:
        """The picture of the fader in words."""
        where = f"{self.name}: {self.word}" if self.word else self.name
        return ". ".join(filter(None, (where, self.wish_told, self.marks_told)))


class SubjectCards(Struct, frozen=True):
    """What is said of several subjects, on a card each."""

    cards: tuple[SubjectCard, ...]


class Panel(Struct, frozen=True):
    """The five faders as on the screen; `scale` are the words for high, middle and low."""

    strips: tuple[Strip, ...]
    scale: tuple[str, str, str]


class ComparedProfile(Struct, frozen=True):
    """How much the mix resembles one profile, in a word."""

    profile: ProfileId
    name: str
    verdict: str
    named: bool


class ComparedProfiles(Struct, frozen=True):
    """The five profiles, each with the mix over it."""

    rows: tuple[ComparedProfile, ...]
    mix: Mix


class Trend(Struct, frozen=True):
    """Where the faders stood over time."""

    moments: tuple[tuple[date, Mix], ...]
    ticks: tuple[str, ...]
    names: tuple[str, ...]
    scale: tuple[str, str, str]


Drawing = Panel | ComparedProfiles | Trend


class Figure(Struct, frozen=True):
    """A picture, and the same in words for who cannot see it: a text, and perhaps a table."""

    drawing: Drawing
    told: str
    table: Table | None = None

    @property
    def told_in_full(self) -> str:
        """The picture in words, with what stands in the table."""
        if self.table is None:
            return self.told
        rows = (
            f"{name}: "
            + ", ".join(f"{head} {cell}" for head, cell in zip(self.table.head[1:], cells, strict=True))
            for name, *cells in (row.cells for row in self.table.rows)
        )
        return " ".join((self.told, *(f"{row}." for row in rows)))


class Beside(Struct, frozen=True):
    """A few short paragraphs, and a picture at their right."""

    paragraphs: tuple[Paragraph, ...]
    figure: Figure


Block = Masthead | Heading | Paragraph | Bullets | Boxes | Table | Figure | Beside | SubjectCards


class Slide(Struct, frozen=True):
    """The panel or the comparison on one slide, with a heading above and what is said below."""

    title: str
    about: str
    panel: Figure
    lead: str
    said: str
    footer: str


class Report(Struct, frozen=True):
    """A whole report. `slide` is the picture for a presentation; `footer` and `page` return on every page."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    slide: Slide
    footer: str
    page: str
