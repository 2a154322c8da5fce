"""What is shown while the mouse waits over something."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Make a tip in which every sign means itself: Qt reads a tip as markup as soon as it looks like that."""
    if "<" not in text and "&" not in text:
        return text
    lines = escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>"
