"""Several subjects side by side: five tracks with letters, a card for each subject, and the same in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.side_by_side import tell_name, tell_rows, tell_when
from mengpaneel.domain.faders import FADERS, Fader, Level, level_of
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.side_by_side import SideBySide
from mengpaneel.looks.subject_card import SubjectCard
from mengpaneel.looks.track_layout import STRIP_FROM
from mengpaneel.reports.blocks import (
    Block,
    Emphasis,
    Figure,
    Heading,
    Panel,
    Paragraph,
    Row,
    Strip,
    SubjectCards,
    Table,
)
from mengpaneel.reports.sections.panel import scale


def side_by_side_blocks(
    together: SideBySide, library: Library, profile_hidden: Collection[str] = ()
) -> Iterator[Block]:
    """All blocks; without what a subject resembles for those with an id in `profile_hidden`."""
    said = [row[-1] for row in tell_rows(together, library, profile_hidden)]
    yield side_by_side_figure(together, library)
    yield Paragraph(tell_marks(together, library), Emphasis.QUIET)
    yield Heading(library.words.report.side_by_side_cards)
    yield SubjectCards(tuple(_card(together, place, told, library) for place, told in enumerate(said)))
    yield Heading(library.words.side_by_side.in_words)
    yield _table(together, library)


def side_by_side_figure(together: SideBySide, library: Library) -> Figure:
    """Five tracks with a letter for each subject."""
    strips = tuple(_strip(together, fader, library) for fader in FADERS)
    told = library.words.report.panel_told.format(faders=" ".join(f"{strip.told}." for strip in strips))
    return Figure(Panel(strips, scale(library)), told)


def tell_marks(together: SideBySide, library: Library) -> str:
    """Explain letters and dots on a track, and that they are no ranking."""
    words, few = library.words.report, len(together.sheets) < STRIP_FROM
    marks = words.side_by_side_letters if few else words.side_by_side_dots
    return f"{marks} {library.words.side_by_side.no_ranking}"


def tell_legend(together: SideBySide, library: Library) -> Sequence[str]:
    """The letters of each subject with its name; the letters alone when names are not shown."""
    names = [tell_name(together, place, library) for place in range(len(together.sheets))]
    if not together.named:
        return names
    return [f"{letters} · {name}" for letters, name in zip(together.letters, names, strict=True)]


def _strip(together: SideBySide, fader: Fader, library: Library) -> Strip:
    text, words = library.faders[fader], library.words
    told, positions = [], together.positions(fader)
    for level in reversed(Level):
        here = [
            letters
            for letters, position in zip(together.letters, positions, strict=True)
            if level_of(position) is level
        ]
        if here:
            told.append(f"{words.levels[level]}: {', '.join(here)}")
    unset = told[-1] if None in positions else ""
    return Strip(
        fader,
        text.name,
        text.high.short,
        text.low.short,
        None,
        "",
        sentence_case(unset),
        marks_told=". ".join(told),
        subjects=tuple(zip(together.letters, positions, strict=True)),
    )


def _card(together: SideBySide, place: int, said: str, library: Library) -> SubjectCard:
    sheet = together.sheets[place]
    when = tell_when(sheet, library) if together.named else ""
    name = tell_name(together, place, library)
    return SubjectCard(together.letters[place], name, sentence_case(said), sheet.sheet.mix, when)


def _table(together: SideBySide, library: Library) -> Table:
    """A row for each subject: where its faders stand. What is said of it stands on its card."""
    words = library.words
    rows = tuple(
        Row((name, *(words.levels[level_of(position)] for _, position in sheet.sheet.mix)))
        for name, sheet in zip(tell_legend(together, library), together.sheets, strict=True)
    )
    head = (words.side_by_side.subject, *(library.faders[fader].short for fader in FADERS))
    return Table("", head, rows, (36, 20, 20, 20, 20, 20))
