"""`import`: snapshots from an exchange file, all of them or none."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing
from pathlib import Path

from mengpaneel.backups import backup_service_for
from mengpaneel.commands.folder import (
    add_data_dir_option,
    changing,
    places_from,
    reading,
    reporting_problems,
    tell_problem,
)
from mengpaneel.commands.parser import DONE, FAILED, AddCommand, UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.arrival import ArrivingSnapshot, ArrivingSubject, ImportStatus, classify_arrivals
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.refusal import Refusal
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import LARGEST
from mengpaneel.exchange.decoding import decode
from mengpaneel.files.bounded_read import read_bounded
from mengpaneel.files.presence import is_file
from mengpaneel.store.places import Places
from mengpaneel.store.sqlite_memory import SqliteMemory


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.commands.import_
    parser = add("import", words.help)
    parser.add_argument("file", type=Path, metavar=library.commands.file, help=words.file_help)
    parser.add_argument("--dry-run", action="store_true", help=words.dry_run_help)
    parser.add_argument("--wiped-too", action="store_true", help=words.wiped_too_help)
    add_data_dir_option(parser, library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Show what is in the file, and take in what is new; a clash with what is here refuses all of it."""
    words, where = library.commands.import_, places_from(options)
    found = _found(options.file, library)
    with reporting_problems(library), _memory(where, library, dry=options.dry_run) as memory:
        delivered = classify_arrivals(found, memory.subjects(), memory.kept, memory.hidden())
        for line in _tell(delivered, library):
            print(line)
        _refuse_clashes(delivered, options.file, library)
        new = [
            pair
            for arriving_subject in delivered
            for pair in _taken(arriving_subject, wiped_too=options.wiped_too)
        ]
        told = words.would if options.dry_run else words.done
        if new and not options.dry_run:
            memory.add_snapshots(new)
        print(told.format(count=len(new)) if new else words.nothing)
        if not options.wiped_too and (titles := _wiped(delivered, library)):
            print(words.left_wiped.format(titles=", ".join(titles)))
        return DONE if options.dry_run or not new else _guard(memory, where, library)


def _guard(memory: SqliteMemory, where: Places, library: Library) -> int:
    """Copy what came in, as a window does; when that fails, what came in is here all the same."""
    try:
        backup_service_for(memory, where).copy_changes()
    except MemoryProblem as problem:
        print(tell_problem(problem, library), file=sys.stderr)
        return FAILED
    return DONE


def _found(path: Path, library: Library) -> Sequence[tuple[Subject, Snapshot]]:
    try:
        bundle = decode(read_bounded(path, LARGEST))
    except Refusal as refusal:
        why = tell_refusal(refusal, library.words)
        raise UsageError(library.commands.import_.refused.format(file=path, why=why)) from refusal
    found = [(entry.subject, snapshot) for entry in bundle.bundles for snapshot in entry.snapshots]
    if not found:
        raise UsageError(library.words.travel.empty.format(name=path))
    return found


def _memory(where: Places, library: Library, *, dry: bool) -> AbstractContextManager[SqliteMemory]:
    """Where it goes; only to be looked at, and if need be an empty one, when nothing is to be changed."""
    if not dry:
        return changing(where, library, new=True)
    return reading(where, library) if is_file(where.database) else closing(SqliteMemory.in_memory())


def _refuse_clashes(delivered: Sequence[ArrivingSubject], path: Path, library: Library) -> None:
    words = library.commands.import_
    clashes = [
        f"{_title(arrival, arriving_subject, library)} ({arrival.snapshot.id})"
        for arriving_subject in delivered
        for arrival in arriving_subject.arrivals
        if arrival.status is ImportStatus.OTHER
    ]
    if clashes:
        why = words.clash.format(titles=", ".join(clashes))
        raise UsageError(words.refused.format(file=path, why=why))


def _wiped(delivered: Sequence[ArrivingSubject], library: Library) -> Sequence[str]:
    return [
        _title(arrival, arriving_subject, library)
        for arriving_subject in delivered
        for arrival in arriving_subject.arrivals
        if arrival.status is ImportStatus.WIPED
    ]


def _title(arrival: ArrivingSnapshot, arriving_subject: ArrivingSubject, library: Library) -> str:
    """The title of what arrives, or that it is hidden still: it may be that of the last time."""
    return library.words.again.veiled if arriving_subject.hidden else arrival.snapshot.title


def _taken(arriving_subject: ArrivingSubject, *, wiped_too: bool) -> Iterator[tuple[Subject, Snapshot]]:
    """What is new, under one's own subject if there is one: the same, or one of the same name."""
    namesake = arriving_subject.namesake if arriving_subject.subject.name else None
    arrivals = (a for a in arriving_subject.arrivals if wiped_too or a.status is not ImportStatus.WIPED)
    return arriving_subject.assigned_to(
        arriving_subject.existing or namesake or arriving_subject.subject,
        {arrival.snapshot.id for arrival in arrivals},
    )


def _tell(delivered: Sequence[ArrivingSubject], library: Library) -> Iterator[str]:
    standings = library.words.travel.standings
    for arriving_subject in delivered:
        yield subject_name(arriving_subject.subject, library.words)
        for arrival in arriving_subject.arrivals:
            title = _title(arrival, arriving_subject, library)
            yield f"  {arrival.snapshot.taken_on}  {title}  –  {standings[arrival.status]}"
