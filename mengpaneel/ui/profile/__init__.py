"""The profile panel: what is said about the mix, why, and what there is to read about it."""
