"""A snapshot with nothing special about it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from mengpaneel.domain.snapshot import (
    EMPTY_SHEET,
    Snapshot,
)

PLAIN = Snapshot(
    id="a",
    subject_id="b",
    taken_on=date(2025, 3, 12),
    saved_at=datetime(2025, 3, 12, 12, tzinfo=UTC),
    title="Nulmeting",
    roles=("wijkambtenaar",),
    sheet=EMPTY_SHEET,
    rule=1,
    content=1,
)
