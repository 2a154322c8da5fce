"""What can be touched? Views: they show what lies on the desk, and tell it what a hand does."""
