"""Files that nobody would think of, at every door through which a file comes in."""
