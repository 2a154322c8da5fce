"""An hour on a desk: begun, and with everybody's entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mengpaneel.desk.desk import Desk
from tests.domain.rounds import entries

ROLES = ("wijkambtenaar", "sociaal domein", "fysiek domein")


@pytest.fixture
def reopened(memory, qapp) -> Callable[[], Desk]:
    """Start the program's desk on what is kept, as often as asked."""
    return lambda: Desk(memory, lambda: memory, 1)


@pytest.fixture
def leading(reopened) -> Desk:
    desk = reopened()
    desk.session.begin(ROLES)
    return desk


@pytest.fixture
def entered(leading: Desk) -> Desk:
    """Everybody has entered; nothing was revealed."""
    for place, row in enumerate([(10, 20, 30, 40, 50), (90, 20, 35, None, 50), (50, 20, 40, 80, 50)]):
        leading.session.enter(place, entries(*row))
    return leading
