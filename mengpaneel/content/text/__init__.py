"""Sentences made from values: what a position, a match, a comparison or an error is called in words."""
