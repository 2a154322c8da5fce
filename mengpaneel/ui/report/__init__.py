"""Handing over: choose what goes into a report, look at its pages, and save it."""
