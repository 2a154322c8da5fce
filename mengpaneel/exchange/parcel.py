"""What travels: subjects with some of their snapshots."""

from __future__ import annotations

from dataclasses import dataclass

from mengpaneel.domain.snapshot import Snapshot, Subject


@dataclass(frozen=True, slots=True)
class Bundle:
    """A subject with snapshots of it."""

    subject: Subject
    snapshots: tuple[Snapshot, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What came out of an exchange file; without roles and notes its snapshots are excerpts."""

    bundles: tuple[Bundle, ...]
    with_roles_and_notes: bool
