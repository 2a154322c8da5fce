"""`export`: snapshots as an exchange file."""

from __future__ import annotations

import argparse

from mengpaneel.commands.files import add_output_options, refuse_if_there, write_output
from mengpaneel.commands.parser import AddCommand, UsageError
from mengpaneel.commands.selection import add_selection_options, selected
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.domain.refusal import Refusal
from mengpaneel.exchange.encoding import encode


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.commands.export
    parser = add("export", words.help)
    add_output_options(parser, words.out_help, library)
    add_selection_options(parser, library)
    parser.add_argument("--with-roles-and-notes", action="store_true", help=words.with_people_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write the file; without roles and notes unless they are asked for."""
    refuse_if_there(options.out, library, replace=options.overwrite)
    selection = selected(options, library)
    try:
        content = encode(selection.bundles, with_roles_and_notes=options.with_roles_and_notes)
    except Refusal as refusal:
        raise UsageError(tell_refusal(refusal, library.words)) from refusal
    write_output(options.out, content, library, replace=options.overwrite)
    return selection.outcome(library)
