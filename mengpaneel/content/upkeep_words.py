"""The words for looking after snapshots that are there (see words.py)."""

from mengpaneel.content.reading import Strict


class UpkeepWords(Strict):
    """Another title, another place, a correction, and what was there before."""

    entitle: str
    title: str
    keep: str
    cancel: str
    move_back: str
    move_on: str
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
