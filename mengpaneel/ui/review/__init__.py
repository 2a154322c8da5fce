"""Two sheets beside each other: the parts of the screen *Terugblik*."""
