"""A snapshot that nobody names is still told from the others."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mengpaneel.content.library import Library
from mengpaneel.content.text.names import suggest_title
from mengpaneel.domain.snapshot import EMPTY_SHEET, Snapshot

FIRST = date(2025, 3, 12)


def taken(on: date, title: str = "Nulmeting") -> Snapshot:
    return Snapshot(title, "s", on, datetime(2025, 3, 12, tzinfo=UTC), title, (), EMPTY_SHEET, 1, 1)


def test_the_first_is_where_they_began(library: Library):
    assert suggest_title([], FIRST, library.words) == "De eerste keer"


@pytest.mark.parametrize(
    ("today", "title"),
    [
        (date(2025, 3, 12), "Momentopname 2"),
        (date(2025, 3, 20), "Momentopname 2"),
        (date(2025, 4, 9), "Na een maand"),
        (date(2025, 6, 20), "Na 3 maanden"),
        (date(2025, 9, 1), "Na een half jaar"),
        (date(2026, 3, 2), "Na een jaar"),
        (date(2026, 3, 24), "Na een jaar"),
        (date(2026, 5, 12), "Na 14 maanden"),
        (date(2027, 3, 16), "Na 2 jaar"),
        (date(2027, 9, 16), "Na 2 jaar"),
        (date(2024, 3, 12), "Momentopname 2"),
    ],
)
def test_a_later_one_is_called_by_how_much_later(library: Library, today: date, title: str):
    assert suggest_title([taken(FIRST)], today, library.words) == title


def test_no_title_is_suggested_twice(library: Library):
    before = [taken(FIRST), taken(date(2026, 3, 2), "Na een jaar")]
    assert suggest_title(before, date(2026, 3, 12), library.words) == "Momentopname 3"


def test_english_counts_in_english():
    words = Library("en").words
    assert suggest_title([taken(FIRST)], date(2027, 3, 12), words) == "After 2 years"
