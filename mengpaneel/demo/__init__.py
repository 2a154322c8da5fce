"""The example's screens, for pictures and tests."""
