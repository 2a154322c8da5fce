"""All harnesses, in the order in which the table tells them."""

from __future__ import annotations

from tests.faults import (
    blindness,
    clocks,
    copies,
    endings,
    every_call,
    files,
    header_bits,
    limits,
    no_network,
    plain_text,
    power_cut,
    random_kill,
    spreadsheet,
    windows,
    wiping,
)

HARNESSES = (
    power_cut.CUT,
    every_call.KILLED,
    random_kill.KILLED,
    blindness.KILLED,
    files.WORN,
    copies.WORN,
    copies.NEW_LAPTOP,
    copies.PUT_BACK,
    clocks.WRONG,
    files.UNTOUCHED,
    files.BROUGHT_UP,
    files.SET_ASIDE,
    header_bits.DAMAGED,
    every_call.REFUSED,
    windows.WRITTEN,
    endings.LEFT,
    files.KEPT_OUT,
    plain_text.SHOWN,
    limits.KEPT,
    spreadsheet.WRITTEN,
    copies.WIPED,
    wiping.CONFLICTS,
    wiping.HALF_WAY,
    wiping.TWO_LAPTOPS,
    no_network.TRACED,
)
