"""What a sheet held that was cleared, in one line."""

from __future__ import annotations

from mengpaneel.content.shapes.interface import Interface
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.snapshot import Plan, Sheet


def tell_cleared(sheet: Sheet, words: Interface) -> str:
    """Name the parts of a sheet that were filled in."""
    window = words.window
    parts = (
        (window.cleared_faders, sheet.mix != EMPTY_MIX),
        (window.cleared_notes, any(remark.note for remark in sheet.remarks)),
        (window.cleared_flags, any(remark.talk for remark in sheet.remarks)),
        (window.cleared_ambition, sheet.ambition != EMPTY_MIX),
        (window.cleared_plan, sheet.plan != Plan()),
        (window.cleared_outcome, bool(sheet.outcome)),
    )
    *first, last = (part for part, filled_in in parts if filled_in)
    what = f"{', '.join(first)} {words.said.and_} {last}" if first else last
    return window.cleared.format(what=what)
