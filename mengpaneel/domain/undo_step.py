"""What one undo step changed: a sheet, a snapshot or a subject."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from mengpaneel.domain.snapshot import Sheet


class StepKind(StrEnum):
    """What happened to a snapshot or a subject."""

    SNAPSHOT_TITLED = "snapshot_titled"
    SNAPSHOT_MOVED = "snapshot_moved"
    SNAPSHOT_CORRECTED = "snapshot_corrected"
    SNAPSHOT_BINNED = "snapshot_binned"
    SUBJECT_RENAMED = "subject_renamed"
    SUBJECT_BINNED = "subject_binned"


class SheetStep(Struct, frozen=True):
    """The sheet as it was before a step, and after it."""

    before: Sheet
    after: Sheet


class NamedStep(Struct, frozen=True):
    """What happened, and the title of the snapshot or the name of the subject that it happened to."""

    kind: StepKind
    name: str


UndoStep = SheetStep | NamedStep
