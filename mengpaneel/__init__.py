"""Mengpaneel: five faders that show how a municipality organises its neighbourhood work."""

__version__ = "0.1.0"
