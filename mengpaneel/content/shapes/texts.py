"""What we say about the faders and the profiles: the shapes of the content files."""

from __future__ import annotations

from datetime import date

from mengpaneel.content.reading import StrictStruct
from mengpaneel.domain.faders import Fader, Level
from mengpaneel.domain.profiles import ProfileId
from mengpaneel.domain.snapshot import Neighbourhood, SamePeople


class End(StrictStruct):
    """What one end of a fader means: a few words for beside the track, and a sentence or two."""

    short: str
    long: str


class LevelSentences(StrictStruct):
    """One sentence per level that was chosen, and one for the middle, where no choice was made."""

    low: str
    fairly_low: str
    middle: str
    fairly_high: str
    high: str
    no_choice: str

    def __getitem__(self, level: Level) -> str:
        sentence: str = getattr(self, level.value)
        return sentence


class Example(StrictStruct):
    """A municipality as an example of one element; `level` only where the publication gives it."""

    place: str
    text: str
    chapter: int
    level: Level | None = None


class FaderText(StrictStruct):
    """All that is said about one fader; `chapter` of the publication is what it rests on."""

    name: str
    short: str
    chapter: int
    about: str
    low: End
    high: End
    sentences: LevelSentences
    questions: list[str]
    examples: list[Example] = []


class ProfileName(StrictStruct):
    """How a profile is called in a heading, in a sentence and in a list, and its essence in one line."""

    name: str
    in_sentence: str
    short: str
    adjective: str
    essence: str
    chapter: int


class Deepening(StrictStruct):
    """The box that belongs to a profile's chapter (*verdieping*)."""

    title: str
    text: str
    chapter: int


class ProfileText(StrictStruct):
    """All that can be read about one profile; a source names the parts of the publication behind a text."""

    description: str
    description_source: str
    task: str
    caution: str
    caution_source: str
    risk_question: str
    strengths: list[str]
    questions: list[str]
    deepening: Deepening
    reasons: dict[Fader, str]
    examples: list[Example] = []


class HintText(StrictStruct):
    """A question that a mix, or a move, raises."""

    question: str
    chapter: int


class Preface(StrictStruct):
    """A titled paragraph."""

    title: str
    text: str


class Source(StrictStruct):
    """The publication on which everything rests."""

    title: str
    publisher: str
    year: int
    text: str


class ProgramWords(StrictStruct):
    """What is told about the program itself."""

    title: str
    built: str
    checkout: str
    old: str
    source: str
    licences_heading: str
    licences: list[str]
    open_licences: str
    data: str
    stays: str
    open_data: str


class About(StrictStruct):
    """The preface, the source, and what is said about the program."""

    preface: Preface
    source: Source
    program: ProgramWords
    welcome: Preface


class ExampleStep(StrictStruct):
    """The first step towards an ambition."""

    what: str
    who: str
    before: str


class ExampleAmbition(StrictStruct):
    """Where the example wants to go (-1 is no wish), why with which faders first, and the first step.

    `stays` has the faders that the group leaves where they are, and why.
    """

    positions: list[int]
    first: dict[Fader, str]
    step: ExampleStep
    stays: dict[Fader, str] = {}


class ExampleSheet(StrictStruct):
    """What lies on the console of the example; a position of -1 is not set."""

    positions: list[int]
    talk: list[Fader]
    notes: dict[Fader, str]
    ambition: ExampleAmbition | None = None
    neighbourhood: Neighbourhood = Neighbourhood()


class ExampleSnapshot(ExampleSheet, kw_only=True):
    """One snapshot of the example.

    `round` has what each of its roles set alone, once or twice; a fader that is not set was left open.
    """

    taken_on: date
    title: str
    roles: list[str]
    round: dict[Fader, list[list[int]]] = {}
    blind: bool | None = None
    same_people: SamePeople | None = None


class ExampleStory(StrictStruct):
    """The invented municipality that a new user can look at."""

    subject: str
    table: ExampleSheet
    snapshots: list[ExampleSnapshot]


class HelpPart(StrictStruct):
    """A piece of a topic: paragraphs under a heading, or a list."""

    heading: str
    paragraphs: list[str]
    listed: bool = False


class HelpTopic(StrictStruct):
    """One page of the help."""

    title: str
    parts: list[HelpPart]


class FaderHelp(StrictStruct):
    """The words around what is said about the faders."""

    title: str
    high: str
    low: str
    questions: str
    examples: str


class Help(StrictStruct):
    """What can be read about the exercise and about the program."""

    faders: FaderHelp
    topics: list[HelpTopic]


FaderTexts = dict[Fader, FaderText]
ProfileNames = dict[ProfileId, ProfileName]
