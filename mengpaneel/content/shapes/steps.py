"""The words for what undo takes back."""

from __future__ import annotations

from mengpaneel.content.reading import StrictStruct, complete
from mengpaneel.domain.undo_step import StepKind


class StepWords(StrictStruct):
    """How undo is offered and told, and what each kind of step is called."""

    undo: str
    redo: str
    undone: str
    redone: str
    moved: str
    emptied: str
    wished: str
    wish_emptied: str
    all_wishes: str
    note: str
    talk: str
    no_talk: str
    plan: str
    outcome: str
    neighbourhood: str
    all_emptied: str
    recalled: str
    named: dict[StepKind, str]
    unnamed: dict[StepKind, str]

    def __post_init__(self) -> None:
        for table in (self.named, self.unnamed):
            complete(StepKind)(table)
