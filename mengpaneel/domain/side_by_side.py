"""Several subjects beside one another (*naast elkaar*), a sheet of each. Nothing is averaged or ranked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import chain, count, product, takewhile
from string import ascii_uppercase

from msgspec import Struct

from mengpaneel.domain.compared_sheet import ComparedSheet
from mengpaneel.domain.excerpt import whole_id
from mengpaneel.domain.faders import Fader, Position
from mengpaneel.domain.fingerprint import fingerprint, sha256_of
from mengpaneel.domain.snapshot import Snapshot, Subject, SubjectKind

PRESENT = ""
"""Instead of the id of a snapshot: the sheet as it is on the console now."""

_DIGITS = re.compile("([0-9]+)")


class Candidate(Struct, frozen=True):
    """A subject that can lie beside others: its snapshots, oldest first, and perhaps its present sheet.

    `only_viewed` tells that something of it comes from a file and is not kept here.
    """

    subject: Subject
    snapshots: tuple[Snapshot, ...] = ()
    present: ComparedSheet | None = None
    only_viewed: bool = False

    def sheet(self, chosen: str | None = None, year: int | None = None) -> ComparedSheet | None:
        """The chosen snapshot or present sheet; else the latest one, of this year if that is asked.

        None where there is nothing like that. Without any snapshot the present sheet is the latest.
        """
        if chosen == PRESENT and self.present:
            return self.present
        found = next((snapshot for snapshot in self.snapshots if snapshot.id == chosen), None)
        if found is None:
            of_year = [s for s in self.snapshots if year is None or s.taken_on.year == year]
            found = of_year[-1] if of_year else None
        if found:
            return ComparedSheet.of(found, self.subject)
        return self.present if year is None else None


class NamesShown(StrEnum):
    """Where names are told: everywhere, only to who leads (the room sees letters), or nowhere."""

    EVERYWHERE = "everywhere"
    HERE = "here"
    NOWHERE = "nowhere"


class ViewedFile(Struct, frozen=True):
    """An exchange file that is only looked at: where it is, its name, and what is in it."""

    place: str
    name: str
    found: tuple[tuple[Subject, Snapshot], ...]


class SheetChoice(Struct, frozen=True):
    """What to show: one kind of subject or all, and of each subject the latest snapshot, or that of a year.

    `left_out` has the ids of subjects; `chosen` has for the id of a subject that of a snapshot, or PRESENT.
    """

    kind: SubjectKind | None = None
    year: int | None = None
    left_out: frozenset[str] = frozenset()
    chosen: Mapping[str, str] = {}


class SideBySide(Struct, frozen=True):
    """The sheets in the order in which they are shown, with a letter for each.

    Named: in the order of the names, with their initials. Else: shuffled, with letters that tell nothing.
    """

    sheets: tuple[ComparedSheet, ...] = ()
    letters: tuple[str, ...] = ()
    named: bool = True

    def positions(self, fader: Fader) -> Sequence[Position]:
        """Where one fader stands in each sheet."""
        return [sheet.sheet.mix[fader] for sheet in self.sheets]

    @property
    def ids(self) -> Sequence[str]:
        """The id of each subject."""
        return [sheet.subject.id for sheet in self.sheets]


def lay_side_by_side(
    candidates: Iterable[Candidate],
    selection: SheetChoice,
    *,
    named: bool = True,
    unnamed: Mapping[SubjectKind, str] | None = None,
) -> SideBySide:
    """Lay side by side what is selected; with `named` off in an order and with letters that tell no names.

    `unnamed`: what a subject without a name is called.
    """
    found = [
        sheet
        for candidate in candidates
        if selection.kind in (None, candidate.subject.kind)
        and candidate.subject.id not in selection.left_out
        and (sheet := candidate.sheet(selection.chosen.get(candidate.subject.id), selection.year))
    ]
    if named:
        ordered = sorted(found, key=lambda sheet: name_order(sheet.subject))
        called = unnamed or {}
        subjects = [sheet.subject for sheet in ordered]
        letters = initials([subject.name or called.get(subject.kind, "") for subject in subjects])
    else:
        seed = " ".join(sorted(sheet.subject.id for sheet in found))
        ordered = sorted(found, key=lambda sheet: sha256_of(f"{seed} {sheet.subject.id}".encode()))
        letters = plain_letters(len(ordered))
    return SideBySide(tuple(ordered), letters, named)


def candidates_of(
    found: Iterable[tuple[Subject, Snapshot]], known: Iterable[Candidate] = ()
) -> Sequence[Candidate]:
    """Put the snapshots that came from files under their subjects, beside what is known of those.

    What is known already, or was corrected, is not there twice; an excerpt of what is known adds nothing.
    Where all correct one another, all are there.
    """
    candidates = {candidate.subject.id: candidate for candidate in known}
    arrived: dict[str, list[Snapshot]] = {}
    subjects: dict[str, Subject] = {}
    for subject, snapshot in found:
        subjects.setdefault(subject.id, subject)
        arrived.setdefault(subject.id, []).append(snapshot)
    for id_, subject in subjects.items():
        here = candidates.get(id_, Candidate(subject))
        candidates[id_] = _with_snapshots(here, arrived[id_])
    return list(candidates.values())


def _with_snapshots(here: Candidate, arrived: Sequence[Snapshot]) -> Candidate:
    kept = {whole_id(snapshot.id) for snapshot in here.snapshots}
    new: dict[str, Snapshot] = {}
    for snapshot in arrived:
        if whole_id(snapshot.id) not in kept:
            new.setdefault(snapshot.id, snapshot)
    if not new:
        return here
    all_ = (*here.snapshots, *new.values())
    corrected = {snapshot.corrects for snapshot in all_}
    left = [s for s in all_ if s.id not in corrected]
    ordered = sorted(left or all_, key=lambda snapshot: snapshot.taken_on)
    return Candidate(here.subject, tuple(ordered), here.present, only_viewed=True)


def clashes(arriving: Iterable[Snapshot], others: Mapping[str, Snapshot]) -> bool:
    """Whether one of these is something else than another of its id; a title may have been edited."""
    pairs = ((others.get(snapshot.id), snapshot) for snapshot in arriving)
    return any(other and fingerprint(other) != fingerprint(snapshot) for other, snapshot in pairs)


def years_of(candidates: Iterable[Candidate]) -> Sequence[int]:
    """The years of which there is any snapshot, the latest first."""
    return sorted({s.taken_on.year for each in candidates for s in each.snapshots}, reverse=True)


def name_order(subject: Subject) -> tuple[list[tuple[int, str]], str]:
    """Where a subject stands among others: by name, with Wijk 2 before Wijk 10."""
    parts = _DIGITS.split(subject.name.strip().casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], subject.id


def initials(names: Sequence[str]) -> tuple[str, ...]:
    """The initial of each name; where several share it, with a number or the sign in which names differ.

    Where those run out it gets a number. No two are the same.
    """
    signs = ["".join(filter(str.isalnum, name)) or "?" for name in names]
    firsts = [each[0].upper()[:1] for each in signs]
    groups: dict[str, list[str]] = {}
    for first, each in zip(firsts, signs, strict=True):
        groups.setdefault(first, []).append(each[1:].lower())
    taken = {first for first, rests in groups.items() if len(rests) == 1}
    alike = {first: _length_alike(rests) for first, rests in groups.items()}
    letters = []
    for first, each in zip(firsts, signs, strict=True):
        letter = first
        if len(groups[first]) > 1:
            apart = each[1 + alike[first] :] + each[1 : 1 + alike[first]]
            letter = _free(first, [*_number_in(each), *apart], taken)
            taken.add(letter)
        letters.append(letter)
    return tuple(letters)


def _length_alike(texts: Iterable[str]) -> int:
    """How many signs all of these begin with."""
    return sum(1 for _ in takewhile(lambda signs: len({*signs}) == 1, zip(*texts, strict=False)))


def _number_in(signs: str) -> Sequence[str]:
    """The number in a name, if it is a short one."""
    return [number for number in _DIGITS.findall(signs[1:]) if len(number) <= 3][:1]


def _free(first: str, following: Iterable[str], taken: Collection[str]) -> str:
    """The first letter with the earliest sign of those that follow, so that nobody has the same."""
    pairs = (first + sign.lower()[:3] for sign in following)
    numbered = (f"{first}{number}" for number in count(1))
    return next(each for each in chain(pairs, numbered) if each not in taken)


def plain_letters(many: int) -> tuple[str, ...]:
    """So many letters: A, B, C and on, from 27 on AA, AB and on."""
    one = list(ascii_uppercase)
    if many <= len(one):
        return tuple(one[:many])
    two = ["".join(pair) for pair in product(ascii_uppercase, repeat=2)]
    return tuple(two[:many]) if many <= len(two) else tuple(f"{place + 1}" for place in range(many))
