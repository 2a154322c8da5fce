"""A second place that is missed, also when a clock was wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mengpaneel.domain.backup_service import SecondPlace
from mengpaneel.domain.days import is_ahead

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "missed"),
    [
        (None, True),
        (NOW - timedelta(days=13), False),
        (NOW - timedelta(days=15), True),
        (NOW + timedelta(hours=3), False),
        (NOW + timedelta(days=2), True),
        (datetime(2036, 1, 1, tzinfo=UTC), True),
        (datetime(1970, 1, 1, tzinfo=UTC), True),
    ],
)
def test_a_place_is_missed_when_no_copy_went_there_for_long_as_far_as_is_known(last, missed):
    assert SecondPlace("/stick", last, reachable=False).is_missed(NOW) is missed
    assert not SecondPlace("/stick", last, reachable=True).is_missed(NOW)
    assert not SecondPlace("", last).is_missed(NOW)


def test_a_moment_is_ahead_when_it_is_more_than_a_day_to_come():
    assert is_ahead(NOW + timedelta(days=1, seconds=1), NOW)
    assert not is_ahead(NOW + timedelta(days=1), NOW)
    assert not is_ahead(NOW - timedelta(days=4000), NOW)
