"""What the commands say that work with kept data and with files: the shape of `commands.toml`."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct
from mengpaneel.domain.memory import ProblemCause


class ListWords(StrictStruct):
    """`list`: what is stored."""

    help: str
    none: str


class CheckWords(StrictStruct):
    """`check`: reading back everything that is stored."""

    help: str
    remedy: str
    place_remedy: str
    unwiped: str
    unwiped_remedy: str


class BackupWords(StrictStruct):
    """`backup`: making a copy."""

    help: str
    made: str


class RestoreWords(StrictStruct):
    """`restore`: putting a copy back."""

    help: str
    backup_help: str
    dry_run_help: str
    none: str
    unknown: str
    broken: str
    set_aside: str
    done: str


class SelectionWords(StrictStruct):
    """Choosing the snapshots that a command hands over."""

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
    """`export`: making an exchange file."""

    help: str
    out_help: str
    with_people_help: str


class ImportWords(StrictStruct):
    """`import`: reading an exchange file."""

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
    """`csv`: a table for a spreadsheet."""

    help: str
    out_help: str
    rounds_help: str


class IcsWords(StrictStruct):
    """`ics`: appointments for a calendar."""

    help: str
    out_help: str
    none: str


class CompareWords(StrictStruct):
    """`compare`: several files side by side."""

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
    """The words of all commands."""

    file: str
    out: str
    name: str
    backup_name: str
    data_dir_help: str
    overwrite_help: str
    is_there: str
    is_used: str
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
