"""Why a file is not let in, in words: what is wrong, where, and what to do about it."""

from __future__ import annotations

from mengpaneel.content.interface import Interface
from mengpaneel.domain.refusal import Reason, Refusal

_MEGABYTE = 1024 * 1024


def tell_refusal(refusal: Refusal, words: Interface) -> str:
    """What is wrong with a file, where in it, and what to do."""
    most = refusal.most // _MEGABYTE if refusal.reason is Reason.TOO_LARGE else refusal.most
    told = words.refusals[refusal.reason].format(most=most, again=words.exchange.again)
    return f"{_place(refusal, words)}{told}"


def _place(refusal: Refusal, words: Interface) -> str:
    if refusal.key:
        return words.exchange.at_key.format(key=refusal.key)
    return words.exchange.at_line.format(line=refusal.line) if refusal.line else ""
