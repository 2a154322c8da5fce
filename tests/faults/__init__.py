"""Harnesses that do their worst to what people saved, and count what is lost."""
