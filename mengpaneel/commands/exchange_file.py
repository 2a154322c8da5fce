"""The snapshots in an exchange file, for a command that only reads it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mengpaneel.commands.parser import UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.domain.refusal import Refusal
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import LARGEST
from mengpaneel.exchange.decoding import decode
from mengpaneel.files.bounded_read import read_bounded


def read_snapshots(path: Path, library: Library) -> Sequence[tuple[Subject, Snapshot]]:
    """All snapshots with their subjects; raises UsageError, naming the file, also where there are none."""
    try:
        bundle = decode(read_bounded(path, LARGEST))
    except Refusal as refusal:
        raise UsageError(f"{path}: {tell_refusal(refusal, library.words)}") from refusal
    found = [(entry.subject, snapshot) for entry in bundle.bundles for snapshot in entry.snapshots]
    if not found:
        raise UsageError(library.words.report.cli_no_snapshot.format(file=path))
    return found
