"""Saves the side-by-side comparison: pages, a picture, or a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mengpaneel.content.library import Library
from mengpaneel.content.text.errors import tell_failure
from mengpaneel.content.text.side_by_side import tell_headings, tell_rows
from mengpaneel.desk.overview import Overview
from mengpaneel.exchange import csv_table
from mengpaneel.reports.compose import compose_side_by_side
from mengpaneel.reports.forms import ReportFormat
from mengpaneel.reports.options import name_of
from mengpaneel.reports.pages import Pages
from mengpaneel.ui.platform.files import Ask, ask_path, save_as
from mengpaneel.ui.report.preview import DelayedProgress
from mengpaneel.ui.window.shell import Shell

TABLE = "csv"


def save_overview(
    overview: Overview, form: ReportFormat | None, library: Library, shell: Shell, ask: Ask = ask_path
) -> None:
    """Ask where, and write the comparison in this format, or as CSV; the outcome is shown in the window."""
    words = library.words
    kind = form.label_and_tip(words.report)[0] if form else words.travel.table
    ending = form.value if form else TABLE
    suggested = Path(shell.last_folder) / f"{name_of(words.window.side_by_side, date.today())}.{ending}"

    def content() -> bytes | None:
        return _rendered(overview, form, library, shell) if form else _table(overview, library)

    def failed(error: OSError, path: Path) -> None:
        shell.notice.show_message(tell_failure(error, path, words), stays=True)

    path = save_as(ask, shell.parent, words.report.heading, suggested, kind, content, failed)
    if path:
        shell.last_folder = str(path.parent)
        shell.notice.show_message(words.report.saved.format(name=path.name))


def _rendered(overview: Overview, form: ReportFormat, library: Library, shell: Shell) -> bytes | None:
    """The file in this form; None if nobody waited for it."""
    words, hidden = library.words.report, overview.profile_hidden
    report = compose_side_by_side(
        overview.together, library, year=overview.choice.year, profile_hidden=hidden
    )
    with DelayedProgress(words.working, words.cancel, shell.parent) as patience:
        content = form.render(report, None if form.is_slide else Pages(report), patience.step)
    return None if patience.lost else content


def _table(overview: Overview, library: Library) -> bytes:
    together = overview.together
    rows = tell_rows(together, library, overview.profile_hidden)
    return csv_table.encode_table([tell_headings(together, library), *rows])
