"""Faders, interactive and read-only, single and in a bank of five."""
