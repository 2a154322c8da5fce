"""Which version of the program this is, and from which day."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from mengpaneel.assets import asset
from mengpaneel.content.library import Library
from mengpaneel.content.text.dates import tell_date
from mengpaneel.domain.days import a_year_later


class Version(Struct, frozen=True):
    """Its number and the day of its last change; None for a checkout, which may change today."""

    number: str
    built_on: date | None = None


def this_version() -> Version:
    """The version that runs: a package has a file with its day, a checkout has none."""
    from mengpaneel import __version__

    try:
        return Version(__version__, date.fromisoformat(asset("build-date.txt").read_text("ascii").strip()))
    except (OSError, ValueError):
        return Version(__version__)


def tell_version(version: Version, today: date, library: Library) -> list[str]:
    """Its day in words and, a year later by this computer's clock, that there may be a newer one."""
    words = library.about.program
    if version.built_on is None:
        return [words.checkout]
    told = [words.built.format(date=tell_date(version.built_on, library.words))]
    return [*told, words.old] if today >= a_year_later(version.built_on) else told
