"""All harnesses, in the order in which the table tells them."""

from __future__ import annotations

from tests.faults import every_call, power_cut

HARNESSES = (
    power_cut.CUT,
    every_call.KILLED,
    every_call.REFUSED,
)
