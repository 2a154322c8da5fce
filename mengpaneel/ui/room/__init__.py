"""*Presenteren*: the window for the room, and what is kept out of it."""
