"""What subjects, snapshots and topics of the help are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from mengpaneel.content.library import Library
from mengpaneel.content.shapes.interface import Interface
from mengpaneel.content.shapes.texts import Example, FaderText, HelpPart, HelpTopic
from mengpaneel.domain.days import months_between
from mengpaneel.domain.snapshot import Snapshot, Subject, SubjectKind


def subject_name(subject: Subject, words: Interface) -> str:
    """The name of a subject, or what it is called as long as it has none."""
    return subject.name or unnamed_subjects(words)[subject.kind]


def unnamed_subjects(words: Interface) -> dict[SubjectKind, str]:
    """What a subject of each kind is called as long as it has no name."""
    own = words.subject
    return {SubjectKind.MUNICIPALITY: own.unnamed_municipality, SubjectKind.CASE: own.unnamed_case}


def subject_kind(subject: Subject, words: Interface) -> str:
    """Whether it is about a whole municipality or one case."""
    municipality = subject.kind is SubjectKind.MUNICIPALITY
    return words.subject.municipality if municipality else words.subject.case


def suggest_title(snapshots: Sequence[Snapshot], today: date, words: Interface) -> str:
    """The title to offer: the first snapshot's, then how long after the first one it is, else a number."""
    if not snapshots:
        return words.save.first_title
    after = _after(months_between(min(snapshot.taken_on for snapshot in snapshots), today), words)
    if after and after not in (snapshot.title for snapshot in snapshots):
        return after
    return words.save.next_title.format(number=len(snapshots) + 1)


def _after(months: int, words: Interface) -> str:
    save = words.save
    if months < 1:
        return ""
    if months in (1, 6, 12):
        return {1: save.after_month, 6: save.after_half_year, 12: save.after_year}[months]
    years, odd_months = divmod(months, 12)
    if odd_months and years < 2:
        return save.after_months.format(count=months)
    return save.after_years.format(count=years)


def fader_topic(library: Library) -> HelpTopic:
    """The help topic about the five faders: what each is about, and what was seen of it in municipalities."""
    parts = [part for text in library.faders.values() for part in _parts(text, library)]
    return HelpTopic(library.help.faders.title, parts)


def _parts(text: FaderText, library: Library) -> Iterator[HelpPart]:
    words = library.help.faders
    ends = [words.high.format(meaning=text.high.long), words.low.format(meaning=text.low.long)]
    yield HelpPart(text.name, [text.about, *ends])
    yield HelpPart(words.questions, text.questions, listed=True)
    yield HelpPart(words.examples, [_told(example, library) for example in text.examples], listed=True)


def _told(example: Example, library: Library) -> str:
    """With the chapter, and with where the fader stood only where the publication says so."""
    words = library.words
    place = f"{example.place} {words.levels[example.level]}" if example.level else example.place
    source = words.panel.chapter.format(chapter=example.chapter)
    return words.panel.from_elsewhere.format(example=f"{place}: {example.text}", source=source)
