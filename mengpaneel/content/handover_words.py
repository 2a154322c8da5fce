"""The words of what is handed over to other programs: the shape of `handover.toml`."""

from __future__ import annotations

from mengpaneel.content.reading import Strict


class TableWords(Strict):
    """The headings of a table, and how a date stands in it."""

    subject: str
    kind: str
    day: str
    value: str
    said: str
    ambition: str
    first: str
    note: str
    reasons: str
    id: str


class CalendarWords(Strict):
    """What stands in a calendar."""

    title: str
    text: str


class HandoverWords(Strict):
    """All words of what is handed over."""

    table: TableWords
    calendar: CalendarWords
