"""The words of several subjects beside one another."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.match import MatchKind


class SideBySideWords(StrictStruct):
    """What is told of each subject, and of all of them together."""

    present: str
    when: str
    unnamed: str
    hidden: str
    empty: str
    near_tie_short: str
    open_short: str
    letters: str
    subject: str
    kind: str
    snapshot: str
    said: str
    subjects: str
    one_subject: str
    latest: str
    of_year: str
    no_names: str
    question: str
    on_tracks: str
    in_words: str
    list: str
    list_tip: str
    hint: str
    no_ranking: str
    which_kind: str
    all_kinds: str
    only_municipalities: str
    only_cases: str
    which_year: str
    latest_of_each: str
    year: str
    where_names: str
    names_everywhere: str
    names_here: str
    names_nowhere: str
    who: str
    who_tip: str
    who_heading: str
    all: str
    none: str
    done: str
    add_files: str
    choose_files: str
    choose_folder: str
    viewing_one: str
    viewing: str
    keep: str
    put_away: str
    only_viewed: str
    report: str
    close: str
    close_tip: str
    show_present: str
    leave_out: str
    more: str
    hidden_one: str
    hidden_more: str
    nothing: str
    nothing_chosen: str
    reading: str
    reading_files: str
    not_opened: str
    which_files: str
    not_opened_heading: str
    file_and_why: str
    no_files: str
    too_many: str
    kept_some: str
    contains: str
    on_fader: str
    name_and_said: str
    marked: str
    kinds_of_answer: dict[MatchKind, str]


def check_complete(words: SideBySideWords) -> None:
    """Raise ValueError when a word for a member is missing."""
    complete(MatchKind)(words.kinds_of_answer)
