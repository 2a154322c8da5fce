"""The words of entering: who takes part, everyone's own turn, from paper and from files."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct


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
