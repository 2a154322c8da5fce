"""Which snapshots a command hands over; what a group has hidden from itself only when it is asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing, suppress

from msgspec import Struct
from msgspec.structs import replace

from mengpaneel.commands.folder import add_data_dir_option, places_from, reading, reporting_problems
from mengpaneel.commands.parser import DONE, FAILED, UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.arrival import namesake_of
from mengpaneel.domain.memory import MemoryProblem, Revision
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import SubjectSnapshots
from mengpaneel.store.sqlite_memory import SqliteMemory


class Selection(Struct, frozen=True):
    """Subjects with their snapshots; `damaged` tells those that had to be left out.

    `profile_hidden` are the ids of subjects about which the group hides the profile.
    `revisions` tells by the id of a snapshot where it stands among its corrections.
    """

    bundles: tuple[SubjectSnapshots, ...]
    revisions: Mapping[str, Revision]
    damaged: tuple[str, ...] = ()
    profile_hidden: frozenset[str] = frozenset()

    @property
    def taken(self) -> Sequence[tuple[Subject, Snapshot]]:
        """Every snapshot with its subject."""
        return [(bundle.subject, snapshot) for bundle in self.bundles for snapshot in bundle.snapshots]

    def outcome(self, library: Library) -> int:
        """How the command ends: what was left out is told, for it must not go unseen."""
        for told in self.damaged:
            print(library.commands.selection.left_out.format(what=told), file=sys.stderr)
        return FAILED if self.damaged else DONE


def add_selection_options(parser: argparse.ArgumentParser, library: Library) -> None:
    """Let somebody say which snapshots go along."""
    words = library.commands
    add_data_dir_option(parser, library)
    parser.add_argument("--subject", metavar=words.name, help=words.selection.subject_help)
    parser.add_argument("--all", action="store_true", help=words.selection.all_help)
    parser.add_argument("--example", action="store_true", help=words.selection.example_help)
    add_hidden_option(parser, library)


def selected(options: argparse.Namespace, library: Library) -> Selection:
    """What was asked for; refuses when that is nothing."""
    words = library.commands.selection
    if sum((options.subject is not None, options.all, options.example)) > 1:
        raise UsageError(words.one_of)
    with reporting_problems(library):
        selection = _example(library) if options.example else _kept(options, library)
    if not selection.taken and not selection.damaged:
        raise UsageError(words.empty)
    return selection


def _example(library: Library) -> Selection:
    from mengpaneel.content.example import write_example

    with closing(SqliteMemory.in_memory()) as memory:
        write_example(memory, library)
        return _of(memory, memory.subjects())


def _kept(options: argparse.Namespace, library: Library) -> Selection:
    with reading(places_from(options), library) as memory:
        subjects = memory.subjects()
        if options.subject is not None:
            subjects = [_named(options.subject, subjects, library)]
        refuse_hidden(subjects, memory.hidden(), options, library)
        selection = _of(memory, subjects)
        if options.show_hidden:
            return selection
        hidden = (subject.id for subject in subjects if memory.hour(subject.id).hides_profile)
        return replace(selection, profile_hidden=frozenset(hidden))


def _of(memory: SqliteMemory, subjects: Iterable[Subject]) -> Selection:
    bundles, damaged = [], []
    revisions: dict[str, Revision] = {}
    for subject in subjects:
        if snapshots := memory.snapshots(subject.id):
            bundles.append(SubjectSnapshots(subject, tuple(snapshots)))
            revisions |= {s.id: memory.revision(s.id) for s in snapshots if s.look_again_on}
        damaged += [one.told for one in memory.damaged(subject.id)]
    return Selection(tuple(bundles), revisions, tuple(damaged))


def _named(name: str, subjects: Sequence[Subject], library: Library) -> Subject:
    words = library.commands.selection
    names = {subject.id: subject_name(subject, library.words) for subject in subjects}
    found = [s for s in subjects if names[s.id].strip().casefold() == name.strip().casefold()]
    if not found:
        raise UsageError(words.no_subject.format(name=name, names=", ".join(names.values()) or "–"))
    if len(found) > 1:
        raise UsageError(words.twice.format(name=name))
    return found[0]


def add_hidden_option(parser: argparse.ArgumentParser, library: Library) -> None:
    """Let somebody ask for what the group has hidden from itself."""
    parser.add_argument("--show-hidden", action="store_true", help=library.commands.selection.hidden_help)


def hidden_profiles(
    subjects: Iterable[Subject], options: argparse.Namespace, library: Library
) -> frozenset[str]:
    """Refuse of these subjects from files what is hidden here; returns the ids of those without a profile.

    One of the same name is taken for the one here. Without data here nothing is hidden.
    """
    by_id = {subject.id: subject for subject in subjects}
    hidden = without = frozenset[str]()
    with suppress(UsageError, MemoryProblem), reading(places_from(options), library) as memory:
        own, hides = memory.subjects(), memory.hidden()
        namesakes = {id_: namesake_of(subject, own) for id_, subject in by_id.items()}
        here = {id_: {id_, *([same.id] if same else [])} for id_, same in namesakes.items()}
        hidden = frozenset(id_ for id_, ids in here.items() if not ids.isdisjoint(hides))
        without = frozenset(
            id_ for id_, ids in here.items() if any(memory.hour(each).hides_profile for each in ids)
        )
    refuse_hidden(by_id.values(), hidden, options, library)
    return frozenset() if options.show_hidden else without


def refuse_hidden(
    subjects: Iterable[Subject], hidden: Collection[str], options: argparse.Namespace, library: Library
) -> None:
    """Refuse, and name them, when there is a subject among these of which the last time is hidden."""
    names = [subject_name(subject, library.words) for subject in subjects if subject.id in hidden]
    if names and not options.show_hidden:
        raise UsageError(library.commands.selection.hidden.format(names=", ".join(names)))
