"""One of two sheets that lie beside each other, and what asks for care when they are read together."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from mengpaneel.domain.comparison import Comparison
from mengpaneel.domain.days import months_later
from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject

SAME_PERIOD = 3
"""Fewer months than this are hardly enough to see a change."""


class ComparedSheet(Struct, frozen=True):
    """A sheet with what it is about, and when, by whom and under which versions it was filled in.

    `id` is that of the snapshot; empty for what lies on the console.
    """

    subject: Subject
    title: str
    sheet: Sheet
    day: date
    roles: tuple[str, ...]
    rule: int
    content: int
    id: str = ""

    @classmethod
    def of(cls, snapshot: Snapshot, subject: Subject) -> ComparedSheet:
        """A snapshot of this subject as one of the two sides."""
        return cls(
            subject,
            snapshot.title,
            snapshot.sheet,
            snapshot.taken_on,
            snapshot.roles,
            snapshot.rule,
            snapshot.content,
            snapshot.id,
        )


class Caution(StrEnum):
    """Why a difference is to be read with care."""

    OTHER_SUBJECT = "other_subject"
    OTHER_PEOPLE = "other_people"
    OTHER_RULE = "other_rule"
    OTHER_CONTENT = "other_content"
    TOO_SOON = "too_soon"


def compared(then: ComparedSheet, now: ComparedSheet) -> Comparison:
    """The two mixes beside each other; an ambition counts only for the subject that it was made for."""
    if then.subject.id != now.subject.id:
        return Comparison(then.sheet.mix, now.sheet.mix)
    return Comparison(then.sheet.mix, now.sheet.mix, then.sheet.ambition)


def cautions(then: ComparedSheet, now: ComparedSheet) -> tuple[Caution, ...]:
    """What asks for care when these two are read beside each other."""
    same_subject = then.subject.id == now.subject.id
    first, last = sorted((then.day, now.day))
    found = {
        Caution.OTHER_SUBJECT: not same_subject,
        Caution.OTHER_PEOPLE: bool(then.roles and now.roles) and set(then.roles) != set(now.roles),
        Caution.OTHER_RULE: then.rule != now.rule,
        Caution.OTHER_CONTENT: then.content != now.content,
        Caution.TOO_SOON: same_subject and last < months_later(first, SAME_PERIOD),
    }
    return tuple(caution for caution, holds in found.items() if holds)
