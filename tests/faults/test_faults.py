"""Every harness in short, on the program as it is and broken on purpose. `make faults` is the long form."""

from __future__ import annotations

import sys

import pytest

if sys.platform != "linux":
    pytest.skip("strace and /proc are Linux's", allow_module_level=True)

from tests.faults.harness import SOUND, Harness
from tests.faults.harnesses import HARNESSES

# Some harnesses need the one application of Qt: in a run with other tests it is that of all of them.
pytestmark = pytest.mark.usefixtures("qapp")

_TIMES = 6
"""Killed before the hand did anything, as on a busy machine, even a broken program loses nothing."""

_FIRST_OF = 5
"""A broken program mostly loses in a few cases already: first it is tried in so small a part of all."""

all_harnesses = pytest.mark.parametrize("harness", HARNESSES, ids=lambda harness: harness.promise)


@all_harnesses
def test_nothing_is_lost(harness: Harness):
    tally = harness.measure(SOUND, harness.short)

    assert tally.tried
    assert not tally.losses


@all_harnesses
def test_the_harness_sees_what_is_lost_when_the_program_is_broken(harness: Harness):
    few = -(-harness.short // _FIRST_OF)
    assert any(harness.measure(harness.broken, most).losses for most in (few, *[harness.short] * _TIMES))
