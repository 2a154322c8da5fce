"""Writing an exchange file: JSON that a person can read, the same bytes for the same snapshots."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from mengpaneel.domain.excerpt import excerpt
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.snapshot import Sheet, Snapshot
from mengpaneel.exchange.bundle import FORMAT, LARGEST, VERSION, SubjectSnapshots
from mengpaneel.files.strict_json import check_count


def encode(bundles: Iterable[SubjectSnapshots], *, with_roles_and_notes: bool) -> bytes:
    """Write subjects with their snapshots; without roles and notes each becomes an excerpt.

    Raises Refusal when it would be more than we would ever read back.
    """
    file = {
        "format": FORMAT,
        "version": VERSION,
        "with_roles_and_notes": with_roles_and_notes,
        "subjects": [_subject(bundle, with_roles_and_notes) for bundle in normalized(tuple(bundles))],
    }
    content = json.dumps(file, ensure_ascii=False, allow_nan=False, indent=2).encode() + b"\n"
    if len(content) > LARGEST:
        raise Refusal(Reason.TOO_LARGE, most=LARGEST)
    check_count(content)
    return content


def _subject(bundle: SubjectSnapshots, whole: bool) -> dict[str, Any]:
    subject = bundle.subject
    snapshots = bundle.snapshots if whole else map(excerpt, bundle.snapshots)
    return {
        "id": subject.id,
        "kind": subject.kind,
        "name": subject.name,
        "snapshots": [_snapshot(snapshot, whole) for snapshot in snapshots],
    }


def _snapshot(snapshot: Snapshot, whole: bool) -> dict[str, Any]:
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
    return {**written, "roles_and_notes": _roles_and_notes(snapshot.roles, sheet)} if whole else written


def _roles_and_notes(roles: tuple[str, ...], sheet: Sheet) -> dict[str, Any]:
    step = sheet.plan.step
    return {
        "roles": roles,
        "notes": {fader: sheet.remark(fader).note for fader, _ in sheet.mix},
        "reasons": [intention.reason for intention in sheet.plan.first],
        "step": {"what": step.what, "who": step.who, "before": step.before},
        "outcome": sheet.outcome,
    }


def _mix(mix: Mix) -> dict[str, int | None]:
    return dict(mix)
