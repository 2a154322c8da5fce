"""The snapshots of a subject: in a row below the console, with their actions."""
