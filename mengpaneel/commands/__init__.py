"""What can be options on the command line: each file a command, with `offer` and `run`."""
