"""The first hundred bytes of the database, damaged in every way, beside good copies."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.store.backups import Backups
from mengpaneel.store.opening import OpenedMemory
from mengpaneel.store.opening import open_memory as begin
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory
from tests.faults.broken import broken as broken_on_purpose
from tests.faults.harness import Harness, Tally, scratch_folder, spread
from tests.faults.samples import fill, open_memory, snapshot

_HEADER = 100


def damaged(broken: str, most: int) -> Tally:
    """Begin with each of so many damaged files; all is there, or is offered and the file untouched."""
    losses, anew = [], 0
    with scratch_folder() as scratch, broken_on_purpose(broken):
        ours = Places(scratch / "ours")
        fill(ours)
        with closing(open_memory(ours)) as memory:
            expected = _kept(memory)
        Backups(ours.database, ours.backups).make()
        whole = ours.database.read_bytes()
        cases = spread(list(_damages(whole)), most)
        for told, content in cases:
            places = Places(scratch / "data")
            shutil.rmtree(places.data, ignore_errors=True)
            shutil.copytree(ours.data, places.data)
            places.database.unlink()
            if content is not None:
                places.database.write_bytes(content)
            opened = begin(places)
            anew += opened.started_empty
            wrong = _wrong(opened, places, expected, content)
            opened.memory.close()
            opened.lock.release()
            if wrong:
                losses.append(f"{told}: {wrong}")
    return Tally(len(cases), losses, f"{anew} set aside for a copy, the others opened with all there was")


def _damages(whole: bytes) -> Iterator[tuple[str, bytes | None]]:
    yield "no file", None
    for length in (0, 1, 15, 50, 99, 100, 4096):
        yield f"{length} bytes", whole[:length]
    yield "a page of nothing", bytes(4096)
    yield "text", b"Dit is geen database.\n"
    for bit in range(8 * _HEADER):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        yield f"bit {bit % 8} of byte {bit // 8}", bytes(flipped)


def _wrong(opened: OpenedMemory, places: Places, expected: set[str], content: bytes | None) -> str:
    if opened.started_empty:
        return _wrong_with_what_is_offered(opened, places, expected, content)
    if not opened.memory.keeps:
        return f"nothing is offered: {opened.problem}"
    try:
        if _kept(opened.memory) != expected:
            return "snapshots are gone"
        opened.memory.save(snapshot(99))
    except MemoryProblem as problem:
        return f"opened, and then: {problem}"
    return ""


def _wrong_with_what_is_offered(
    opened: OpenedMemory, places: Places, expected: set[str], content: bytes | None
) -> str:
    aside = Path(opened.set_aside).read_bytes() if opened.set_aside else None
    if aside != content:
        return "the file is not as it was"
    copies = Backups(places.database, places.backups)
    newest = copies.newest_good()
    if newest is None:
        return "no copy is offered"
    opened.memory.replace_with(copies.path(newest.name))
    return "" if _kept(opened.memory) == expected else "the copy lacks snapshots"


def _kept(memory: SqliteMemory) -> set[str]:
    return {repr(kept) for subject in memory.subjects() for kept in memory.all_of(subject.id)}


DAMAGED = Harness(
    promise="A damaged or missing database beside copies: they are offered, the file is set aside as it was",
    measure=damaged,
    broken="copies not looked for",
    short=90,
    long=900,
)
