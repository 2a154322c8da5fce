"""Version 3: a draft knows its last time and what is hidden; what must still be wiped is remembered."""

from __future__ import annotations

_UNFINISHED_WIPE = """
CREATE TABLE unfinished_wipe (
    number INTEGER PRIMARY KEY,
    snapshot_id TEXT NOT NULL CHECK (length(snapshot_id) BETWEEN 1 AND 64),
    subject_id TEXT NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 64),
    kind TEXT NOT NULL CHECK (kind IN ('file', 'folder', 'lift')),
    place TEXT NOT NULL CHECK (length(place) <= 4096),
    UNIQUE (snapshot_id, kind, place)
) STRICT
"""
# A file of the data folder, by its name there; a second place; or, without a place, the tombstone of a
# snapshot that was taken in again.

VERSION_3: tuple[str, ...] = (
    "ALTER TABLE sheet ADD COLUMN last_time TEXT CHECK (length(last_time) BETWEEN 1 AND 64)",
    "ALTER TABLE sheet ADD COLUMN before TEXT CHECK (before GLOB '{*}' AND length(before) <= 4000000)",
    _UNFINISHED_WIPE,
)
"""What leads from version 2 to version 3."""
