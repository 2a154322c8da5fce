"""The words of an hour with a group: its steps, entering alone, talking, and the room's screen."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.entry import Distance
from mengpaneel.domain.hour import HourStep
from mengpaneel.domain.round import Conclusion
from mengpaneel.domain.snapshot import SamePeople


class SessionWords(StrictStruct):
    """The steps of the hour, and the way through them."""

    previous: str
    next: str
    next_is: str
    clicker: str
    clicker_explains: str
    steps: str
    wished: str
    done: str
    here: str


class LeadingWords(StrictStruct):
    """Talking about one fader after another, and what comes after that."""

    talking: str
    place: str
    largest_first: str
    just_begun: str
    one_minute: str
    minutes: str
    reveal: str
    reveal_tip: str
    nobody_entered: str
    before_first: str
    closes: str
    before_next: str
    before_again: str
    nothing_to_show: str
    drag: str
    set_now: str
    agree: str
    agree_tip: str
    leave_open: str
    leave_open_tip: str
    agreed_at: str
    left_open: str
    moved_later: str
    ask_group: str
    question: str
    question_alike: str
    question_few: str
    note: str
    who: str
    again: str
    again_tip: str
    all_five: str
    show_next_then: str
    then_tip: str
    then_hidden: str
    municipality: str
    municipality_tip: str
    without_round: str
    profile_told: str
    each: str
    each_tip: str
    own_told: str
    wish_alone: str
    wish_alone_tip: str
    wish_told: str
    whole_round: str
    agreed_only: str
    travels: str
    saved: str
    end: str
    end_tip: str
    explained: list[str]
    room_sees: str
    room_black: str
    no_room: str
    room_looks_on: str
    room_gone: str
    black: str
    lock: str
    other_screen: str
    stop: str
    stop_tip: str
    stop_question: str
    stop_saved: str
    stop_unsaved: str
    go_on: str


class EnteringWords(StrictStruct):
    """Who takes part, and what becomes of what they entered."""

    intro: str
    about: str
    about_told: str
    other_subject: str
    who: str
    who_told: str
    more: str
    add: str
    again: str
    remove: str
    count_one: str
    count: str
    too_few: str
    too_many: str
    not_anonymous: str
    begins_empty: str
    begin: str
    stop: str
    stop_tip: str
    stop_question: str
    stop_told: str
    stop_yes: str
    remove_question: str
    remove_told: str
    remove_yes: str
    remove_too_few: str
    later: str
    who_is_ready: str
    ready: str
    not_ready: str
    choose: str
    choose_tip: str
    each_told: str
    once_more: str
    hand_over: str
    i_am: str
    i_am_tip: str
    postpone: str
    postpone_tip: str
    skip: str
    skip_tip: str
    once_ready: str
    everyone_ready: str
    everyone_told: str
    closed: str
    closed_told: str
    mirrored: str
    headphones: str
    you_are: str
    turn_now: str
    turn_wish: str
    may_stay_empty: str
    finish: str
    turn_later: str
    turn_later_tip: str
    turn_skip_tip: str
    from_paper: str
    from_files: str
    paper: str
    paper_told: str
    paper_done: str
    table: str
    cell: str
    cell_empty: str
    filled_in: str
    stays_empty: str
    reopen_question: str
    reopen_told: str
    reopen_yes: str
    room_question: str
    room_told: str
    room_yes: str
    files: str
    files_told: str
    file_snapshot: str
    file_participant: str
    not_used: str
    new_participant: str
    file_empty: str
    file_twice: str
    file_thirteenth: str
    files_same: str
    files_yes: str


class RoundWords(StrictStruct):
    """What is said of entries, of how far they lie apart, and of what a group makes of them."""

    ready: str
    too_few: str
    highest: str
    lowest: str
    skipped: str
    not_entered: str
    moved_later: str
    agreed_first: str
    left_open_first: str
    left_open_next: str
    not_discussed_first: str
    not_discussed_next: str
    numbers: list[str]
    difference: str
    then_and_now: str
    then_as_now: str
    spreads: str
    same_people: str
    blind: str
    not_blind: str
    distances: dict[Distance, str]
    conclusions: dict[Conclusion, str]
    people: dict[SamePeople, str]
    steps: dict[HourStep, str]


def check_complete(words: RoundWords) -> None:
    """Raise ValueError when a word for a member is missing."""
    complete(Distance)(words.distances)
    complete(Conclusion)(words.conclusions)
    complete(SamePeople)(words.people)
    complete(HourStep)(words.steps)


class RoomScreenWords(StrictStruct):
    """What the room reads, step by step; `high` and `low` say what the ends of a fader mean."""

    high: str
    low: str
    alone: str
    alone_wish: str
    alone_again: str
    unseen: str
    before_reveal: str
    not_revealed: str
    distance: str
    too_few: str
    left_open: str
    agreed: str
    then_hidden: str
    then_begins: str
    bands: str
    band: str
    first_round: str
    pill: str
    agreed_cap: str
    discussed: str
    diamond: str
    current_cap: str
