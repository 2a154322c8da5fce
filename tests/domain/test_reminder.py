from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from mengpaneel.domain.last_time import due
from mengpaneel.domain.snapshot import EMPTY_SHEET, Snapshot

DAY = date(2026, 11, 24)


def taken(id: str, again: date | None) -> Snapshot:
    saved = datetime(2025, 11, 24, tzinfo=UTC)
    return Snapshot(id, "s", date(2025, 11, 24), saved, id, (), EMPTY_SHEET, 1, 1, look_again_on=again)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], None),
        ([None], None),
        ([date(2026, 11, 25)], None),
        ([DAY], 0),
        ([date(2026, 1, 1)], 0),
        ([DAY, None], None),
        ([DAY, date(2027, 1, 1)], None),
        ([None, DAY], 1),
    ],
)
def test_only_the_newest_snapshot_can_be_due(days, told):
    shelf = [taken(str(number), day) for number, day in enumerate(days)]
    assert due(shelf, DAY) == (None if told is None else shelf[told])


def test_one_of_a_day_yet_to_come_silences_nobody():
    """As a clock that was years ahead for one session leaves behind."""
    past, ahead = taken("past", DAY), replace(taken("ahead", date(2037, 1, 1)), taken_on=date(2036, 1, 1))

    assert due([past, ahead], DAY) == past
    assert due([ahead], DAY) is None
    assert due([past, ahead], date(2036, 6, 1)) is None
    assert due([past, ahead], date(2037, 1, 1)) == ahead
