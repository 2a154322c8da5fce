"""The screens of the window, each in a file of its own."""
