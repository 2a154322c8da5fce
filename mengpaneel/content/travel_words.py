"""The words of what travels: exporting, and opening what comes from elsewhere (see words.py)."""

from mengpaneel.content.reading import Strict
from mengpaneel.domain.arrival import Standing


class TravelWords(Strict):
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
    standings: dict[Standing, str]
