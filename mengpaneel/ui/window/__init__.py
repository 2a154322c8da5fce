"""The main window: header, screens, messages, and what it can do."""
