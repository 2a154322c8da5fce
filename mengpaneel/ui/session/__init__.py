"""The screen *Samen*: the hour in the room, step by step."""
