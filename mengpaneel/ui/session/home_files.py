"""Exchange files that participants filled in at home: reads them, and matches them to participants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.domain.excerpt import whole_id
from mengpaneel.domain.limits import MAX_NAME_LENGTH, MAX_ROLES
from mengpaneel.domain.mix import EMPTY_MIX
from mengpaneel.domain.plain_text import normalized_line
from mengpaneel.domain.refusal import Refusal
from mengpaneel.domain.snapshot import Snapshot
from mengpaneel.exchange.bundle import LARGEST
from mengpaneel.exchange.decoding import decode
from mengpaneel.files.bounded_read import read_bounded


class FileProblem(StrEnum):
    """Why a file that could be read cannot be used."""

    EMPTY = "empty"
    TWICE = "twice"
    THIRTEENTH = "thirteenth"


class HomeFile(Struct, frozen=True):
    """One file: its snapshots with at least one set fader, the latest last, or a `problem`.

    `twin` is the name of another file with the same snapshot.
    """

    name: str
    snapshots: tuple[Snapshot, ...] = ()
    refusal: Refusal | None = None
    problem: FileProblem | None = None
    twin: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is a mix to use."""
        return not self.refusal and not self.problem

    @property
    def role(self) -> str:
        """The only role of the latest snapshot, or else the file name."""
        roles = self.snapshots[-1].roles if self.snapshots else ()
        return roles[0] if len(roles) == 1 else normalized_line(Path(self.name).stem)[:MAX_NAME_LENGTH]


def read_home_files(paths: Sequence[Path]) -> Sequence[HomeFile]:
    """Read these files; what is wrong with a file is in its result."""
    return tuple(_with_twins([_read(path) for path in paths]))


def _read(path: Path) -> HomeFile:
    try:
        bundle = decode(read_bounded(path, LARGEST))
    except Refusal as refusal:
        return HomeFile(path.name, refusal=refusal)
    held = [snapshot for shelf in bundle.bundles for snapshot in shelf.snapshots]
    filled_in = sorted((s for s in held if s.sheet.mix != EMPTY_MIX), key=lambda s: s.taken_on)
    problem = None if filled_in else FileProblem.EMPTY
    return HomeFile(path.name, tuple(filled_in), problem=problem)


def _with_twins(files: Iterable[HomeFile]) -> Iterable[HomeFile]:
    """Say of a file that its latest snapshot is in one before it too."""
    first: dict[str, str] = {}
    for file in files:
        identity = whole_id(file.snapshots[-1].id) if file.is_usable else ""
        if identity in first:
            yield replace(file, problem=FileProblem.TWICE, twin=first[identity])
        else:
            if identity:
                first[identity] = file.name
            yield file


def assign(
    files: Sequence[HomeFile], labels: Sequence[str], ready: Sequence[bool], *, may_join: bool
) -> Sequence[int | None]:
    """Propose the index of a participant for each file: by role, then one who is not ready, then a new one.

    An index beyond `labels` is a new participant; None is nobody, as when there are twelve already.
    """
    free = [place for place, done in enumerate(ready) if not done]
    known = {label.casefold(): place for place, label in enumerate(labels)}
    proposed: dict[int, int] = {}
    for number, file in enumerate(files):
        place = known.get(file.role.casefold()) if file.is_usable else None
        if place is not None and place not in proposed.values():
            proposed[number] = place
    free = [place for place in free if place not in proposed.values()]
    beyond = len(labels)
    for number, file in enumerate(files):
        if file.is_usable and number not in proposed:
            if free:
                proposed[number] = free.pop(0)
            elif may_join and beyond < MAX_ROLES:
                proposed[number] = beyond
                beyond += 1
    return tuple(proposed.get(number) for number in range(len(files)))
