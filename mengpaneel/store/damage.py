"""What a row is that is not what was written: what is damaged about it, and what can still be read."""

from __future__ import annotations

from mengpaneel.domain.memory import Damaged
from mengpaneel.store import rows


def damaged_from(row: rows.Row) -> Damaged | None:
    """What is wrong with a snapshot and its label; nothing if both are what was written."""
    return None if _is_sound(row) else Damaged(str(row["id"]), _told(row))


def _is_sound(row: rows.Row) -> bool:
    """Whether both the snapshot and its label are what was written."""
    try:
        snapshot = rows.snapshot_from(row)
        return bool(row["seal"] == rows.seal_of(snapshot.id, row["title"], row["place"]))
    except rows.MALFORMED:
        return False


def _told(row: rows.Row) -> str:
    """What can still be read of a damaged snapshot, by which people may know it."""
    readable = (str(row[name]).encode(errors="replace").decode() for name in ("title", "taken_on", "id"))
    return next((text for text in readable if text and text != "None"), "?")
