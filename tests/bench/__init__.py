"""Benchmarks: what the program costs, as ratios to something measured in the same run. Never asserted."""
