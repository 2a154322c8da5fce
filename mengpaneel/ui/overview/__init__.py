"""The screen *Naast elkaar*: several subjects side by side."""
