"""The words of searching (see words.py)."""

from mengpaneel.content.reading import Strict


class SearchWords(Strict):
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
