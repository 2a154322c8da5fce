"""The words of what leaves the program or comes in: report, export, import, table and calendar."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct
from mengpaneel.domain.arrival import ImportStatus


class ReportWords(StrictStruct):
    """The report that is handed over."""

    cli_about: str
    cli_file: str
    cli_example: str
    cli_out: str
    cli_compare: str
    cli_with_notes: str
    cli_with_roles: str
    cli_rounds: str
    cli_trend: str
    cli_what_and_where: str
    cli_no_snapshot: str
    plan: str
    outcome: str
    way: str
    make_tip: str
    heading: str
    about: str
    compare: str
    compare_none: str
    include: str
    with_notes: str
    with_roles: str
    with_rounds: str
    with_trend: str
    flags_hint: str
    form: str
    pdf: str
    pdf_tip: str
    html: str
    html_tip: str
    png: str
    png_tip: str
    svg: str
    svg_tip: str
    preview: str
    save: str
    cancel: str
    close: str
    saved: str
    open: str
    working: str
    failed_full: str
    failed_here: str
    failed_gone: str
    failed_in_use: str
    failed_unreachable: str
    failed_own: str
    failed: str
    filled_in: str
    panel_told: str
    fader_told: str
    said: str
    why_one: str
    why: str
    fader: str
    position: str
    against: str
    fit: str
    reason: str
    nearest: str
    marks: str
    chapter: str
    talk: str
    talk_flagged_then: str
    talk_flagged: str
    notes: str
    compared: str
    beside: str
    between: str
    compared_marks: str
    compared_wish: str
    wish: str
    wish_resembles: str
    wish_told: str
    now_and_wish: str
    beside_marks: str
    note: str
    rounds_beside: str
    round_then: str
    round_now: str
    round_wish: str
    entries_told: str
    first_told: str
    letters_are: str
    letters_drawn: str
    agreed_cap: str
    hollow: str
    side_by_side_letters: str
    side_by_side_dots: str
    side_by_side_cards: str
    trend: str
    trend_told: str
    date: str
    footer: str
    page: str


class TravelWords(StrictStruct):
    """Snapshots that leave this computer, and that come to it."""

    export_heading: str
    which: str
    this_one: str
    this_subject: str
    all: str
    form: str
    file: str
    file_tip: str
    table: str
    table_tip: str
    with_people: str
    with_rounds: str
    leaves: str
    leaves_people: str
    leaves_nothing: str
    nothing_yet: str
    one: str
    more: str
    of_subject: str
    of_subjects: str
    save: str
    cancel: str
    close: str
    exported: str
    writing: str
    gathering: str
    calendar: str
    calendar_on: str
    calendar_form: str
    calendar_saved: str
    open: str
    import_heading: str
    choose: str
    file_form: str
    reading: str
    taking: str
    refused: str
    empty: str
    contains: str
    sum_new_one: str
    sum_new: str
    sum_known_one: str
    sum_known: str
    sum_other_one: str
    sum_other: str
    sum_wiped_one: str
    sum_wiped: str
    sum_nothing: str
    excerpts: str
    others: str
    wiped: str
    new_subject: str
    known_subject: str
    nothing_new: str
    corrects: str
    under: str
    under_else: str
    take: str
    taken_one: str
    taken: str
    taken_subjects: str
    undo: str
    taken_back: str
    looking: str
    standings: dict[ImportStatus, str]


class TableWords(StrictStruct):
    """The headings of a table, and how a date stands in it."""

    subject: str
    kind: str
    day: str
    value: str
    said: str
    ambition: str
    first: str
    note: str
    reasons: str
    stays: str
    id: str


class RoundsTableWords(StrictStruct):
    """The headings of a table of what each participant set alone, and what stands below them."""

    participant: str
    about: str
    turn: str
    now: str
    ambition: str
    first: str
    second: str


class CalendarWords(StrictStruct):
    """What stands in a calendar."""

    title: str
    text: str


class HandoverWords(StrictStruct):
    """All words of what is handed over."""

    table: TableWords
    rounds: RoundsTableWords
    calendar: CalendarWords
