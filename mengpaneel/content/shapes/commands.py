"""What the commands say that work with kept data and with files: the shape of `commands.toml`."""

from __future__ import annotations

from mengpaneel.content.reading import Strict
from mengpaneel.domain.memory import Trouble


class ListWords(Strict):
    """What is kept."""

    help: str
    none: str


class CheckWords(Strict):
    """Checking everything."""

    help: str
    remedy: str
    place_remedy: str
    unwiped: str
    unwiped_remedy: str


class BackupWords(Strict):
    """Making a copy."""

    help: str
    made: str


class RestoreWords(Strict):
    """Putting a copy back."""

    help: str
    backup_help: str
    dry_run_help: str
    none: str
    unknown: str
    broken: str
    set_aside: str
    done: str


class SelectionWords(Strict):
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


class ExportWords(Strict):
    """An exchange file that is made."""

    help: str
    out_help: str
    with_people_help: str


class ImportWords(Strict):
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


class CsvWords(Strict):
    """A table."""

    help: str
    out_help: str


class IcsWords(Strict):
    """Appointments."""

    help: str
    out_help: str
    none: str


class CommandsWords(Strict):
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
    troubles: dict[Trouble, str]
