"""The options of a report: its parts, and the name of its file."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.compared_sheet import ComparedSheet


class ReportOptions(Struct, frozen=True):
    """What a report includes. Notes and roles only on request; flags always.

    `rounds` adds what each participant set. `then` is the moment to compare with, `history` those of the
    trend, oldest first. Without `profile` it does not say what a mix resembles.
    """

    notes: bool = False
    roles: bool = False
    rounds: bool = False
    then: ComparedSheet | None = None
    history: tuple[ComparedSheet, ...] = ()
    profile: bool = True


_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f\ud800-\udfff<>:"/\\|?*]+')
_LONGEST = 60


def file_name(moment: ComparedSheet, library: Library) -> str:
    """A file name without suffix: subject and day, so that files sort in order."""
    return name_of(subject_name(moment.subject, library.words), moment.day)


def name_of(subject: str, day: date) -> str:
    """A file name without suffix about a subject; an empty subject means several."""
    subject = " ".join(_FORBIDDEN.sub(" ", subject).split())[:_LONGEST].strip(" .")
    return f"Mengpaneel {subject} {day.isoformat()}".replace("  ", " ")
