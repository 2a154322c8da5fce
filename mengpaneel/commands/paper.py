"""`paper`: the empty panel as PDF, to print and to fill in with a pen."""

from __future__ import annotations

import argparse

from mengpaneel.commands.drawing import draw_offscreen
from mengpaneel.commands.files import add_output_options, refuse_if_there, write_output
from mengpaneel.commands.parser import DONE, AddCommand, UsageError
from mengpaneel.content.library import Library

_SIZES = ("A4", "A3")


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.words.paper
    parser = add("paper", words.cli_about)
    add_output_options(parser, words.cli_out, library)
    parser.add_argument("--size", default=_SIZES[0], metavar="/".join(_SIZES), help=words.cli_size)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write the three pages; says where they stand."""
    if options.size.upper() not in _SIZES:
        told = library.words.command.bad_choice
        raise UsageError(told.format(value=options.size, choices=", ".join(_SIZES)))
    refuse_if_there(options.out, library, replace=options.overwrite)
    draw_offscreen()
    from mengpaneel.app import make_application
    from mengpaneel.reports.paper.pages import PaperPages, PaperSize
    from mengpaneel.reports.pdf import as_pdf

    make_application(library.language)
    pages = PaperPages(library, PaperSize(options.size.upper()))
    write_output(options.out, as_pdf(pages), library, replace=options.overwrite)
    return DONE
