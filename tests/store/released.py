"""The files of old that are kept, one per version of the tables that was released."""

from __future__ import annotations

from pathlib import Path

RELEASED = Path(__file__).with_name("released")
