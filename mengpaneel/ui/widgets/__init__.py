"""The few kinds of widget from which every screen is built."""
