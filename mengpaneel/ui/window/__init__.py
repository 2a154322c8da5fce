"""The main window: header, screens, messages and actions."""
