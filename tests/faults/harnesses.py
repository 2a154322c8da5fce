"""All harnesses, in the order in which the table tells them."""

from __future__ import annotations

from tests.faults import every_call, no_network, plain_text, power_cut, random_kill

HARNESSES = (
    power_cut.CUT,
    every_call.KILLED,
    random_kill.KILLED,
    every_call.REFUSED,
    plain_text.SHOWN,
    no_network.TRACED,
)
