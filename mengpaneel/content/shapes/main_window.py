"""The shapes of the tables of words: what each part of the program has to say.

Annotations are no strings here: msgspec would have to work out every one of them when it first reads a table.
"""

from mengpaneel.content.reading import StrictStruct
from mengpaneel.domain.profiles import Fit


class DateWords(StrictStruct):
    """How a day is told."""

    months: list[str]
    short_months: list[str]
    date: str


class WindowWords(StrictStruct):
    """Header, menu and the names of the screens."""

    title: str
    console: str
    session: str
    review: str
    side_by_side: str
    profiles: str
    present: str
    screens_tip: str
    present_tip: str
    snapshot: str
    snapshot_tip: str
    menu: str
    undo: str
    redo: str
    clear: str
    cleared: str
    cleared_faders: str
    cleared_notes: str
    cleared_flags: str
    cleared_ambition: str
    cleared_plan: str
    cleared_outcome: str
    lock: str
    unlock: str
    light: str
    dark: str
    system: str
    theme: str
    language: str
    open_file: str
    export: str
    search: str
    report: str
    paper: str
    open_example: str
    leave_example: str
    data: str
    help: str
    tour: str
    about: str
    leave: str


class SubjectWords(StrictStruct):
    """What the faders are about."""

    municipality: str
    case: str
    unnamed_municipality: str
    unnamed_case: str
    kept: str
    example: str
    nothing_kept: str
    switch: str
    new: str
    rename: str
    throw_away: str
    thrown_away: str
    as_it_stood: str
    name: str
    name_hint: str
    case_hint: str
    kind: str
    make: str
    keep: str
    cancel: str


class ConsoleWords(StrictStruct):
    """The console and its strips."""

    question: str
    high: str
    middle: str
    low: str
    set_me: str
    unset: str
    neighbourhood: str
    neighbourhood_tip: str
    choose_middle: str
    choose_middle_tip: str
    empty: str
    menu: str
    depends: str
    up: str
    down: str
    note: str
    note_tip: str
    note_hint: str
    note_done: str
    talk: str
    talk_tip: str
    hold: str
    hold_tip: str
    remove_ghost: str
    remove_overlay: str
    ghost: str
    ghost_wish: str
    overlay: str
    ghost_short: str
    overlay_short: str
    locked: str
    unlocked: str
    fits: dict[Fit, str]


class PanelWords(StrictStruct):
    """The profile panel."""

    said: str
    profiles: str
    reading: str
    hide: str
    show: str
    hide_profile: str
    show_profile: str
    hidden_lead: str
    hidden_title: str
    hidden_note: str
    waits_note: str
    choose: str
    lay_over: str
    lay_over_key: str
    why: str
    description: str
    description_short: str
    task: str
    task_short: str
    caution: str
    questions: str
    questions_short: str
    deepening: str
    deepening_short: str
    strengths: str
    examples: str
    runner_up: str
    apart_one: str
    apart_two: str
    tip_up: list[str]
    tip_down: list[str]
    tip_middle: str
    tip: str
    chapter: str
    rests_on: str
    own_questions: str
    from_elsewhere: str
    source: str
    likes_here: str
    hints: str
    nothing_yet: str
    strongly: str
    somewhat: str
    little: str
    possible: str
    certainty_stated: str
    certainty_derived: str
    certainty_depends: str


class TimelineWords(StrictStruct):
    """The snapshots below the console."""

    title: str
    title_folded: str
    empty: str
    lay_ghost: str
    take_ghost: str
    recall: str
    compare: str
    throw_away: str
    actions: str
    ghost: str
    bin: str
    bin_tip: str
    put_back: str
    thrown_away: str
    undo: str
    saved: str
    open_drawer: str
    close_drawer: str
    ahead: str
    look: str
    viewing: str
    back_to_now: str
    viewing_over: str


class SaveWords(StrictStruct):
    """The dialog in which a snapshot is saved."""

    heading: str
    date: str
    title: str
    title_hint: str
    roles: str
    roles_hint: str
    roles_again: str
    other_role: str
    usual_roles: list[str]
    first_title: str
    next_title: str
    after_month: str
    after_months: str
    after_half_year: str
    after_year: str
    after_years: str
    save: str
    cancel: str
    unset_one: str
    unset_more: str


class ProfilesWords(StrictStruct):
    """The screen with the five profiles under one another."""

    heading: str
    intro: str
    lay_over: str
    more: str
    less: str
    reasons: str


class SaidWords(StrictStruct):
    """What is said about a mix, for each answer of the rule."""

    empty_lead: str
    early_lead_one: str
    early_lead_two: str
    early_title: str
    early_note: str
    open_lead_one: str
    open_lead_two: str
    certain_lead_one: str
    certain_lead_two: str
    certain_note: str
    decides: str
    points_first: str
    points_next: str
    none_of_five: str
    no_choice_lead: str
    no_choice_title: str
    no_choice_note: str
    mixed_lead: str
    mixed_title: str
    mixed_note: str
    near_tie_lead: str
    near_tie_title: str
    near_tie_note: str
    towards_lead: str
    towards_note: str
    clear_lead: str
    counts: list[str]
    and_: str
    or_: str


class CommandWords(StrictStruct):
    """What the command line says."""

    about: str
    usage: str
    options: str
    arguments: str
    help: str
    version: str
    match_help: str
    positions_help: str
    json_help: str
    stdin_help: str
    pictures_help: str
    folder: str
    folder_help: str
    size: str
    size_help: str
    language: str
    language_help: str
    theme_help: str
    zoom: str
    zoom_help: str
    measure: str
    measure_help: str
    all_help: str
    selftest_help: str
    wrong_call: str
    not_a_position: str
    not_five: str
    given: str
    line: str
    unreadable: str
    no_screen: str
    no_window: str
    path_too_long: str
    path_bad_name: str
    path_denied: str
    path_failed: str
    unforeseen: str
    fault_kept: str
    pictures_made: str
    bad_size: str
    bad_choice: str
    cannot_write: str
    check_texts: str
    check_memory: str
    check_fonts: str
    check_icons: str
    check_window: str
    check_lines: str
    check_report: str
    checked: str
    failed: str
    window_about: str
    window_data: str
    window_file: str
    window_file_help: str


class AccessWords(StrictStruct):
    """Size, contrast and keys: so that everyone can work with it."""

    contrast: str
    size: str
    larger: str
    smaller: str
    usual: str
    size_now: str
    pick: str
    next_screen: str
    previous_screen: str
    next_stop: str
    previous_stop: str
    black_room: str
    leave_hour: str
    next_area: str
    previous_area: str
    keys: str
    lone_keys: str
    explain: str
    keys_heading: str
    keys_do: str
    in_window: str
    on_fader: str
    close: str
    header: str
    panel: str
    tabs: str
    notice: str
    unfolded: str
    folded: str
    key_or: str
    fader_keys: dict[str, str]
    key_names: dict[str, str]


class ExchangeWords(StrictStruct):
    """Exporting and importing."""

    at_key: str
    at_line: str
    again: str
