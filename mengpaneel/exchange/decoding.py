"""Decoding of an exchange file, which is accepted as a whole or refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mengpaneel.domain.excerpt import is_excerpt
from mengpaneel.domain.faders import FADERS, HIGHEST, LOWEST, Fader, Position
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.limits import (
    MAX_CONTEXT_LENGTH,
    MAX_FIRST_FADERS,
    MAX_NAME_LENGTH,
    MAX_NOTE_LENGTH,
    MAX_ROLES,
)
from mengpaneel.domain.mix import Mix
from mengpaneel.domain.plain_text import normalized, normalized_line
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.round import NO_ROUNDS
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
    SubjectKind,
)
from mengpaneel.exchange.bundle import (
    FORMAT,
    HASH,
    HIGHEST_NUMBER,
    ID,
    LARGEST,
    MOST_SNAPSHOTS,
    MOST_SUBJECTS,
    VERSION,
    WITHOUT_ROUNDS,
    Bundle,
    SubjectSnapshots,
)
from mengpaneel.exchange.reader import Reader
from mengpaneel.exchange.rounds import read_rounds
from mengpaneel.files.strict_json import parse

_ALWAYS = (
    *("id", "sha256", "taken_on", "saved_at", "title", "now", "ambition", "talk", "first"),
    *("look_again_on", "corrects", "rule", "content"),
)
_ASKED = "roles_and_notes"
_ROLES_AND_NOTES = ("roles", "notes", "reasons", "step", "outcome")
_SINCE_VERSION_2 = ("blind", "same_people")
_NOTES_SINCE_VERSION_2 = ("stays", "neighbourhood", "rounds")


def decode(content: bytes) -> Bundle:
    """Decode an exchange file; raises Refusal with the path of the first invalid value."""
    if len(content) > LARGEST:
        raise Refusal(Reason.TOO_LARGE, most=LARGEST)
    file = Reader(parse(content))
    version = _checked_version(file)
    held = file.object("format", "version", "with_roles_and_notes", "subjects")
    whole = held["with_roles_and_notes"].flag()
    subjects = held["subjects"].items(MOST_SUBJECTS)
    bundle = Bundle(tuple(_bundle(item, whole, version) for item in subjects), whole)
    _check_ids(bundle)
    return bundle


def _checked_version(file: Reader) -> int:
    """Its version, if it is ours and not of later; looked at first, for a later file may hold anything."""
    if not isinstance(file.value, dict) or file.value.get("format") != FORMAT:
        raise Refusal(Reason.FOREIGN)
    told = file.at("version")
    if (version := told.whole(1, HIGHEST_NUMBER)) > VERSION:
        raise told.refusal(Reason.NEWER)
    return version


def _check_ids(bundle: Bundle) -> None:
    seen: set[str] = set()
    for number, entry in enumerate(bundle.bundles):
        path = f"subjects[{number}]"
        ids = ((f"{path}.snapshots[{place}].id", s.id) for place, s in enumerate(entry.snapshots))
        for key, held in ((f"{path}.id", f"subject {entry.subject.id}"), *ids):
            if held in seen:
                raise Refusal(Reason.TWICE, key=key)
            seen.add(held)


def _bundle(item: Reader, whole: bool, version: int) -> SubjectSnapshots:
    held = item.object("id", "kind", "name", "snapshots")
    name = normalized_line(held["name"].line(MAX_NAME_LENGTH))
    subject = Subject(_id(held["id"]), held["kind"].choice(SubjectKind), name)
    snapshots = held["snapshots"].items(MOST_SNAPSHOTS)
    read = (_snapshot(snapshot, subject.id, whole, version) for snapshot in snapshots)
    return SubjectSnapshots(subject, tuple(read))


def _snapshot(item: Reader, subject_id: str, whole: bool, version: int) -> Snapshot:
    since = _SINCE_VERSION_2 if version > WITHOUT_ROUNDS else ()
    held = item.object(*_ALWAYS, *since, *((_ASKED,) if whole else ()))
    blind, same_people = (held[name].maybe() if since else None for name in _SINCE_VERSION_2)
    later, corrects = held["look_again_on"].maybe(), held["corrects"].maybe()
    snapshot_id = _id(held["id"])
    if not whole and not is_excerpt(snapshot_id):
        raise held["id"].refusal(Reason.NOT_AN_ID)
    mixes = _mix(held["now"]), _mix(held["ambition"])
    talk, first = _faders(held["talk"], len(FADERS)), _faders(held["first"], MAX_FIRST_FADERS)
    if corrects and not whole and not is_excerpt(_id(corrects)):
        raise corrects.refusal(Reason.NOT_AN_ID)
    roles, sheet = _roles_and_sheet(held.get(_ASKED), mixes, talk, first, version)
    snapshot = Snapshot(
        id=snapshot_id,
        subject_id=subject_id,
        taken_on=held["taken_on"].day(),
        saved_at=held["saved_at"].moment(),
        title=held["title"].line(MAX_NAME_LENGTH),
        roles=roles,
        sheet=sheet,
        rule=held["rule"].whole(1, HIGHEST_NUMBER),
        content=held["content"].whole(1, HIGHEST_NUMBER),
        look_again_on=later.day() if later else None,
        corrects=_id(corrects) if corrects else None,
        blind=blind.flag() if blind else None,
        same_people=same_people.choice(SamePeople) if same_people else None,
    )
    if held["sha256"].written_as(HASH, Reason.ALTERED) != fingerprint(snapshot):
        raise item.refusal(Reason.ALTERED)
    return normalized(snapshot)  # what an earlier version wrote may hold letters that turn a line round


def _roles_and_sheet(
    asked: Reader | None, mixes: tuple[Mix, Mix], talk: Sequence[Fader], first: Sequence[Fader], version: int
) -> tuple[tuple[str, ...], Sheet]:
    """Who filled it in and what lay on the console; bare when that was left out."""
    roles: tuple[str, ...] = ()
    notes, reasons, step, outcome = [""] * len(FADERS), [""] * len(first), Step(), ""
    stays, neighbourhood, rounds = tuple[Stay, ...](), Neighbourhood(), NO_ROUNDS
    if asked:
        since = _NOTES_SINCE_VERSION_2 if version > WITHOUT_ROUNDS else ()
        held = asked.object(*_ROLES_AND_NOTES, *since)
        roles = tuple(role.line(MAX_NAME_LENGTH) for role in held["roles"].items(MAX_ROLES))
        notes = [note.text(MAX_NOTE_LENGTH) for note in _by_fader(held["notes"])]
        reasons = [reason.text(MAX_NOTE_LENGTH) for reason in _as_many(held["reasons"], len(first))]
        step = _step(held["step"])
        outcome = held["outcome"].text(MAX_NOTE_LENGTH)
        if since:
            stays = tuple(_stay(item) for item in held["stays"].items(len(FADERS)))
            neighbourhood = _neighbourhood(held["neighbourhood"])
            rounds = read_rounds(held["rounds"])
    remarks = (Remark(note, fader in talk) for fader, note in zip(FADERS, notes, strict=True))
    intentions = (Intention(fader, reason) for fader, reason in zip(first, reasons, strict=True))
    with (asked or Reader(None)).altered_if_contradictory():
        plan = Plan(tuple(intentions), step, stays)
    return roles, Sheet(mixes[0], tuple(remarks), mixes[1], plan, outcome, neighbourhood, rounds)


def _stay(item: Reader) -> Stay:
    held = item.object("fader", "reason")
    return Stay(held["fader"].choice(Fader), held["reason"].text(MAX_NOTE_LENGTH))


def _neighbourhood(item: Reader) -> Neighbourhood:
    held = item.object(*Neighbourhood.__struct_fields__)
    return Neighbourhood(**{name: text.text(MAX_CONTEXT_LENGTH) for name, text in held.items()})


def _step(item: Reader) -> Step:
    held = item.object("what", "who", "before")
    return Step(
        held["what"].text(MAX_NOTE_LENGTH),
        held["who"].line(MAX_NAME_LENGTH),
        held["before"].line(MAX_NAME_LENGTH),
    )


def _mix(item: Reader) -> Mix:
    return Mix(tuple(_position(position) for position in _by_fader(item)))


def _position(item: Reader) -> Position:
    position = item.maybe()
    return position.whole(LOWEST, HIGHEST) if position else None


def _by_fader(item: Reader) -> Iterator[Reader]:
    """The values of the faders, in the order of the publication."""
    held = item.object(*FADERS)
    return (held[fader] for fader in FADERS)


def _faders(item: Reader, most: int) -> Sequence[Fader]:
    """A list of different faders."""
    faders: list[Fader] = []
    for named in item.items(most):
        fader = named.choice(Fader)
        if fader in faders:
            raise named.refusal(Reason.TWICE)
        faders.append(fader)
    return faders


def _as_many(item: Reader, count: int) -> Sequence[Reader]:
    items = item.items(count)
    if len(items) < count:
        raise item.refusal(Reason.MISSING)
    return items


def _id(item: Reader) -> str:
    return item.written_as(ID, Reason.NOT_AN_ID)
