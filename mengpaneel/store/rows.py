"""How values are written as rows and strictly read back; a malformed one is a ValueError or MsgspecError."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec

from mengpaneel.domain.faders import FADERS
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.snapshot import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_ROLES,
    Remark,
    Sheet,
    Snapshot,
    Subject,
)

Row = Mapping[str, Any]
"""The columns of a row by name."""


class _Remark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    note: Annotated[str, msgspec.Meta(max_length=LONGEST_NOTE)]
    talk: bool


_Remarks = Annotated[tuple[_Remark, ...], msgspec.Meta(min_length=len(FADERS), max_length=len(FADERS))]
_Role = Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
_Roles = Annotated[tuple[_Role, ...], msgspec.Meta(max_length=MOST_ROLES)]
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]

_remarks = msgspec.json.Decoder(_Remarks)
_roles = msgspec.json.Decoder(_Roles)


def subject_row(subject: Subject) -> Row:
    """Write a subject as a row."""
    return {"id": subject.id, "kind": subject.kind.value, "name": subject.name}


def subject_from(row: Row) -> Subject:
    """Read a subject back."""
    return msgspec.convert(row, Subject)


def sheet_row(sheet: Sheet) -> Row:
    """Write a sheet as columns: each fader its own, the remarks together as JSON."""
    positions = {fader.value: position for fader, position in sheet.mix}
    remarks = [_Remark(remark.note, remark.talk) for remark in sheet.remarks]
    return {**positions, "remarks": _json(remarks, _remarks)}


def sheet_from(row: Row) -> Sheet:
    """Read a sheet back."""
    mix = msgspec.convert({"positions": [row[fader] for fader in FADERS]}, Mix)
    remarks = _remarks.decode(row["remarks"])
    return Sheet(mix, tuple(Remark(remark.note, remark.talk) for remark in remarks))


def snapshot_row(snapshot: Snapshot) -> Row:
    """Write a snapshot as a row."""
    return {
        "id": snapshot.id,
        "subject_id": snapshot.subject_id,
        "taken_on": snapshot.taken_on.isoformat(),
        "saved_at": _moment(snapshot.saved_at),
        "title": snapshot.title,
        "roles": _json(snapshot.roles, _roles),
        **sheet_row(snapshot.sheet),
        "rule": snapshot.rule,
        "content": snapshot.content,
    }


def snapshot_from(row: Row) -> Snapshot:
    """Read a snapshot back."""
    read = {
        "saved_at": msgspec.convert(row["saved_at"], _Moment),
        "roles": _roles.decode(row["roles"]),
        "sheet": sheet_from(row),
    }
    return msgspec.convert({**row, **read}, Snapshot, from_attributes=True)


def _moment(moment: datetime) -> str:
    """Write a moment in UTC and always equally long, so that text sorts as time does."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _json(value: Sequence[object], decoder: msgspec.json.Decoder[Any]) -> str:
    """Write as JSON what its own reader accepts: what could not be read back is never written."""
    text = msgspec.json.encode(value).decode()
    decoder.decode(text)
    return text
