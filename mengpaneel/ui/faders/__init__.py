"""Faders that can be touched or looked at, alone and five beside one another."""
