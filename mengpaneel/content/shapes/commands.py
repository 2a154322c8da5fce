"""What the commands say that work with kept data and with files: the shape of `commands.toml`."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct
from mengpaneel.domain.memory import ProblemCause


class ListWords(StrictStruct):
    """What is kept."""

    help: str
    none: str


class CheckWords(StrictStruct):
    """Checking everything."""

    help: str
    remedy: str
    place_remedy: str
    unwiped: str
    unwiped_remedy: str


class BackupWords(StrictStruct):
    """Making a copy."""

    help: str
    made: str


class RestoreWords(StrictStruct):
    """Putting a copy back."""

    help: str
    backup_help: str
    dry_run_help: str
    none: str
    unknown: str
    broken: str
    set_aside: str
    done: str


class SelectionWords(StrictStruct):
    """Which snapshots go along."""

    subject_help: str
    all_help: str
    example_help: str
    one_of: str
    no_subject: str
    twice: str
    empty: str
    left_out: str
    hidden: str
    hidden_help: str


class ExportWords(StrictStruct):
    """An exchange file that is made."""

    help: str
    out_help: str
    with_people_help: str


class ImportWords(StrictStruct):
    """An exchange file that is taken in."""

    help: str
    file_help: str
    dry_run_help: str
    wiped_too_help: str
    left_wiped: str
    refused: str
    clash: str
    would: str
    done: str
    nothing: str


class CsvWords(StrictStruct):
    """A table."""

    help: str
    out_help: str
    rounds_help: str


class IcsWords(StrictStruct):
    """Appointments."""

    help: str
    out_help: str
    none: str


class CompareWords(StrictStruct):
    """Several files side by side."""

    help: str
    files_help: str
    csv_help: str
    year: str
    year_help: str
    without_names_help: str
    where: str
    no_file: str
    left_out: str
    not_of_year: str
    none: str


class CommandsWords(StrictStruct):
    """All of them."""

    file: str
    out: str
    name: str
    backup_name: str
    data_dir_help: str
    overwrite_help: str
    is_there: str
    nothing_kept: str
    held_here: str
    held_elsewhere: str
    damaged: str
    list: ListWords
    check: CheckWords
    backup: BackupWords
    restore: RestoreWords
    selection: SelectionWords
    export: ExportWords
    import_: ImportWords
    csv: CsvWords
    ics: IcsWords
    compare: CompareWords
    troubles: dict[ProblemCause, str]
