"""What can be chosen for a report: its parts, and the name of its file."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.compared_sheet import ComparedSheet


class ReportOptions(Struct, frozen=True):
    """What goes in. What people wrote, and their roles, only when asked for; flags always.

    `rounds` adds what everyone set alone. `then` is what to compare with; `history` are the moments of the
    trend, oldest first. Without `profile` nothing is said of what a mix resembles.
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
    """A name without an ending: subject and day, so that reports sort by themselves."""
    return name_of(subject_name(moment.subject, library.words), moment.day)


def name_of(subject: str, day: date) -> str:
    """A name without an ending for what is about this subject, or about several when it is empty."""
    subject = " ".join(_FORBIDDEN.sub(" ", subject).split())[:_LONGEST].strip(" .")
    return f"Mengpaneel {subject} {day.isoformat()}".replace("  ", " ")
