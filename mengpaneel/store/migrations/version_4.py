"""Version 4: rounds, the neighbourhood, what stays put and why; how the last time was met; the hour."""

from __future__ import annotations

_A_NEIGHBOURHOOD = "neighbourhood GLOB '{*}' AND length(neighbourhood) <= 40000"

_SHEET = (
    "rounds TEXT NOT NULL DEFAULT '{}' CHECK (rounds GLOB '{*}' AND length(rounds) <= 100000)",
    f"neighbourhood TEXT NOT NULL DEFAULT '{{}}' CHECK ({_A_NEIGHBOURHOOD})",
    "stays TEXT NOT NULL DEFAULT '[]' CHECK (stays GLOB '[[]*]' AND length(stays) <= 400000)",
)

_LAST_TIME = (
    "blind INTEGER CHECK (blind IN (0, 1))",
    "same_people TEXT CHECK (same_people IN ('yes', 'partly', 'no', 'unknown'))",
)

_HOUR = "hour TEXT NOT NULL DEFAULT '{}' CHECK (hour GLOB '{*}' AND length(hour) <= 1000)"

_UNFINISHED_ROUND_WIPE = """
CREATE TABLE unfinished_round_wipe (
    number INTEGER PRIMARY KEY,
    subject_id TEXT NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 64),
    place TEXT NOT NULL CHECK (length(place) <= 4096),
    UNIQUE (subject_id, place)
) STRICT
"""
# A file of the data folder, by its name there, in which a draft may hold a round that was thrown away.

VERSION_4: tuple[str, ...] = (
    *(f"ALTER TABLE sheet ADD COLUMN {column}" for column in (*_SHEET, *_LAST_TIME, _HOUR)),
    *(f"ALTER TABLE snapshot ADD COLUMN {column}" for column in (*_SHEET, *_LAST_TIME)),
    _UNFINISHED_ROUND_WIPE,
)
"""What leads from version 3 to version 4."""
