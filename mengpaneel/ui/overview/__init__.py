"""Several subjects side by side: the parts of the screen *Naast elkaar*."""
