"""`compare`: several exchange files side by side, as PDF, HTML, PNG, SVG or table, without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from mengpaneel.commands.drawing import draw_offscreen
from mengpaneel.commands.files import read_snapshots, refuse_if_there, write_output
from mengpaneel.commands.folder import add_data_dir_option, places_from, reading
from mengpaneel.commands.parser import DONE, FAILED, AddCommand, UsageError
from mengpaneel.commands.selection import add_hidden_option, refuse_hidden
from mengpaneel.content.library import Library
from mengpaneel.content.text.names import subject_name
from mengpaneel.content.text.side_by_side import tell_headings, tell_rows
from mengpaneel.domain.memory import MemoryProblem
from mengpaneel.domain.side_by_side import (
    Candidate,
    SheetChoice,
    SideBySide,
    candidates_of,
    lay_side_by_side,
)
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import SUFFIX
from mengpaneel.exchange.csv_table import encode_table

_DRAWN = ("pdf", "html", "png", "svg")
_CSV = "csv"


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words, out = library.commands.compare, library.commands.out
    parser = add("compare", words.help)
    parser.add_argument("files", nargs="+", type=Path, metavar=library.commands.file, help=words.files_help)
    for form in _DRAWN:
        told = library.words.report.cli_out.format(form=form.upper())
        parser.add_argument(f"--{form}", type=Path, metavar=out, help=told)
    parser.add_argument(f"--{_CSV}", type=Path, metavar=out, help=words.csv_help)
    parser.add_argument("--year", type=int, metavar=words.year, help=words.year_help)
    parser.add_argument("--without-names", action="store_true", help=words.without_names_help)
    add_data_dir_option(parser, library)
    add_hidden_option(parser, library)
    parser.add_argument("--overwrite", action="store_true", help=library.commands.overwrite_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write every form that is asked for; a file that is not right is named, and the others go on."""
    words = library.commands.compare
    wanted = {form: path for form in (*_DRAWN, _CSV) if (path := getattr(options, form))}
    if not wanted:
        raise UsageError(words.where)
    for path in wanted.values():
        refuse_if_there(path, library, replace=options.overwrite)
    found, left_out = _read(options.files, library)
    candidates = candidates_of(found)
    together = lay_side_by_side(candidates, SheetChoice(year=options.year), named=not options.without_names)
    left_out += _not_of_year(candidates, together, options, library)
    for told in left_out:
        print(told, file=sys.stderr)
    if not together.sheets:
        raise UsageError(words.none)
    hides_profile = _see_what_is_hidden(together, options, library)
    _write(together, hides_profile, wanted, options, library)
    return FAILED if left_out else DONE


def _read(paths: Iterable[Path], library: Library) -> tuple[list[tuple[Subject, Snapshot]], list[str]]:
    """Every snapshot in these files and folders, and what is wrong with those that are left out."""
    words = library.commands.compare
    found: list[tuple[Subject, Snapshot]] = []
    left_out = []
    for path in paths:
        files = sorted(path.glob(f"*{SUFFIX}")) if os.path.isdir(path) else [path]
        if not files:
            left_out.append(words.left_out.format(why=words.no_file.format(folder=path)))
        for file in files:
            try:
                found += read_snapshots(file, library)
            except UsageError as wrong:
                left_out.append(words.left_out.format(why=wrong))
    return found, left_out


def _not_of_year(
    candidates: Sequence[Candidate], together: SideBySide, options: argparse.Namespace, library: Library
) -> Iterator[str]:
    """Name the subjects of which there is no snapshot from the year that is asked."""
    gone = [candidate.subject for candidate in candidates if candidate.subject.id not in together.ids]
    if gone:
        names = ", ".join(subject_name(subject, library.words) for subject in gone)
        yield library.commands.compare.not_of_year.format(year=options.year, names=names)


def _see_what_is_hidden(
    together: SideBySide, options: argparse.Namespace, library: Library
) -> Collection[str]:
    """Refuse what the group of this laptop has hidden from itself; returns of whom it hides the profile."""
    hidden: Collection[str] = ()
    hides_profile: Collection[str] = ()
    with suppress(UsageError, MemoryProblem), reading(places_from(options), library) as memory:
        hidden = memory.hidden()
        hides_profile = {id_ for id_ in together.ids if memory.hour(id_).hides_profile}
    refuse_hidden((sheet.subject for sheet in together.sheets), hidden, options, library)
    return () if options.show_hidden else hides_profile


def _write(
    together: SideBySide,
    hides_profile: Collection[str],
    wanted: dict[str, Path],
    options: argparse.Namespace,
    library: Library,
) -> None:
    if any(form in _DRAWN for form in wanted):
        draw_offscreen()
        from mengpaneel.app import make_application
        from mengpaneel.reports.compose import compose_side_by_side
        from mengpaneel.reports.forms import ReportFormat

        make_application(library.language)
        report = compose_side_by_side(together, library, year=options.year, profile_hidden=hides_profile)
    for form, path in wanted.items():
        if form == _CSV:
            rows = tell_rows(together, library, hides_profile)
            content = encode_table([tell_headings(together, library), *rows])
        else:
            content = ReportFormat(form).render(report)
        write_output(path, content, library, replace=options.overwrite)
