"""Builds HTML from parts: the one place where text becomes markup, so that typed text is always escaped."""

from __future__ import annotations

import html
import re

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_EMPTY = frozenset({"meta"})
_OWN_LINE = frozenset(
    {"meta", "title", "style", "header", "footer", "section", "div", "table", "tr", "ul", "li"}
)
_OWN_LINE |= {"h1", "h2", "h3", "p", "figure", "main", "head", "body", "thead", "tbody"}


class Markup(str):
    """Text that is markup already; created only in this module."""

    __slots__ = ()


def escape(text: str) -> Markup:
    """Escape a text for element content and attributes; characters that HTML forbids are left out."""
    return Markup(html.escape(_UNPRINTABLE.sub("", text), quote=True))


def element(name: str, /, *children: str, **attributes: str) -> Markup:
    """An element. Children that are no Markup are escaped; `for_` means `for`, `data_x` means `data-x`."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items()
    )
    end = "\n" if name in _OWN_LINE else ""
    if name in _EMPTY:
        return Markup(f"<{name}{told}>{end}")
    return Markup(f"<{name}{told}>{together(*children)}</{name}>{end}")


def together(*children: str) -> Markup:
    """Concatenate parts."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in children))


def trusted_markup(markup: str) -> Markup:
    """Mark a string of our own as markup: a drawing, a style sheet; never anything that somebody typed."""
    return Markup(markup)
