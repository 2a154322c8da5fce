"""`report`: the snapshots of an exchange file as PDF, HTML, PNG or SVG, without a screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mengpaneel.commands.drawing import draw_offscreen
from mengpaneel.commands.files import read_snapshots, refuse_outputs, write_output
from mengpaneel.commands.folder import add_data_dir_option
from mengpaneel.commands.parser import DONE, AddCommand, UsageError
from mengpaneel.commands.selection import add_hidden_option, hidden_profiles
from mengpaneel.content.library import Library

if TYPE_CHECKING:
    from mengpaneel.domain.compared_sheet import ComparedSheet
    from mengpaneel.reports.blocks import Report

_FORMS = ("pdf", "html", "png", "svg")


def add_parser(add: AddCommand, library: Library) -> None:
    """Add the command to the parser."""
    words = library.words.report
    parser = add("report", words.cli_about)
    parser.add_argument("file", nargs="?", metavar=library.commands.file, help=words.cli_file)
    parser.add_argument("--example", action="store_true", help=words.cli_example)
    for form in _FORMS:
        parser.add_argument(
            f"--{form}", metavar=library.commands.out, help=words.cli_out.format(form=form.upper())
        )
    parser.add_argument("--compare", metavar=library.commands.file, help=words.cli_compare)
    parser.add_argument("--with-notes", action="store_true", help=words.cli_with_notes)
    parser.add_argument("--with-roles", action="store_true", help=words.cli_with_roles)
    parser.add_argument("--rounds", action="store_true", help=words.cli_rounds)
    parser.add_argument("--trend", action="store_true", help=words.cli_trend)
    add_data_dir_option(parser, library)
    add_hidden_option(parser, library)
    parser.add_argument("--overwrite", action="store_true", help=library.commands.overwrite_help)


def run(options: argparse.Namespace, library: Library) -> int:
    """Write the report in every form that is asked for; says where it stands."""
    words = library.words
    wanted = {form: Path(path) for form in _FORMS if (path := getattr(options, form))}
    if not wanted or not (options.file or options.example):
        raise UsageError(words.report.cli_what_and_where)
    inputs = (Path(name) for name in (options.file, options.compare) if name)
    refuse_outputs(wanted.values(), inputs, library, replace=options.overwrite)
    moments = _example(library) if options.example else _moments(options.file, library)
    then = _moments(options.compare, library)[-1] if options.compare else None
    without: frozenset[str] = frozenset()
    if not options.example:
        subjects = (moment.subject for moment in [*moments, *([then] if then else [])])
        without = hidden_profiles(subjects, options, library)
    draw_offscreen()
    report = _put_together(options, moments, then, library, without)
    from mengpaneel.reports.forms import ReportFormat

    for form, path in wanted.items():
        write_output(path, ReportFormat(form).render(report), library, replace=options.overwrite)
    return DONE


def _put_together(
    options: argparse.Namespace,
    moments: list[ComparedSheet],
    then: ComparedSheet | None,
    library: Library,
    profile_hidden: frozenset[str],
) -> Report:
    """The report of the newest snapshot in the file; no profile with one of a subject that hides it."""
    from mengpaneel.app import make_application
    from mengpaneel.reports.compose import compose
    from mengpaneel.reports.options import ReportOptions

    make_application(library.language)
    history = [moment for moment in moments if moment.subject.id == moments[-1].subject.id]
    choices = ReportOptions(
        notes=options.with_notes,
        roles=options.with_roles,
        rounds=options.rounds,
        then=then,
        history=tuple(history) if options.trend else (),
        profile=not profile_hidden & {moment.subject.id for moment in (moments[-1], then) if moment},
    )
    return compose(moments[-1], choices, library)


def _example(library: Library) -> list[ComparedSheet]:
    """The snapshots of the invented municipality, oldest first."""
    from mengpaneel.app import example_memory
    from mengpaneel.domain.compared_sheet import ComparedSheet

    memory = example_memory(library)
    found = [
        ComparedSheet.of(s, subject) for subject in memory.subjects() for s in memory.snapshots(subject.id)
    ]
    memory.close()
    return found


def _moments(name: str, library: Library) -> list[ComparedSheet]:
    """All snapshots of an exchange file, oldest first."""
    from mengpaneel.domain.compared_sheet import ComparedSheet

    pairs = read_snapshots(Path(name), library)
    found = [ComparedSheet.of(snapshot, subject) for subject, snapshot in pairs]
    return sorted(found, key=lambda moment: moment.day)
