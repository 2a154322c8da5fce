"""What hands do on the page of Terugblik, and what it says."""

from __future__ import annotations

from datetime import UTC, date, datetime

from mengpaneel.domain.snapshot import Sheet, Snapshot, Subject
from mengpaneel.ui.review.compare import ComparePage


def snapshot(id: str, subject: Subject, sheet: Sheet, day: date = date(2026, 3, 1)) -> Snapshot:
    return Snapshot(id, subject.id, day, datetime(2026, 3, 1, tzinfo=UTC), f"Opname {id}", (), sheet, 1, 1)


def compare_chosen(page: ComparePage) -> None:
    """What a hand does that chose last in the list of now."""
    page.now.activated.emit(page.now.currentIndex())


def words(page: ComparePage) -> list[tuple[str, str]]:
    return [(strip.words.text(), strip.shift.text()) for strip in page.strips.strips.values()]


def difference(page: ComparePage) -> str:
    return page.told.difference.toPlainText()
