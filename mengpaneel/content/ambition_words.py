"""The words around an ambition: the shapes of its tables (see words.py)."""

from mengpaneel.content.reading import Strict


class AmbitionWords(Strict):
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
    step: str
    who: str
    before: str


class PlanWords(Strict):
    """The card on which a group plans how to begin."""

    question: str
    enough: str
    choose: str
    nothing_yet: str
    choose_one: str
    reason_hint: str
    what: str
    what_hint: str
    who: str
    who_hint: str
    before: str
    before_hint: str
    fold: str
    unfold: str
