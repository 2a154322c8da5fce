"""All snapshots of a subject as lines over time, with the word for every point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.content.text.match import tell_likeness
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, MIDDLE, Fader, Position, level_of
from mengpaneel.domain.match import MatchKind, partial_likeness
from mengpaneel.domain.profiles import PROFILES
from mengpaneel.domain.snapshot import Snapshot

_LIKENESS_TICKS = (40, 72, 90)
"""In the middle of what is called little, somewhat and strongly, as far as likenesses are met."""


class TrendLine(Struct, frozen=True):
    """One fader or one profile over time; None where it was not set."""

    name: str
    values: Sequence[Position]
    format_value: Callable[[Position], str]
    fader: Fader | None = None


class TrendText(Struct, frozen=True):
    """Lines over the same days, and the words beside the upright axis."""

    days: Sequence[date]
    titles: Sequence[str]
    lines: Sequence[TrendLine]
    ticks: Sequence[tuple[int, str]]


def tell_fader_trend(snapshots: Sequence[Snapshot], library: Library) -> TrendText:
    """Where the five faders stood over time."""
    levels, console = library.words.levels, library.words.console
    lines = [
        TrendLine(
            library.faders[fader].short,
            [snapshot.sheet.mix[fader] for snapshot in snapshots],
            lambda position: levels[level_of(position)],
            fader,
        )
        for fader in FADERS
    ]
    ticks = ((LOWEST, console.low), (MIDDLE, console.middle), (HIGHEST, console.high))
    return TrendText(*_days_and_titles(snapshots), lines, ticks)


def tell_likeness_trend(snapshots: Sequence[Snapshot], library: Library) -> TrendText:
    """How much the mixes resembled the five profiles over time."""
    likenesses = [partial_likeness(snapshot.sheet.mix) for snapshot in snapshots]

    def verdict(likeness: Position) -> str:
        return tell_likeness(likeness, MatchKind.CLEAR, library, named=False)

    lines = [
        TrendLine(library.profile_names[profile.id].short, [row[place] for row in likenesses], verdict)
        for place, profile in enumerate(PROFILES)
    ]
    return TrendText(
        *_days_and_titles(snapshots), lines, [(likeness, verdict(likeness)) for likeness in _LIKENESS_TICKS]
    )


def tell_point(trend: TrendText, line: TrendLine, index: int, library: Library) -> str:
    """One point in words: the day, the title, and how the line stood."""
    words = library.words
    return words.over_time.point.format(
        date=tell_date(trend.days[index], words),
        title=trend.titles[index],
        line=line.name,
        word=line.format_value(line.values[index]),
    )


def _days_and_titles(snapshots: Sequence[Snapshot]) -> tuple[Sequence[date], Sequence[str]]:
    return [snapshot.taken_on for snapshot in snapshots], [snapshot.title for snapshot in snapshots]
