"""`list`: which subjects and snapshots there are."""

from __future__ import annotations

import argparse

from mengpaneel.commands.folder import add_data_dir_option, places_from, reading, reporting_problems
from mengpaneel.commands.parser import DONE, AddCommand
from mengpaneel.commands.selection import add_hidden_option
from mengpaneel.content.library import Library
from mengpaneel.content.text.match import tell_match
from mengpaneel.content.text.names import subject_kind, subject_name
from mengpaneel.domain.match import match
from mengpaneel.domain.snapshot import Snapshot


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    parser = add("list", library.commands.list.help)
    add_data_dir_option(parser, library)
    add_hidden_option(parser, library)


def run(options: argparse.Namespace, library: Library) -> int:
    """Print each subject with its snapshots, oldest first; what is damaged is told too."""
    words = library.commands
    with reporting_problems(library), reading(places_from(options), library) as memory:
        hidden = () if options.show_hidden else memory.hidden()
        for subject in memory.subjects():
            print(f"{subject_name(subject, library.words)} ({subject_kind(subject, library.words)})")
            snapshots, damaged = memory.snapshots(subject.id), memory.damaged(subject.id)
            profile = options.show_hidden or not memory.hour(subject.id).hides_profile
            lines = [
                _line(snapshot, library, hidden=subject.id in hidden, profile=profile)
                for snapshot in snapshots
            ]
            lines += [words.damaged.format(what=one.told) for one in damaged]
            print("".join(f"  {line}\n" for line in lines or [words.list.none]))
    return DONE


def _line(snapshot: Snapshot, library: Library, *, hidden: bool, profile: bool) -> str:
    if hidden:
        return f"{snapshot.taken_on}  {library.words.again.veiled}"
    if not profile:
        return f"{snapshot.taken_on}  {snapshot.title}"
    mix = snapshot.sheet.mix
    telling = tell_match(mix, match(mix), library)
    return f"{snapshot.taken_on}  {snapshot.title}  –  {telling.lead}: {telling.title}"
