"""An excerpt (*uittreksel*): a snapshot without its roles, its rounds and what people wrote."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from mengpaneel.domain.snapshot import Intention, Plan, Remark, Sheet, Snapshot

_MARK = "-excerpt"


def excerpt(snapshot: Snapshot) -> Snapshot:
    """Leave out roles, rounds, notes, reasons, first step, outcome, what stays, and the neighbourhood.

    Positions, ambition, flags, title and dates stay; not whether it was blind, and who was there again. The
    excerpt has an id of its own, always the same one, so that it never stands in for the whole; for the same
    reason it corrects an excerpt.
    """
    sheet = snapshot.sheet
    bare = Sheet(
        mix=sheet.mix,
        remarks=tuple(Remark(talk=remark.talk) for remark in sheet.remarks),
        ambition=sheet.ambition,
        plan=Plan(tuple(Intention(intention.fader) for intention in sheet.plan.first)),
    )
    corrects = excerpt_id(snapshot.corrects) if snapshot.corrects else None
    return replace(
        snapshot,
        id=excerpt_id(snapshot.id),
        roles=(),
        sheet=bare,
        corrects=corrects,
        blind=None,
        same_people=None,
    )


def excerpt_id(snapshot_id: str) -> str:
    """The id of the excerpt of this snapshot; an excerpt is its own."""
    return snapshot_id if is_excerpt(snapshot_id) else snapshot_id + _MARK


def is_excerpt(snapshot_id: str) -> bool:
    """Whether this is the id of an excerpt."""
    return snapshot_id.endswith(_MARK)


def whole_id(snapshot_id: str) -> str:
    """The id of the snapshot that this is an excerpt of, or its own when it is none."""
    return snapshot_id.removesuffix(_MARK)


def is_wiped(snapshot_id: str, wiped: Collection[str], alive: Collection[str] = ()) -> bool:
    """Whether this was wiped, or is an excerpt of what was; never what is alive here."""
    return snapshot_id not in alive and (snapshot_id in wiped or whole_id(snapshot_id) in wiped)
