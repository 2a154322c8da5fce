"""Snapshots that leave this computer, and that come to it."""
