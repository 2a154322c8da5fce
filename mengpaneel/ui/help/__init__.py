"""Help: the tour, the topics, the keys and the tips."""
