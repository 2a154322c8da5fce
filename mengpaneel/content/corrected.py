"""That a snapshot was corrected, in words."""

from __future__ import annotations

from mengpaneel.content.dates import tell_date
from mengpaneel.content.library import Library
from mengpaneel.domain.snapshot import Snapshot


def tell_corrected(correction: Snapshot, library: Library) -> str:
    """On which day a correction was made, where this computer is."""
    day = tell_date(correction.saved_at.astimezone().date(), library.words)
    return library.words.upkeep.corrected_on.format(day=day)
