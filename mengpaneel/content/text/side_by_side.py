"""Several subjects beside one another in words: what is said of each by name, never by a score."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import FADERS, level_of
from mengpaneel.domain.match import MatchKind, match
from mengpaneel.domain.mix import EMPTY_MIX, Mix
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.side_by_side import PRESENT, SheetChoice, SideBySide


def tell_name(together: SideBySide, place: int, library: Library) -> str:
    """The name of a subject; where names are off, only its letters."""
    if together.named:
        return subject_name(together.sheets[place].subject, library.words)
    return library.words.side_by_side.unnamed.format(letters=together.letters[place])


def tell_when(sheet: ComparedSheet, library: Library) -> str:
    """Which snapshot this is and of when, or that it is the sheet as it is now."""
    words = library.words.side_by_side
    if sheet.id == PRESENT:
        return words.present
    return words.when.format(title=sheet.title, date=tell_date(sheet.day, library.words, short=True))


def tell_briefly_said(mix: Mix, library: Library, *, short: bool = False) -> str:
    """What the rule says of a mix, in a few words; `short` counts several profiles, which takes less room."""
    words = library.words.side_by_side
    if mix == EMPTY_MIX:
        return words.empty
    answer = match(mix)
    counted = {MatchKind.NEAR_TIE: words.near_tie_short, MatchKind.OPEN: words.open_short}
    if short and len(answer.profiles) > 1 and answer.said in counted:
        return counted[answer.said].format(count=len(answer.profiles))
    last = library.words.said.or_ if answer.said is MatchKind.OPEN else library.words.said.and_
    shorts = [library.profile_names[profile].short for profile in answer.profiles]
    profiles = f" {last} ".join(filter(None, (", ".join(shorts[:-1]), *shorts[-1:])))
    return words.kinds_of_answer[answer.said].format(profiles=profiles)


def tell_said(
    sheet: ComparedSheet, library: Library, profile_hidden: Collection[str] = (), *, short: bool = False
) -> str:
    """What the rule says of a subject; not of one with an id in `profile_hidden`."""
    if sheet.subject.id in profile_hidden:
        return library.words.side_by_side.hidden
    return tell_briefly_said(sheet.sheet.mix, library, short=short)


def tell_count(together: SideBySide, choice: SheetChoice, library: Library, *, short: bool = False) -> str:
    """How many subjects lie side by side, which snapshot of each, and whether there are names.

    `short` leaves out that it is the latest one.
    """
    words, count = library.words.side_by_side, len(together.sheets)
    many = words.one_subject if count == 1 else words.subjects.format(count=count)
    latest = "" if short else words.latest
    which = latest if choice.year is None else words.of_year.format(year=choice.year)
    return " · ".join(filter(None, (many, which, "" if together.named else words.no_names)))


def tell_marked(
    together: SideBySide, place: int, library: Library, profile_hidden: Collection[str] = ()
) -> str:
    """Who is marked: the name, which snapshot, and what is said; without names only the letters and that."""
    words, sheet = library.words.side_by_side, together.sheets[place]
    name, said = tell_name(together, place, library), tell_said(sheet, library, profile_hidden)
    if together.named:
        return words.marked.format(name=name, when=tell_when(sheet, library), said=sentence_case(said))
    return words.name_and_said.format(name=name, said=said)


def tell_headings(together: SideBySide, library: Library) -> Sequence[str]:
    """What stands above the columns of `tell_rows`."""
    words = library.words.side_by_side
    who = (words.subject, words.kind, words.snapshot) if together.named else (words.kind,)
    return [words.letters, *who, *(library.faders[fader].name for fader in FADERS), words.said]


def tell_rows(
    together: SideBySide, library: Library, profile_hidden: Collection[str] = ()
) -> Iterator[Sequence[str]]:
    """All of it as the rows of a table, a subject each: where its faders stand, and what is said of it.

    Of the subjects with an id in `profile_hidden` it does not tell which profile they resemble.
    """
    words = library.words
    for place, sheet in enumerate(together.sheets):
        kind = subject_kind(sheet.subject, words)
        who = (tell_name(together, place, library), kind, tell_when(sheet, library))
        yield [
            together.letters[place],
            *(who if together.named else (kind,)),
            *(words.levels[level_of(position)] for _, position in sheet.sheet.mix),
            tell_said(sheet, library, profile_hidden),
        ]
