"""What do we say about it, in which language? Texts are read from `resources/content/<language>/`."""
