"""`compare`: several exchange files side by side, as PDF, HTML, PNG, SVG or table, without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from mengpaneel.commands.drawing import draw_offscreen
from mengpaneel.commands.files import read_snapshots, refuse_outputs, write_output
from mengpaneel.commands.folder import add_data_dir_option
from mengpaneel.commands.parser import DONE, FAILED, AddCommand, UsageError
from mengpaneel.commands.selection import add_hidden_option, hidden_profiles
from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_refusal
from mengpaneel.content.text.names import subject_name, unnamed_subjects
from mengpaneel.content.text.side_by_side import tell_headings, tell_rows
from mengpaneel.domain.refusal import Reason, Refusal
from mengpaneel.domain.side_by_side import (
    Candidate,
    SheetChoice,
    SideBySide,
    candidates_of,
    clashes,
    lay_side_by_side,
)
from mengpaneel.domain.snapshot import Snapshot, Subject
from mengpaneel.exchange.bundle import SUFFIX
from mengpaneel.exchange.csv_table import encode_table
from mengpaneel.files.bounded_read import files_in

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
    files, left_out = _files_in(options.files, library)
    refuse_outputs(wanted.values(), files, library, replace=options.overwrite)
    found, not_right = _read(files, library)
    left_out += not_right
    candidates = candidates_of(found)
    choice, named = SheetChoice(year=options.year), not options.without_names
    together = lay_side_by_side(candidates, choice, named=named, unnamed=unnamed_subjects(library.words))
    left_out += _not_of_year(candidates, together, options, library)
    for told in left_out:
        print(told, file=sys.stderr)
    if not together.sheets:
        raise UsageError(words.none)
    hides_profile = hidden_profiles((sheet.subject for sheet in together.sheets), options, library)
    _write(together, hides_profile, wanted, options, library)
    return FAILED if left_out else DONE


def _files_in(paths: Iterable[Path], library: Library) -> tuple[list[Path], list[str]]:
    """These files and all that are in these folders, and what is wrong with the folders without any."""
    words = library.commands.compare
    files, left_out = list[Path](), list[str]()
    for path in paths:
        why = words.no_file.format(folder=path)
        try:
            inside = files_in(path, SUFFIX) if os.path.isdir(path) else [path]
        except Refusal as refusal:
            inside, why = [], f"{path}: {tell_refusal(refusal, library.words)}"
        files += inside
        if not inside:
            left_out.append(words.left_out.format(why=why))
    return files, left_out


def _read(files: Iterable[Path], library: Library) -> tuple[list[tuple[Subject, Snapshot]], list[str]]:
    """Every snapshot in these files, and what is wrong with those that are left out."""
    found, seen, left_out = list[tuple[Subject, Snapshot]](), dict[str, Snapshot](), list[str]()
    for file in files:
        try:
            pairs = read_snapshots(file, library)
            if clashes((snapshot for _, snapshot in pairs), seen):
                raise UsageError(f"{file}: {tell_refusal(Refusal(Reason.CLASH), library.words)}")
        except UsageError as wrong:
            left_out.append(library.commands.compare.left_out.format(why=wrong))
        else:
            found += pairs
            seen |= {snapshot.id: snapshot for _, snapshot in pairs}
    return found, left_out


def _not_of_year(
    candidates: Sequence[Candidate], together: SideBySide, options: argparse.Namespace, library: Library
) -> Iterator[str]:
    """Name the subjects of which there is no snapshot from the year that is asked."""
    gone = [candidate.subject for candidate in candidates if candidate.subject.id not in together.ids]
    if gone:
        names = ", ".join(subject_name(subject, library.words) for subject in gone)
        yield library.commands.compare.not_of_year.format(year=options.year, names=names)


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
