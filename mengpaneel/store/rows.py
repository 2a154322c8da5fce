"""Values as database rows, and strictly read back; a malformed row raises ValueError or MsgspecError."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from typing import Annotated, Any

import msgspec

from mengpaneel.domain.faders import FADERS, Fader
from mengpaneel.domain.fingerprint import fingerprint, sha256_of
from mengpaneel.domain.hour import Hour
from mengpaneel.domain.last_time import LastTime
from mengpaneel.domain.limits import MAX_NAME_LENGTH
from mengpaneel.domain.memory import Draft
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import normalized
from mengpaneel.domain.round import Rounds
from mengpaneel.domain.snapshot import (
    Intention,
    Neighbourhood,
    Plan,
    Remark,
    SamePeople,
    Sheet,
    Snapshot,
    Stay,
    Step,
    Subject,
)

Row = Mapping[str, Any]
"""The columns of a row by name."""

MALFORMED = (ValueError, TypeError, LookupError, OverflowError, msgspec.MsgspecError)
"""The exceptions for a malformed row."""

LABELLED = (
    "SELECT snapshot.*, label.title, label.place, label.seal"
    " FROM snapshot LEFT JOIN label ON label.snapshot_id = snapshot.id"
)
"""The SELECT for rows that `snapshot_from` reads."""

IN_SIGHT = (
    "snapshot.id NOT IN (SELECT snapshot_id FROM bin) AND snapshot.id NOT IN (SELECT id FROM since_corrected)"
)
"""The condition for snapshots that are listed and found, in a query that begins with `since_corrected`."""


SINCE_VERSION_4: Row = {
    "rounds": "{}",
    "neighbourhood": "{}",
    "stays": "[]",
    "blind": None,
    "same_people": None,
}
"""The fields that a row, or a hidden sheet, has only since version 4."""


class _Remark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    note: str
    talk: bool


class _Intention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fader: Fader
    reason: str


class _Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    who: str
    before: str


class _Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    first: tuple[_Intention, ...]
    step: _Step


_Moment = Annotated[datetime, msgspec.Meta(tz=True)]

_remarks = msgspec.json.Decoder(tuple[_Remark, ...])
_roles = msgspec.json.Decoder(tuple[str, ...])
_plan = msgspec.json.Decoder(_Plan)
_stays = msgspec.json.Decoder(tuple[Stay, ...])
_neighbourhood = msgspec.json.Decoder(Neighbourhood)
_rounds = msgspec.json.Decoder(Rounds)
_hour = msgspec.json.Decoder(Hour)


def since_corrected(among: str = "TRUE") -> str:
    """The start (a WITH clause) of a query for what is IN_SIGHT, optionally only `among` some snapshots.

    A corrected snapshot is out of sight for as long as its correction, or a correction of that, is in sight.
    """
    return f"""
    WITH RECURSIVE since_corrected (id) AS (
        SELECT corrects FROM snapshot
        WHERE {among} AND corrects IS NOT NULL AND id NOT IN (SELECT snapshot_id FROM bin)
        UNION
        SELECT corrects FROM snapshot JOIN since_corrected USING (id) WHERE corrects IS NOT NULL
    )
    """


def subject_row(subject: Subject) -> Row:
    """Write a subject as a row."""
    return {"id": subject.id, "kind": subject.kind.value, "name": subject.name}


def subject_from(row: Row) -> Subject:
    """Read a subject back."""
    _see_that_it_is_text(row)
    return normalized(msgspec.convert(row, Subject))


def found_subject_from(row: Row) -> Subject:
    """Read the subject from a row of found snapshots."""
    return subject_from({name: row[f"found_{name}"] for name in ("id", "kind", "name")})


def sheet_row(sheet: Sheet) -> Row:
    """Write a sheet as columns: one for each fader, the remarks and the plan as JSON."""
    remarks = [_Remark(remark.note, remark.talk) for remark in sheet.remarks]
    return {
        **_mix_columns(sheet.mix, ""),
        **_mix_columns(sheet.ambition, "ambition_"),
        "remarks": _json(remarks, _remarks),
        "plan": _json(_written_plan(sheet.plan), _plan),
        "outcome": sheet.outcome,
        "stays": _json(sheet.plan.stays, _stays),
        "neighbourhood": _json(sheet.neighbourhood, _neighbourhood),
        "rounds": _json(sheet.rounds, _rounds),
    }


def sheet_from(row: Row) -> Sheet:
    """Read a sheet back."""
    return normalized(_sheet_as_written(row))


def _sheet_as_written(row: Row) -> Sheet:
    return Sheet(
        mix=_mix_from(row, ""),
        remarks=tuple(Remark(remark.note, remark.talk) for remark in _remarks.decode(row["remarks"])),
        ambition=_mix_from(row, "ambition_"),
        plan=_plan_from(_plan.decode(row["plan"]), _stays.decode(row["stays"])),
        outcome=row["outcome"],
        neighbourhood=_neighbourhood.decode(row["neighbourhood"]),
        rounds=_rounds.decode(row["rounds"]),
    )


def last_time_row(last_time: LastTime | None) -> Row:
    """Write what a draft has of the last time: while it is hidden, the earlier sheet as JSON."""
    if last_time is None:
        return {"last_time": None, "before": None, "blind": None, "same_people": None}
    before = last_time.before
    return {
        "last_time": last_time.snapshot_id or None,
        "before": before and msgspec.json.encode(sheet_row(before)).decode(),
        "blind": last_time.blind,
        "same_people": last_time.same_people,
    }


def last_time_from(row: Row) -> LastTime | None:
    """Read back what a draft has of the last time."""
    snapshot_id, before = row["last_time"], row["before"]
    if snapshot_id is None and before is None:
        return None
    hidden = before and {**SINCE_VERSION_4, **msgspec.json.decode(before, type=dict[str, Any])}
    return LastTime(
        msgspec.convert(snapshot_id or "", str), sheet_from(hidden) if hidden else None, **_met(row)
    )


def draft_row(draft: Draft) -> Row:
    """Write a draft as columns."""
    return {
        **sheet_row(draft.sheet),
        **last_time_row(draft.last_time),
        "hour": _json(draft.hour, _hour),
    }


def draft_from(row: Row) -> Draft:
    """Read a draft back."""
    _see_that_it_is_text(row)
    return Draft(sheet_from(row), last_time_from(row), _hour.decode(row["hour"]))


def snapshot_row(snapshot: Snapshot) -> Row:
    """Write a snapshot as a row: all but the title, which is in its label."""
    return {
        "id": snapshot.id,
        "subject_id": snapshot.subject_id,
        "taken_on": snapshot.taken_on.isoformat(),
        "saved_at": _moment(snapshot.saved_at),
        "roles": _json(snapshot.roles, _roles),
        **sheet_row(snapshot.sheet),
        "rule": snapshot.rule,
        "content": snapshot.content,
        "look_again_on": snapshot.look_again_on and snapshot.look_again_on.isoformat(),
        "corrects": snapshot.corrects,
        "blind": snapshot.blind,
        "same_people": snapshot.same_people,
        "fingerprint": fingerprint(snapshot),
    }


def label_row(snapshot_id: str, title: str, place: int = 0) -> Row:
    """Write what may be changed about a snapshot: its title, and its place among those of the same day."""
    seal = label_checksum(snapshot_id, title, place)
    return {"snapshot_id": snapshot_id, "title": title, "place": place, "seal": seal}


def label_checksum(snapshot_id: str, title: str, place: int) -> str:
    """The checksum of a label."""
    return sha256_of(msgspec.json.encode((snapshot_id, title, place)))


def snapshot_from(row: Row) -> Snapshot:
    """Read a snapshot back: its fingerprint is checked, and characters that turn text around are left out."""
    return snapshot_of(tuple(row.items()))


@lru_cache(maxsize=256)
def snapshot_of(columns: tuple[tuple[str, Any], ...]) -> Snapshot:
    """The snapshot of these columns; cached, because rows are read repeatedly and checking takes longest."""
    row = dict(columns)
    row["title"] = readable_title(row)
    snapshot = unsealed_snapshot_from(row)
    if fingerprint(snapshot) != row["fingerprint"]:
        raise ValueError(f"the fingerprint of {snapshot.id} does not fit")
    return normalized(snapshot)


def readable_title(row: Row) -> str:
    """The title of a snapshot, or its day when the title is missing or unreadable."""
    title = row["title"]
    with suppress(UnicodeEncodeError):
        if isinstance(title, str) and len(title) <= MAX_NAME_LENGTH:
            return title.encode().decode()
    return str(row["taken_on"])


def unsealed_snapshot_from(row: Row) -> Snapshot:
    """Read a snapshot back from a row that may have no fingerprint yet."""
    _see_that_it_is_text(row)
    read = {
        "saved_at": msgspec.convert(row["saved_at"], _Moment),
        "roles": _roles.decode(row["roles"]),
        "sheet": _sheet_as_written(row),
        **_met(row),
    }
    return msgspec.convert({**row, **read}, Snapshot, from_attributes=True)


def _see_that_it_is_text(row: Row) -> None:
    """Raise UnicodeEncodeError, a ValueError, for bytes that were no UTF-8 on the disk."""
    for value in row.values():
        if isinstance(value, str):
            value.encode()


def _met(row: Row) -> dict[str, Any]:
    """How the last time was met: whether it was blind, and by the same people."""
    blind, same_people = row["blind"], row["same_people"]
    if blind not in (None, 0, 1):
        raise ValueError("blind is yes or no")
    return {
        "blind": None if blind is None else bool(blind),
        "same_people": None if same_people is None else SamePeople(same_people),
    }


def _mix_columns(mix: Mix, prefix: str) -> Row:
    return {prefix + fader.value: position for fader, position in mix}


def _mix_from(row: Row, prefix: str) -> Mix:
    return msgspec.convert({"positions": [row[prefix + fader] for fader in FADERS]}, Mix)


def _written_plan(plan: Plan) -> _Plan:
    first = tuple(_Intention(intention.fader, intention.reason) for intention in plan.first)
    return _Plan(first, _Step(plan.step.what, plan.step.who, plan.step.before))


def _plan_from(written: _Plan, stays: tuple[Stay, ...]) -> Plan:
    first = tuple(Intention(intention.fader, intention.reason) for intention in written.first)
    return Plan(first, Step(written.step.what, written.step.who, written.step.before), stays)


def _moment(moment: datetime) -> str:
    """Write a moment in UTC and always equally long, so that text sorts as time does."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is no moment")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _json(value: object, decoder: msgspec.json.Decoder[Any]) -> str:
    """Write as JSON what its own reader accepts: what could not be read back is never written."""
    text = msgspec.json.encode(value).decode()
    decoder.decode(text)
    return text
