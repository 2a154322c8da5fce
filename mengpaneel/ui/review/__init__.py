"""The screen *Terugblik*: two sheets compared, and all snapshots over time."""
