"""What a row is that is not what was written: what is damaged about it, and what can still be read."""

from __future__ import annotations

from mengpaneel.domain.memory import Damaged
from mengpaneel.store import rows


def damaged_from(row: rows.Row) -> Damaged | None:
    """What is wrong with a snapshot or its label; nothing if both are what was written."""
    try:
        snapshot = rows.snapshot_from(row)
    except rows.MALFORMED:
        return Damaged(str(row["id"]), _told(row))
    whole = row["seal"] == rows.seal_of(snapshot.id, row["title"], row["place"])
    return None if whole else Damaged(snapshot.id, _told(row), only_label=True)


def _told(row: rows.Row) -> str:
    """What can still be read of a damaged snapshot, by which people may know it."""
    readable = (str(row[name]).encode(errors="replace").decode() for name in ("title", "taken_on", "id"))
    return next((text for text in readable if text and text != "None"), "?")
