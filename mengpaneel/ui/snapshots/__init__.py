"""The snapshots of a subject: in a row below the console, with what can be done to each."""
