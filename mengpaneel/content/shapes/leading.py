"""The words of who leads an hour in the room."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct


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
    room_sees: str
    room_black: str
    no_room: str
    black: str
    lock: str
    other_screen: str
    stop: str
    stop_tip: str
    stop_question: str
    stop_saved: str
    stop_unsaved: str
    go_on: str
