"""An exchange file: what travels, what it is called, and how large it may be."""

from __future__ import annotations

import re

from msgspec import Struct

from mengpaneel.domain.snapshot import Snapshot, Subject


class SubjectSnapshots(Struct, frozen=True):
    """A subject with snapshots of it."""

    subject: Subject
    snapshots: tuple[Snapshot, ...]


class Bundle(Struct, frozen=True):
    """The content of an exchange file; without roles and notes its snapshots are excerpts."""

    bundles: tuple[SubjectSnapshots, ...]
    with_roles_and_notes: bool


SUFFIX = ".mengpaneel"
FORMAT = "mengpaneel"
VERSION = 2
"""The highest version that we read; a file is written in the lowest that can hold its content."""

WITHOUT_ROUNDS = 1
"""The version without rounds, neighbourhood, reasons to stay, and how the last time was met."""

LARGEST = 64 * 1024 * 1024
MOST_SUBJECTS = 10_000
MOST_SNAPSHOTS = 100_000
HIGHEST_NUMBER = 1_000_000

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
HASH = re.compile(r"[0-9a-f]{64}")
