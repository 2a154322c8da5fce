"""What travels: subjects with some of their snapshots."""

from __future__ import annotations

from msgspec import Struct

from mengpaneel.domain.snapshot import Snapshot, Subject


class Bundle(Struct, frozen=True):
    """A subject with snapshots of it."""

    subject: Subject
    snapshots: tuple[Snapshot, ...]


class Parcel(Struct, frozen=True):
    """What came out of an exchange file; without roles and notes its snapshots are excerpts."""

    bundles: tuple[Bundle, ...]
    with_roles_and_notes: bool
