"""The profile panel: what the mix resembles, why, and texts about the profiles."""
