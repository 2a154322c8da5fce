"""What each participant set, in pictures and words: only if revealed, and only on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.round import (
    tell_conclusion,
    tell_conclusions,
    tell_distance,
    tell_ends,
    tell_entries,
    tell_then_and_now,
)
from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.faders import FADERS, Fader, level_of
from mengpaneel.domain.participants import discs, shuffled_letters
from mengpaneel.domain.plain_text import sentence_case
from mengpaneel.domain.round import Participant, Round
from mengpaneel.domain.snapshot import MixKind
from mengpaneel.looks.disc_layout import marks_in
from mengpaneel.reports.blocks import Block, Bullets, Emphasis, Figure, Heading, Panel, Paragraph, Strip
from mengpaneel.reports.sections.panel import scale


def round_blocks(
    moment: ComparedSheet, then: ComparedSheet | None, library: Library, *, roles: bool
) -> Iterator[Block]:
    """The rounds of a moment, about now and about the ambition, after those of `then`.

    Without `roles` each participant is a letter, assigned at random for each snapshot.
    """
    words, before = library.words.report, None
    if then and then.subject.id == moment.subject.id:
        before = then.sheet.rounds.visible.now
    now, wish = moment.sheet.rounds.visible.now, moment.sheet.rounds.visible.ambition
    if before and now and (told := list(tell_then_and_now(before, now, library))):
        yield Heading(words.rounds_beside)
        yield Bullets(tuple(told))
    if then and before:
        day = tell_date(then.day, library.words)
        yield from _round(before, then, MixKind.NOW, words.round_then.format(date=day), library, roles=roles)
    if now:
        yield from _round(now, moment, MixKind.NOW, words.round_now, library, roles=roles)
    if wish:
        yield from _round(wish, moment, MixKind.AMBITION, words.round_wish, library, roles=roles)


def _round(
    round_: Round, moment: ComparedSheet, kind: MixKind, heading: str, library: Library, *, roles: bool
) -> Iterator[Block]:
    """One round: what the group made of it, the five faders, and whose letters are whose."""
    words = library.words.report
    yield Heading(heading)
    yield Paragraph(tell_conclusions(round_, library), leads=bool(round_.participants))
    if not round_.participants:
        return
    drawn = shuffled_letters(round_.participants, moment.id or moment.subject.id)
    called = round_ if roles else _called(round_, drawn)
    strips = tuple(_strip(called, moment, kind, fader, library) for fader in FADERS)
    told = words.panel_told.format(faders=" ".join(f"{strip.told}." for strip in strips))
    yield Figure(Panel(strips, scale(library)), told)
    yield Paragraph(" ".join(_legend(called, library, roles=roles)), Emphasis.QUIET)


def _called(round_: Round, letters: Iterable[str]) -> Round:
    """The round with letters instead of roles."""
    return replace(round_, participants=tuple(map(Participant, letters)))


def _strip(round_: Round, moment: ComparedSheet, kind: MixKind, fader: Fader, library: Library) -> Strip:
    held, text = round_[fader], library.faders[fader]
    conclusion = tell_conclusion(held, moment.sheet.mix_of(kind)[fader], library)
    if held.agreed_at is not None and not held.is_moved_later(moment.sheet.mix_of(kind)[fader]):
        conclusion = library.words.leading.agreed_at.format(
            level=library.words.levels[level_of(held.agreed_at)]
        )
    letters = discs(round_.participants)
    lines = (conclusion, *tell_ends(_called(round_, letters), held.shown, library))
    return Strip(
        fader,
        text.name,
        text.high.short,
        text.low.short,
        None,
        tell_distance(held.shown, library) if held.revealed else "",
        "\n".join(f"{sentence_case(line).rstrip('.')}." for line in lines),
        marks=tuple(marks_in(held, letters)),
        marks_told=_told(round_, fader, library),
        agreed=held.agreed_at,
    )


def _told(round_: Round, fader: Fader, library: Library) -> str:
    """Who stands where, and stood in the round before."""
    held, words = round_[fader], library.words.report
    told = []
    for form, entries in ((words.first_told, held.shown_before), (words.entries_told, held.shown)):
        if entries:
            where = (f"{who} {level}" for who, level in tell_entries(round_.participants, entries, library))
            told.append(form.format(entries=", ".join(where)))
    return ". ".join(told)


def _legend(round_: Round, library: Library, *, roles: bool) -> Iterator[str]:
    words = library.words.report
    if roles:
        pairs = zip(discs(round_.participants), round_.participants, strict=True)
        yield words.letters_are.format(roles=", ".join(f"{letter} {who.label}" for letter, who in pairs))
    else:
        yield words.letters_drawn
    if any(held.agreed_at is not None for held in round_.faders):
        yield words.agreed_cap
    if any(held.shown_before for held in round_.faders):
        yield words.hollow
