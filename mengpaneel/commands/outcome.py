"""How a command ends."""

from __future__ import annotations

DONE, FAILED, WRONG_CALL = 0, 1, 2
INTERRUPTED = 130
"""As every shell says it of who pressed Ctrl+C."""


class WrongCall(Exception):
    """The arguments or the input are not right; the message says what to do. Nothing was changed."""
