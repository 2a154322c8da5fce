"""What somebody chose to have in a report."""

from __future__ import annotations

from msgspec import Struct

from mengpaneel.domain.compared_sheet import ComparedSheet


class Choices(Struct, frozen=True):
    """What goes in. What people wrote, and their roles, only when asked for; flags always.

    `then` is what to compare with; `history` are the moments of the trend, oldest first.
    """

    notes: bool = False
    roles: bool = False
    then: ComparedSheet | None = None
    history: tuple[ComparedSheet, ...] = ()
