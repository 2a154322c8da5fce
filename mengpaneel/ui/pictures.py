"""Pictures of every screen, made by running the program: for the README, for tests, and to look at."""
