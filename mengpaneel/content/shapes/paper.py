"""The words of the empty panel that is printed, and of the window in which it is."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct


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
