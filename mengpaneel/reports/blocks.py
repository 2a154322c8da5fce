"""What a report is made of: a plain list of blocks that every format renders, so that all say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from mengpaneel.domain.faders import Fader, Position
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.profiles import ProfileId, Target


class Tone(Enum):
    """How loud a paragraph is."""

    BODY = "body"
    LEAD = "lead"
    STRONG = "strong"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Masthead:
    """The top of the first page: our name beside the emblem, the title, and what the report is about."""

    maker: str
    title: str
    about: tuple[str, ...]
    emblem: Mix


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `aside` is said quietly on the same line."""

    text: str
    level: int = 2
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences. What somebody typed keeps its lines; what leads stays with what follows.

    What stands apart has white above it: it does not belong to what it follows.
    """

    text: str
    tone: Tone = Tone.BODY
    leads: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A titled text on a quiet ground."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes beside each other."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """Where a fader stands beside where a profile has it: drawn in a cell, for the words stand beside it."""

    fader: Fader
    position: Position
    target: Target


@dataclass(frozen=True, slots=True)
class Towards:
    """Where a fader stands and where it is wanted: drawn in a cell, for the words stand beside it."""

    fader: Fader
    position: Position
    wish: Position


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote, and perhaps a flag (*hierover praten*); it may go on over pages."""

    text: str
    flag: str = ""


Cell = str | Against | Towards | Written


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; the first cell names it, and may be about a fader."""

    cells: tuple[Cell, ...]
    fader: Fader | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table, with or without a head; `widths` are the shares of the columns."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """One fader in a picture: its words, where it stands, stood (`then`) and is wanted (`wish`)."""

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

    @property
    def told(self) -> str:
        """The picture of the fader in words."""
        return ". ".join(filter(None, (f"{self.name}: {self.word}", self.wish_told)))


@dataclass(frozen=True, slots=True)
class Panel:
    """The five faders as on the screen; `scale` are the words for high, middle and low."""

    strips: tuple[Strip, ...]
    scale: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Bar:
    """How much the mix resembles one profile."""

    profile: ProfileId
    name: str
    likeness: int | None
    verdict: str
    named: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """The five likenesses."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Where the faders stood over time."""

    moments: tuple[tuple[date, Mix], ...]
    ticks: tuple[str, ...]
    names: tuple[str, ...]
    scale: tuple[str, str, str]


Drawing = Panel | Bars | Trend


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and the same in words for who cannot see it: a text, and perhaps a table."""

    drawing: Drawing
    told: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """A few short paragraphs, and a picture at their right."""

    paragraphs: tuple[Paragraph, ...]
    figure: Figure


Block = Masthead | Heading | Paragraph | Bullets | Boxes | Table | Figure | Beside


@dataclass(frozen=True, slots=True)
class Slide:
    """The panel or the comparison on one slide, with a heading above and what is said below."""

    title: str
    about: str
    panel: Figure
    lead: str
    said: str
    footer: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `slide` is the picture for a presentation; `footer` and `page` return on every page."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    slide: Slide
    footer: str
    page: str
