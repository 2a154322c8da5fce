"""What a command does with a subject of which the last time is hidden: refuse, unless it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable

from mengpaneel.commands.parser import UsageError
from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.domain.snapshot import Subject


def add_hidden_option(parser: argparse.ArgumentParser, library: Library) -> None:
    """Let somebody ask for what the group has hidden from itself."""
    parser.add_argument("--show-hidden", action="store_true", help=library.commands.selection.hidden_help)


def refuse_hidden(
    subjects: Iterable[Subject], hidden: Collection[str], options: argparse.Namespace, library: Library
) -> None:
    """Refuse, and name them, when there is a subject among these of which the last time is hidden."""
    names = [subject_name(subject, library.words) for subject in subjects if subject.id in hidden]
    if names and not options.show_hidden:
        raise UsageError(library.commands.selection.hidden.format(names=", ".join(names)))
