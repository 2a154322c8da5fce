"""What a content file holds: the shape of every table of texts and words."""
