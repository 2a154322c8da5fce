"""What changed on the desk."""

from __future__ import annotations

from msgspec import Struct


class Changes(Struct, frozen=True):
    """Which parts of the desk changed in one step; the signal `Desk.changed` carries it.

    `mix` and `ambition` are the two mixes of the sheet, `aim` is which of them the faders set, `aimed_mix` is
    the mix that they show: it changes with a move and with the aim. `viewed` is the snapshot that is shown
    instead of the sheet, `autosave` is whether the sheet is kept.
    """

    subject: bool = False
    snapshots: bool = False
    mix: bool = False
    ambition: bool = False
    aim: bool = False
    aimed_mix: bool = False
    plan: bool = False
    remarks: bool = False
    outcome: bool = False
    neighbourhood: bool = False
    rounds: bool = False
    hour: bool = False
    lock: bool = False
    ghost: bool = False
    overlay: bool = False
    hidden: bool = False
    viewed: bool = False
    profiles_hidden: bool = False
    autosave: bool = False


NO_CHANGES = Changes()

SUBJECT_OPENED = Changes(
    subject=True,
    snapshots=True,
    mix=True,
    ambition=True,
    aim=True,
    aimed_mix=True,
    plan=True,
    remarks=True,
    outcome=True,
    neighbourhood=True,
    rounds=True,
    hour=True,
    ghost=True,
    overlay=True,
    hidden=True,
    viewed=True,
    profiles_hidden=True,
)
"""Another subject lies on the desk, or the same one was read again."""
