"""What is going on now? The one source of truth, with undo. Views ask it and follow its signals."""
