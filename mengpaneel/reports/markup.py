"""HTML from parts: the one place where text becomes markup, so that what somebody typed stays text."""

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
    """Text that is markup already; made only here."""

    __slots__ = ()


def escape(text: str) -> Markup:
    """Text as markup that shows exactly that text, also between quotes; what no page may hold is left out."""
    return Markup(html.escape(_UNPRINTABLE.sub("", text), quote=True))


def element(name: str, /, *children: str, **attributes: str) -> Markup:
    """An element. Children that are no markup are escaped; an attribute `for_` or `data_x` loses its `_`."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items()
    )
    end = "\n" if name in _OWN_LINE else ""
    if name in _EMPTY:
        return Markup(f"<{name}{told}>{end}")
    return Markup(f"<{name}{told}>{together(*children)}</{name}>{end}")


def together(*children: str) -> Markup:
    """Parts after one another."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in children))


def trusted_markup(markup: str) -> Markup:
    """Markup that we made ourselves from no text at all: a drawing, a style sheet."""
    return Markup(markup)
