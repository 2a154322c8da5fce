"""Snapshots that leave this computer, and that come to it: export, preview, and the door of the window."""
