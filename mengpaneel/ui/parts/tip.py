"""What is shown while the mouse waits over something."""

from __future__ import annotations

from textwrap import fill

_WIDTH = 64


def plain_tip(text: str) -> str:
    """Make a tip in which every sign means itself, in lines that fit on a screen.

    Qt reads a tip as markup as soon as it looks like that, and never breaks the lines of one that does not.
    """
    text = "\n".join(line if len(line) <= _WIDTH else fill(line, _WIDTH) for line in text.splitlines())
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # few tips need it

    lines = escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>"
