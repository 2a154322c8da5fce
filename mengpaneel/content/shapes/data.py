"""The words of *Gegevens*: what is kept and where, and what is said when something cannot be kept."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct
from mengpaneel.content.shapes.texts import HelpTopic


class BackupPageWords(StrictStruct):
    """The copies on this laptop."""

    title: str
    where: str
    open_folder: str
    about: str
    make: str
    made: str
    check: str
    checking: str
    checked: str
    wrong: str
    passed_over: str
    snapshots_one: str
    snapshots_more: str
    backups_one: str
    backups_more: str
    unreadable: str
    held: str
    none: str
    restore: str
    restore_name: str
    ask: str
    back: str
    gone: str
    subjects_back: str
    subjects_gone: str
    drafts_gone: str
    damaged: str
    same: str
    sheet: str
    first: str
    yes: str
    restored: str


class PlaceWords(StrictStruct):
    """The second place."""

    title: str
    about: str
    readers: str
    choose: str
    choose_other: str
    copy: str
    end: str
    ask: str
    chosen: str
    not_chosen: str
    last: str
    never: str
    same_disk: str
    other_disk: str
    unknown_disk: str
    all_there: str
    waiting_one: str
    waiting_more: str
    away: str
    done: str
    ended: str
    new_laptop: str
    new_laptop_about: str
    fill: str
    ask_fill: str
    filled_none: str
    filled_one: str
    filled_more: str
    filled_damaged: str
    filled_newer: str
    filled_unreadable: str
    filled_wiped: str
    ask_wiped: str
    ask_wiped_plainly: str
    fetch_wiped: str
    wiped_elsewhere: str
    wiped_elsewhere_found: str
    look: str
    keep: str
    keep_name: str
    kept: str
    also_place: str
    missed: str
    missed_dismiss: str
    good_one: str
    good_more: str
    damaged: str
    missing: str
    not_checked: str


class BinWords(StrictStruct):
    """The bin of all subjects."""

    title: str
    about: str
    none: str
    line: str
    damaged: str
    put_back: str
    put_back_name: str
    put_all_back: str
    put_all_back_name: str
    whole: str
    was_put_back: str
    wipe: str
    wipe_name: str
    ask: str
    plainly: str
    elsewhere: str
    yes: str
    wiped: str
    left: str
    unwiped: str


class StartWords(StrictStruct):
    """What is told when the program cannot begin as it should."""

    here: str
    elsewhere: str
    try_again: str
    take_over: str
    ask: str
    plainly: str
    yes: str
    still: str
    taken: str
    both_ask: str
    both_told: str
    both_kept: str
    ours: str
    theirs: str
    both_title: str
    set_aside: str
    set_aside_alone: str
    missing: str
    replaced: str
    mended: str
    mended_subject: str
    mended_draft: str
    settings_set_aside: str
    wrong_defaults: str
    only_to_look: str
    lock_set_aside: str
    file_waits: str
    put_back: str


class ElsewhereWords(StrictStruct):
    """Saving somewhere else what could not be kept."""

    save: str
    heading: str
    untitled: str
    kind: str
    saved: str
    failed: str


class ClosingWords(StrictStruct):
    """Closing with work that could not be kept."""

    ask: str
    unkept: str
    gone: str
    discard: str
    rescued: str
    lost: str
    name: str


class DataWords(StrictStruct):
    """Everything about the data, and a page that explains it."""

    heading: str
    close: str
    cancel: str
    stop: str
    busy: str
    stopped: str
    size_kb: str
    size_mb: str
    moment: str
    wrong_clock: str
    quoted: str
    named: str
    more: str
    nothing_kept: str
    backups: BackupPageWords
    place: PlaceWords
    bin: BinWords
    start: StartWords
    elsewhere: ElsewhereWords
    closing: ClosingWords
    about: HelpTopic
