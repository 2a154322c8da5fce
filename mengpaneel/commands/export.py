"""`export`: snapshots as an exchange file."""

from __future__ import annotations

import argparse

from mengpaneel.commands.output_file import offer_out, put_out, refuse_if_there
from mengpaneel.commands.parser import SnapshotChoices, WrongCall
from mengpaneel.commands.selection import offer_selection, selected
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.domain.refusal import Refusal
from mengpaneel.exchange.encoding import encode


def offer(add: SnapshotChoices, library: Library) -> None:
    """Offer the command."""
    words = library.commands.export
    parser = add("export", words.help)
    offer_out(parser, words.out_help, library)
    offer_selection(parser, library)
    parser.add_argument("--with-roles-and-notes", action="store_true", help=words.with_people_help)


def run(asked: argparse.Namespace, library: Library) -> int:
    """Write the file; without roles and notes unless they are asked for."""
    refuse_if_there(asked.out, library, replace=asked.overwrite)
    selection = selected(asked, library)
    try:
        content = encode(selection.bundles, with_roles_and_notes=asked.with_roles_and_notes)
    except Refusal as refusal:
        raise WrongCall(tell_refusal(refusal, library.words)) from refusal
    put_out(asked.out, content, library, replace=asked.overwrite)
    return selection.outcome(library)
