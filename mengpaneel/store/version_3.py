"""Version 3: a draft knows its last time, and keeps the sheet of before while that is hidden."""

from __future__ import annotations

VERSION_3: tuple[str, ...] = (
    "ALTER TABLE sheet ADD COLUMN last_time TEXT CHECK (length(last_time) BETWEEN 1 AND 64)",
    "ALTER TABLE sheet ADD COLUMN before TEXT CHECK (before GLOB '{*}' AND length(before) <= 4000000)",
)
"""What leads from version 2 to version 3."""
