"""Exporting and importing snapshots."""
