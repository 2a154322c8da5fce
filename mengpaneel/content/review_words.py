"""The words of looking back and setting again: the shapes of their tables (see words.py)."""

from mengpaneel.content.reading import Strict


class ReviewWords(Strict):
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


class LookingBackWords(Strict):
    """Two snapshots beside each other: what can be done, and what is told."""

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


class AgainWords(Strict):
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


class OverTimeWords(Strict):
    """All snapshots of a subject over time."""

    faders: str
    profiles: str
    as_table: str
    save: str
    saved: str
    file: str
    tip: str
    no_lines: str
    point: str
