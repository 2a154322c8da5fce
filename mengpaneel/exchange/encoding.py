"""Encoding of an exchange file: indented JSON, the same bytes for the same snapshots."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from msgspec.structs import asdict, replace

from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.round import NO_ROUNDS
from mengpaneel.domain.snapshot import Neighbourhood, Sheet, Snapshot
from mengpaneel.exchange.bundle import FORMAT, LARGEST, VERSION, WITHOUT_ROUNDS, SubjectSnapshots
from mengpaneel.exchange.rounds import written_rounds
from mengpaneel.files.strict_json import check_count


def encode(bundles: Iterable[SubjectSnapshots], *, with_roles_and_notes: bool) -> bytes:
    """Write subjects with their snapshots; without roles and notes each becomes an excerpt.

    In the lowest version that can hold them, so that an older program reads what has no rounds.

    Raises Refusal when it would be more than we would ever read back.
    """
    held = [_held(bundle, with_roles_and_notes) for bundle in normalized(tuple(bundles))]
    version = VERSION if any(_needs_rounds(s) for each in held for s in each.snapshots) else WITHOUT_ROUNDS
    file = {
        "format": FORMAT,
        "version": version,
        "with_roles_and_notes": with_roles_and_notes,
        "subjects": [_subject(each, with_roles_and_notes, version) for each in held],
    }
    content = json.dumps(file, ensure_ascii=False, allow_nan=False, indent=2).encode() + b"\n"
    if len(content) > LARGEST:
        raise Refusal(Reason.TOO_LARGE, most=LARGEST)
    check_count(content)
    return content


def _held(bundle: SubjectSnapshots, whole: bool) -> SubjectSnapshots:
    """The parts of a snapshot that are exported."""
    return bundle if whole else replace(bundle, snapshots=tuple(map(excerpt, bundle.snapshots)))


def _needs_rounds(snapshot: Snapshot) -> bool:
    """Whether a version without rounds cannot hold this snapshot."""
    sheet = snapshot.sheet
    added = (sheet.rounds, sheet.neighbourhood, sheet.plan.stays, snapshot.blind, snapshot.same_people)
    return added != (NO_ROUNDS, Neighbourhood(), (), None, None)


def _subject(bundle: SubjectSnapshots, whole: bool, version: int) -> dict[str, Any]:
    subject = bundle.subject
    return {
        "id": subject.id,
        "kind": subject.kind,
        "name": subject.name,
        "snapshots": [_snapshot(snapshot, whole, version) for snapshot in bundle.snapshots],
    }


def _snapshot(snapshot: Snapshot, whole: bool, version: int) -> dict[str, Any]:
    sheet = snapshot.sheet
    written = {
        "id": snapshot.id,
        "sha256": fingerprint(snapshot),
        "taken_on": snapshot.taken_on.isoformat(),
        "saved_at": snapshot.saved_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "title": snapshot.title,
        "now": _mix(sheet.mix),
        "ambition": _mix(sheet.ambition),
        "talk": [fader for fader, _ in sheet.mix if sheet.remark(fader).talk],
        "first": [intention.fader for intention in sheet.plan.first],
        "look_again_on": snapshot.look_again_on and snapshot.look_again_on.isoformat(),
        "corrects": snapshot.corrects,
        "rule": snapshot.rule,
        "content": snapshot.content,
    }
    if version > WITHOUT_ROUNDS:
        written |= {"blind": snapshot.blind, "same_people": snapshot.same_people}
    if whole:
        written["roles_and_notes"] = roles_and_notes(snapshot.roles, sheet, version)
    return written


def roles_and_notes(roles: tuple[str, ...], sheet: Sheet, version: int) -> dict[str, Any]:
    """Everything of a snapshot that may name or quote somebody."""
    step = sheet.plan.step
    written: dict[str, Any] = {
        "roles": roles,
        "notes": {fader: sheet.remark(fader).note for fader, _ in sheet.mix},
        "reasons": [intention.reason for intention in sheet.plan.first],
        "step": {"what": step.what, "who": step.who, "before": step.before},
        "outcome": sheet.outcome,
    }
    if version > WITHOUT_ROUNDS:
        written["stays"] = [{"fader": stay.fader, "reason": stay.reason} for stay in sheet.plan.stays]
        written["neighbourhood"] = asdict(sheet.neighbourhood)
        written["rounds"] = written_rounds(sheet.rounds)
    return written


def _mix(mix: Mix) -> dict[str, int | None]:
    return dict(mix)
