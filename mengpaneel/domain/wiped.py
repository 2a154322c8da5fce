"""What was wiped for good, known by its identity alone."""

from __future__ import annotations

from collections.abc import Collection

from mengpaneel.domain.excerpt import whole_id


def is_wiped(snapshot_id: str, wiped: Collection[str], alive: Collection[str] = ()) -> bool:
    """Whether this was wiped, or is an excerpt of what was; never what is alive here."""
    return snapshot_id not in alive and (snapshot_id in wiped or whole_id(snapshot_id) in wiped)
