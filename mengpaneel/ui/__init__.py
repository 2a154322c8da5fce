"""What can be touched? Views: they show the state of the desk, and pass on what the user does."""
