"""What arrives from elsewhere, held against what is here: what is new, what is known, what would clash."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.excerpt import excerpt, excerpt_id, is_excerpt, whole_id
from mengpaneel.domain.fingerprint import fingerprint
from mengpaneel.domain.memory import StoredSnapshot
from mengpaneel.domain.snapshot import Snapshot, Subject

StoredLookup = Callable[[Collection[str]], Mapping[str, StoredSnapshot]]
"""Asks a memory what it keeps under these ids."""

FoundSnapshots = Sequence[tuple[Subject, Snapshot]]


class ImportStatus(StrEnum):
    """How an arriving snapshot stands to what is here."""

    NEW = "new"
    KNOWN = "known"
    BINNED = "binned"
    WHOLE = "whole"
    """An excerpt of what is here whole: it has nothing to add."""
    OTHER = "other"
    """Something else is here under the same id; that stays, whatever is chosen."""
    WIPED = "wiped"
    """It was wiped for good here: it comes back only for who asks for it."""

    @property
    def is_offered(self) -> bool:
        """Whether there is anything to take in."""
        return self in (ImportStatus.NEW, ImportStatus.OTHER, ImportStatus.WIPED)


class ArrivingSnapshot(Struct, frozen=True):
    """One snapshot that arrives. `corrects` is the snapshot here that it would take the place of."""

    snapshot: Snapshot
    status: ImportStatus
    corrects: Snapshot | None = None

    @property
    def taken(self) -> Snapshot:
        """The snapshot as it is taken in: beside what is here under its id, never in its place."""
        return with_own_id(self.snapshot) if self.status is ImportStatus.OTHER else self.snapshot


class ArrivingSubject(Struct, frozen=True):
    """All that arrives for one subject.

    `existing` is the same subject as it is here; `namesake` another one here of the same name and kind.
    `hidden` tells that the last time of one of them is hidden.
    """

    subject: Subject
    arrivals: tuple[ArrivingSnapshot, ...]
    existing: Subject | None = None
    namesake: Subject | None = None
    hidden: bool = False

    @property
    def is_offered(self) -> bool:
        """Whether there is anything to take in."""
        return any(arriving.status.is_offered for arriving in self.arrivals)

    def assigned_to(self, subject: Subject, chosen: Collection[str]) -> Iterator[tuple[Subject, Snapshot]]:
        """The arrivals with these ids, as snapshots of this subject."""
        for arriving in self.arrivals:
            if arriving.snapshot.id in chosen and arriving.status.is_offered:
                yield subject, replace(arriving.taken, subject_id=subject.id)


def classify_arrivals(
    found: FoundSnapshots, subjects: Sequence[Subject], ask: StoredLookup, hidden: Collection[str] = ()
) -> tuple[ArrivingSubject, ...]:
    """Hold what was found elsewhere against what is here; `hidden` are ids of subjects."""
    arrivals = _arrivals([snapshot for _, snapshot in found], ask)
    by_subject: dict[Subject, list[ArrivingSnapshot]] = {}
    for (subject, _), arriving in zip(found, arrivals, strict=True):
        by_subject.setdefault(subject, []).append(arriving)
    known = {subject.id: subject for subject in subjects}

    def arriving_subject(subject: Subject, arrived: Sequence[ArrivingSnapshot]) -> ArrivingSubject:
        existing, namesake = known.get(subject.id), namesake_of(subject, subjects)
        is_hidden = any(own.id in hidden for own in (existing, namesake) if own)
        return ArrivingSubject(subject, tuple(arrived), existing, namesake, is_hidden)

    return tuple(arriving_subject(subject, arrived) for subject, arrived in by_subject.items())


def with_own_id(snapshot: Snapshot) -> Snapshot:
    """A copy with an id of its own, so that it can lie beside another; imported twice, it is there once."""
    own = str(uuid5(NAMESPACE_URL, fingerprint(snapshot)))
    return replace(snapshot, id=excerpt_id(own) if is_excerpt(snapshot.id) else own, corrects=None)


def _arrivals(snapshots: Sequence[Snapshot], ask: StoredLookup) -> Iterator[ArrivingSnapshot]:
    kept = ask({id_ for snapshot in snapshots for id_ in _touched(snapshot)})
    clashes = {s.id: with_own_id(s) for s in snapshots if _standing(s, kept) is ImportStatus.OTHER}
    kept_beside = ask({other.id for other in clashes.values()})
    for snapshot in snapshots:
        status = _standing(snapshot, kept)
        if snapshot.id in clashes:
            status = _standing(clashes[snapshot.id], kept_beside)
            status = ImportStatus.OTHER if status.is_offered else status
        yield ArrivingSnapshot(snapshot, status, _corrected(snapshot, status, kept))


def _touched(snapshot: Snapshot) -> Iterable[str]:
    """The ids that matter to a snapshot: its own, the one it is an excerpt of, the one it corrects."""
    return filter(None, (snapshot.id, whole_id(snapshot.id), snapshot.corrects))


def _standing(snapshot: Snapshot, kept: Mapping[str, StoredSnapshot]) -> ImportStatus:
    mine, whole = kept.get(snapshot.id), kept.get(whole_id(snapshot.id))
    known = mine or whole
    if known and known.wiped:
        return ImportStatus.WIPED
    if mine:
        if not _same(snapshot, mine.snapshot):
            return ImportStatus.OTHER
        return ImportStatus.BINNED if mine.in_bin else ImportStatus.KNOWN
    if whole and whole.snapshot:
        if not _same(snapshot, excerpt(whole.snapshot)):
            return ImportStatus.OTHER
        return ImportStatus.BINNED if whole.in_bin else ImportStatus.WHOLE
    return ImportStatus.NEW


def _same(one: Snapshot, other: Snapshot | None) -> bool:
    """Whether two are the same but for what may be edited: the title, and to which subject it was put."""
    return other is not None and one == replace(other, title=one.title, subject_id=one.subject_id)


def _corrected(
    snapshot: Snapshot, status: ImportStatus, kept: Mapping[str, StoredSnapshot]
) -> Snapshot | None:
    corrected = kept.get(snapshot.corrects or "")
    return corrected.snapshot if corrected and status is ImportStatus.NEW and not corrected.in_bin else None


def namesake_of(subject: Subject, subjects: Iterable[Subject]) -> Subject | None:
    """Another one of these with the same name and kind; none where the subject itself is among them."""
    if any(own.id == subject.id for own in subjects):
        return None
    names = (own for own in subjects if own.kind is subject.kind and _alike(own.name, subject.name))
    return next(names, None)


def _alike(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
