"""The blocks of a report: plain values that every format renders, so that all have the same content."""

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
    """The emphasis of a paragraph."""

    BODY = "body"
    LEAD = "lead"
    STRONG = "strong"
    QUIET = "quiet"


class Masthead(Struct, frozen=True):
    """The top of the first page: our name beside the emblem, the title and the subject."""

    maker: str
    title: str
    about: tuple[str, ...]
    emblem: Mix


class Heading(Struct, frozen=True):
    """A heading; `aside` is a quiet text on the same line."""

    text: str
    level: int = 2
    aside: str = ""


class Paragraph(Struct, frozen=True):
    """Some sentences; line breaks are kept.

    `leads`: on the same page as the next block; `apart`: with space above, as it is about something else.
    """

    text: str
    tone: Emphasis = Emphasis.BODY
    leads: bool = False
    apart: bool = False


class Bullets(Struct, frozen=True):
    """A list of short texts."""

    items: tuple[str, ...]


class Box(Struct, frozen=True):
    """A titled text on a tinted background."""

    title: str
    paragraphs: tuple[str, ...]


class Boxes(Struct, frozen=True):
    """Boxes beside each other."""

    boxes: tuple[Box, ...]


class TargetCell(Struct, frozen=True):
    """A cell that draws the position of a fader and a profile's target; the words are in other cells."""

    fader: Fader
    position: Position
    target: Target


class AmbitionCell(Struct, frozen=True):
    """A cell that draws the position of a fader and its ambition; the words are in other cells."""

    fader: Fader
    position: Position
    wish: Position


class TypedText(Struct, frozen=True):
    """What somebody wrote, with an optional flag (*hierover praten*); it may break over pages."""

    text: str
    flag: str = ""


Cell = str | TargetCell | AmbitionCell | TypedText


class Row(Struct, frozen=True):
    """One row of a table; its first cell is its heading, perhaps the name of a fader."""

    cells: tuple[Cell, ...]
    fader: Fader | None = None


class Table(Struct, frozen=True):
    """A table with an optional head; `widths` are the relative widths of the columns."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]


class Strip(Struct, frozen=True):
    """One fader in a picture: its words, its position, the earlier one (`then`) and the ambition (`wish`).

    `marks` are what each participant set, `marks_told` is the same in words, and `agreed` the conclusion. For
    several subjects, `subjects` has the letters and the position of each.
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
    """A card for each of several subjects."""

    cards: tuple[SubjectCard, ...]


class Panel(Struct, frozen=True):
    """The five faders as on the screen; `scale` has the words for high, middle and low."""

    strips: tuple[Strip, ...]
    scale: tuple[str, str, str]


class ComparedProfile(Struct, frozen=True):
    """One profile, and a word for how much the mix resembles it."""

    profile: ProfileId
    name: str
    verdict: str
    named: bool


class ComparedProfiles(Struct, frozen=True):
    """The five profiles, each with the mix over it."""

    rows: tuple[ComparedProfile, ...]
    mix: Mix


class Trend(Struct, frozen=True):
    """The positions of the faders over time."""

    moments: tuple[tuple[date, Mix], ...]
    ticks: tuple[str, ...]
    names: tuple[str, ...]
    scale: tuple[str, str, str]


Drawing = Panel | ComparedProfiles | Trend


class Figure(Struct, frozen=True):
    """A picture with its text alternative: a text, and perhaps a table."""

    drawing: Drawing
    told: str
    table: Table | None = None

    @property
    def told_in_full(self) -> str:
        """The whole text alternative, with the table written out."""
        if self.table is None:
            return self.told
        rows = (
            f"{name}: "
            + ", ".join(f"{head} {cell}" for head, cell in zip(self.table.head[1:], cells, strict=True))
            for name, *cells in (row.cells for row in self.table.rows)
        )
        return " ".join((self.told, *(f"{row}." for row in rows)))


class Beside(Struct, frozen=True):
    """A few short paragraphs with a picture at their right."""

    paragraphs: tuple[Paragraph, ...]
    figure: Figure


Block = Masthead | Heading | Paragraph | Bullets | Boxes | Table | Figure | Beside | SubjectCards


class Slide(Struct, frozen=True):
    """The panel or the comparison on one slide, with a heading above and texts below."""

    title: str
    about: str
    panel: Figure
    lead: str
    said: str
    footer: str


class Report(Struct, frozen=True):
    """A whole report. `slide` is the picture for a presentation; `footer` and `page` are on every page."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    slide: Slide
    footer: str
    page: str
