"""What can be asked on the command line: each file a command, with `offer` and `run`."""
