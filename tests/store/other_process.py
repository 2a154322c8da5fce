"""A program for another process that takes the lock and holds it."""

from __future__ import annotations

from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


HOLD = """
import sys; from pathlib import Path; from mengpaneel.store.lock import Lock
lock = Lock(Path(sys.argv[1])); print(lock.take(), flush=True); sys.stdin.read()
"""
