"""The words of the ambition, Terugblik, Presenteren, the paper, searching, snapshots, undo and the tour."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.snapshot import Neighbourhood
from mengpaneel.domain.undo_step import StepKind


class AmbitionWords(StrictStruct):
    """Nu and Ambitie on one console, and the plan."""

    now: str
    ambition: str
    now_tip: str
    ambition_tip: str
    toggle: str
    question: str
    question_long: str
    clear: str
    as_now: str
    unset: str
    questions: str
    has_one: str
    gap: str
    within: str
    stays: str
    set: str
    empty_lead: str
    empty_title: str
    empty_note: str
    passes: str
    passes_more: str
    then: str
    first: str
    because: str
    stays_put: str
    stays_because: str
    step: str
    who: str
    before: str


class PlanWords(StrictStruct):
    """The card on which a group plans how to begin."""

    question: str
    enough: str
    choose: str
    nothing_yet: str
    choose_one: str
    reason_hint: str
    stay_question: str
    stay: str
    stay_hint: str
    what: str
    what_hint: str
    who: str
    who_hint: str
    before: str
    before_hint: str
    pages: str
    page_profile: str
    page_plan: str


class ReviewWords(StrictStruct):
    """The screen on which two snapshots lie beside each other."""

    then: str
    now: str
    on_table: str
    swap: str
    from_to: str
    stayed: str
    headline_up: str
    headline_down: str
    headline_both: str
    headline_same: str
    headline_same_set: str
    headline_never: str
    headline_not_then: str
    headline_not_now: str
    headline_nothing: str
    profile_same: str
    profile_changed: str
    too_few: str
    numbers: list[str]


class LookingBackWords(StrictStruct):
    """Two snapshots beside each other: what can be done, and what is told."""

    in_words: str
    compare: str
    over_time: str
    difference: str
    notes: str
    plan: str
    plan_short: str
    side: str
    on_table_date: str
    play: str
    play_tip: str
    hold: str
    hold_tip: str
    legend: str
    legend_ambition: str
    beside: str
    headline_higher: str
    headline_lower: str
    headline_higher_lower: str
    headline_alike: str
    headline_alike_set: str
    headline_nothing: str
    legend_beside: str
    no_notes_beside: str
    then_resembles: str
    now_resembles: str
    resembles: str
    towards: str
    talk: str
    care: str
    no_notes: str
    planned: str
    no_plan: str
    outcome: str
    outcome_hint: str
    outcome_empty: str


class ReviewReminderWords(StrictStruct):
    """Setting the faders again without seeing the last time, and being reminded of it."""

    start: str
    start_tip: str
    blind: str
    blind_review: str
    reveal: str
    veiled: str
    due: str
    dismiss: str
    look_again: str
    stop: str
    stop_tip: str
    stop_question: str
    stop_told: str
    stop_yes: str
    ask: str
    ask_told: str
    look_first: str
    round: str
    round_tip: str


class OverTimeWords(StrictStruct):
    """All snapshots of a subject over time."""

    faders: str
    profiles: str
    as_table: str
    save: str
    saved: str
    file: str
    tip: str
    drawing: str
    no_lines: str
    point: str


class MirroredWords(StrictStruct):
    """When laptop and room show the same picture."""

    heading: str
    told: str
    remedy: str
    go_on: str


class PresentWords(StrictStruct):
    """The room's screen, its keys, and the choice of a screen."""

    leave: str
    black: str
    black_screen: str
    keys: str
    lock: str
    pick: str
    hint: str
    keys_heading: str
    locked: str
    ghost: str
    ghost_wish: str
    ghost_of: str
    overlay: str
    talk_about: str
    which_screen: str
    screen: str
    this_screen: str
    awake: str
    mirrored: MirroredWords


class SearchWords(StrictStruct):
    """One field that finds subjects and snapshots."""

    title: str
    hint: str
    about: str
    about_snapshots: str
    list: str
    recent: str
    subjects: str
    snapshots: str
    none: str
    one: str
    several: str
    more: str
    close: str
    open: str
    elsewhere: str


class SnapshotEditWords(StrictStruct):
    """Another title, another place, a correction, and what was there before."""

    entitle: str
    title: str
    keep: str
    cancel: str
    move_back: str
    move_on: str
    moved: str
    correct: str
    correct_heading: str
    correct_about: str
    sheet: str
    sheet_stays: str
    sheet_from_table: str
    sheet_hint: str
    corrected: str
    corrected_on: str
    earlier: str
    earlier_heading: str
    earlier_about: str
    earlier_gone: str
    version_kept: str
    version_roles: str
    version_lay: str
    close: str
    on_card: str
    keys: dict[str, str]


TourPlace = Literal["console", "panel", "aims", "save", "more"]
MAX_TOUR_STEPS = 5


class TourStep(StrictStruct):
    """One thing to do, where it is in the window, and what is told once it is done."""

    place: TourPlace
    title: str
    text: str
    done_told: str


class TourWords(StrictStruct):
    """The steps, and the buttons below each."""

    count: str
    aloud: str
    next: str
    back: str
    done: str
    stop: str
    steps: Annotated[list[TourStep], msgspec.Meta(min_length=1, max_length=MAX_TOUR_STEPS)]


class InputWords(StrictStruct):
    """Where a field stops, and what to do about it."""

    cut: str
    too_many_roles: str
    role_too_long: str
    no_date: str
    date_missing: str
    date_outside: str
    month_before: str
    month_after: str


class NeighbourhoodWords(StrictStruct):
    """The four texts, by the names of their fields, with what to think of at each."""

    title: str
    about: str
    show: str
    names: dict[str, str]
    hints: dict[str, str]


def check_fields(words: NeighbourhoodWords) -> None:
    """Raise ValueError when a word for one of the four texts is missing."""
    for table in (words.names, words.hints):
        complete(Neighbourhood.__struct_fields__)(table)


class PaperWords(StrictStruct):
    """What stands on the three pages, beside what is said of faders and profiles everywhere."""

    heading: str
    about: str
    size: str
    sizes: dict[str, str]
    save: str
    print: str
    pdf: str
    preview: str
    printed: str
    not_printed: str
    own_title: str
    own_lead: str
    role: str
    subject: str
    now: str
    ambition: str
    few_words: str
    help_title: str
    help_lead: str
    profiles_title: str
    profiles_lead: str
    cli_about: str
    cli_out: str
    cli_size: str


class StepWords(StrictStruct):
    """How undo is offered and told, and what each kind of step is called."""

    undo: str
    redo: str
    undone: str
    redone: str
    moved: str
    emptied: str
    wished: str
    wish_emptied: str
    all_wishes: str
    note: str
    talk: str
    no_talk: str
    plan: str
    outcome: str
    neighbourhood: str
    all_emptied: str
    recalled: str
    named: dict[StepKind, str]
    unnamed: dict[StepKind, str]

    def __post_init__(self) -> None:
        for table in (self.named, self.unnamed):
            complete(StepKind)(table)
