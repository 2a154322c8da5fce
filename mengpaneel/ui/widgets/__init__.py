"""The widgets from which every screen is built."""
